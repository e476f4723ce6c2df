/** A command with blanks for all that may be said with it, and what is said already. */
type Whole = { readonly command: string; readonly values: readonly string[] };

/** The whole form of a command that is printed short: registering a migration or a pool asks for more than the line that
 * offers it. Every other command is its own form. */
export function wholeForm(command: string): Whole {
  const migration = /^migration new (.+?) from (\S+) to (\S+?)(?: method=(\S+))?$/.exec(command);
  if (migration) return { command: newMigration, values: migration.slice(1).map(said) };
  if (/^pool add .*…/.test(command)) return { command: newPool, values: valuesIn(command) };
  return { command, values: [] };
}

export const newMigration =
  "migration new <name> from <version> to <version> [method=…] [forest=…] [target-forest=…]";

const keys = [
  "edition",
  "sql",
  "sql-version",
  "roles",
  "target",
  "target-edition",
  "target-sql",
  "target-sql-version",
  "target-roles",
  "pilot",
] as const;

export const newPool = `pool add <fqdn> site=… version=… users=… ${keys.map((key) => `[${key}=…]`).join(" ")}`;

/** What a printed registration has already: its name, and the pairs with a value. */
function valuesIn(command: string): readonly string[] {
  const name = /^pool add (\S+)/.exec(command)?.[1];
  return [said(name), ...["site", "version", "users", ...keys].map((key) => said(pairIn(command, key)))];
}

const pairIn = (command: string, key: string): string | undefined =>
  new RegExp(`\\s${key}=(?:[“"]([^”"]*)[”"]|(\\S+))`).exec(command)?.slice(1).find(Boolean);

/** A blank says nothing, and neither does the sample's own name. */
const said = (value: string | undefined): string =>
  value === undefined || value === "…" || value.startsWith("<") ? "" : value.replace(/^[“"]|[”"]$/g, "");
