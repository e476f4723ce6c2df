import type { Approvals } from "../../facts/case";
import type { Subject } from "../../facts/fact";
import { factKey } from "../../facts/fact-keys";
import type { Instant } from "../../facts/ids";
import type { ServerRole, SqlVersion, Version } from "../../facts/versions";

/** `2026-11-20 10:45 UTC`, the same everywhere: no zone and no locale of the machine is read. */
export function printInstant(at: Instant): string {
  const text = new Date(at).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 16)} UTC`;
}

/** A version by the name on its box. */
export const versionName = (version: Version): string => versionNames[version];

const versionNames: Readonly<Record<Version, string>> = {
  lcs2005: "Live Communications Server 2005",
  ocs2007: "Office Communications Server 2007",
  ocs2007r2: "Office Communications Server 2007 R2",
  lync2010: "Lync Server 2010",
  lync2013: "Lync Server 2013",
  sfb2015: "Skype for Business Server 2015",
  sfb2019: "Skype for Business Server 2019",
  sfbse: "Skype for Business Server Subscription Edition",
  teams: "Microsoft Teams",
};

/** `SQL Server 2008 R2` */
export const sqlVersionName = (version: SqlVersion): string => `SQL Server ${version.replace("r2", " R2")}`;

export const roleName = (role: ServerRole): string => roleNames[role];

const roleNames: Readonly<Record<ServerRole, string>> = {
  archiving: "Archiving Server",
  monitoring: "Monitoring Server",
  director: "Director",
  mediation: "Mediation Server",
  edge: "Edge Server",
  sba: "Survivable Branch Appliance",
  "persistent-chat": "Persistent Chat Server",
  "group-chat": "Group Chat Server",
};

/** `a`, `a and b`, `a, b and c` */
export const listOf = (items: readonly string[], last: "and" | "or" = "and"): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;

/** `1 user`, `2 users` */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** `uc:1, security:2`, as `policy` takes it. */
export const printApprovals = (approvals: readonly Approvals[]): string =>
  approvals.map(({ group, count }) => `${group}:${count}`).join(", ");

/** A value as it can be typed: with quotes where it has blanks. They are round, for commands are printed in straight ones. */
export const quoted = (value: string): string => (/[\s,=]/.test(value) ? `“${value}”` : value);

/** A reason as people wrote it, closed like a sentence. */
export const ended = (text: string): string =>
  /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;

/** What a fact means, with its key as people type it: `whether it holds the Central Management Server (cms)`. */
export const factName = (fact: string): string => {
  const { on, key } = split(fact);
  const means = own[fact] ?? (on && factKey(on, key)?.means);
  return means ? `${means} (${key})` : key;
};

/** What no one declares: it shows from the record. */
const own: Readonly<Record<string, string>> = {
  "pool.last": "whether it is the last pool",
  "forest.expanded-edge": "whether a legacy Edge is an Expanded Edge",
  "forest.edges-left": "legacy Edges that are not retired",
};

/** The command that tells the first of some facts, and with it the others of the same thing. Where none of them can be
 * told, the command that shows how things stand. */
export function factCommand(facts: readonly string[], label: string): string {
  const told = facts.map(split).filter(({ on, key }) => on && factKey(on, key));
  const on = told[0]?.on;
  if (!on) return `why ${label}`;

  const keys = [...new Set(told.filter((fact) => fact.on === on).map(({ key }) => key))];
  if (on === "pool" && keys.includes("target")) return `pool change ${label} target=… because …`;

  const values = keys.map((key) => `${on === "target" ? "target-" : ""}${key}=…`).join(" ");
  if (on === "pool" || on === "target") return `set ${label} ${values}`;
  return on === "migration" ? `set migration ${values}` : `set ${on} … ${values}`;
}

/** `pool.cms` is `cms` of a pool; a fact without a place in front is told of the pool. */
function split(fact: string): { readonly on: Subject | undefined; readonly key: string } {
  const [place, key] = fact.includes(".") ? fact.split(".", 2) : ["pool", fact];
  return { on: places[place ?? ""], key: key ?? fact };
}

const places: Readonly<Record<string, Subject>> = {
  forest: "migration",
  migration: "migration",
  site: "site",
  edge: "edge",
  target: "target",
  pool: "pool",
};
