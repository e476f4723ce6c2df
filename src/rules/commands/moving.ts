import type { Pipeline, ShellCall } from "../../facts/shell";

/** The cmdlets that move users. */
export const moving: ReadonlySet<string> = new Set(["move-csuser", "move-cslegacyuser"]);

/** The cmdlet of a pipeline that moves users. */
export const moveIn = (pipeline: Pipeline): ShellCall | undefined =>
  pipeline.find(({ name }) => moving.has(name));

/** Whether it takes all users of the old version, or all of a pool, and moves them. */
export const movesEveryone = (pipeline: Pipeline): boolean =>
  moveIn(pipeline) !== undefined && pipeline.some(takesEveryone);

/** Filters for everybody, which the shell also knows by their beginnings; a filter for nothing but the pool; or none. */
function takesEveryone({ name, parameters }: ShellCall): boolean {
  if (name !== "get-csuser") return false;

  const keys = Object.keys(parameters);
  if (keys.some((key) => key.length > 2 && everybody.some((filter) => filter.startsWith(key)))) return true;
  return keys.every((key) => key === "filter" && wholePool.test(parameters[key] ?? ""));
}

const everybody = ["onlyncserver", "onofficecommunicationserver"];
const wholePool = /^\s*\$?_?\.?RegistrarPool\s+-(?:eq|like)\s+\S+\s*$/i;
