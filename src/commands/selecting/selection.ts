import type { Fqdn, SiteKey } from "../../facts/ids";
import type { ForestPart } from "../../machines/forest/forest-part";
import type { Command } from "../command";
import { find, findOne } from "../names";
import { type ComplaintCode, type Outcome, refused } from "../outcome";

/** Pools named together where a command takes one: by a list, a site, a batch, or all. */
export type Selection =
  | { readonly by: "list"; readonly names: readonly string[] }
  | { readonly by: "site" | "batch"; readonly name: string }
  | { readonly by: "all" };

/** So many pools one order may be for; more are named by site or in batches. */
export const poolsAtOnce = 200;

/** Reads the word in a pool's place; undefined where it is one pool's name. */
export function readSelection(word: string): Selection | undefined {
  if (word.trim().toLowerCase() === "all") return { by: "all" };

  const [, by, name] = /^(site|batch)=(.+)$/i.exec(word.trim()) ?? [];
  if (by && name) return { by: by.toLowerCase() as "site" | "batch", name: name.trim() };
  if (!word.includes(",")) return undefined;

  const names = word.split(",").map((each) => each.trim());
  return { by: "list", names: names.filter((each) => each !== "") };
}

/** The pools that a selection means, each once, in its order; or why it means none. Refused are names of nothing or of
 * several, an unknown site or batch, an empty selection, and one of too many pools. Whoever lists pools means each of them;
 * of others only those that the order can be meant for. */
export function poolsSelected(
  forest: ForestPart,
  selection: Selection,
  order?: Command,
): readonly Fqdn[] | { readonly outcome: Outcome } {
  const all = selected(forest, selection);
  if ("outcome" in all) return all;
  if (all.length === 0) return complaint({ code: "nothing-selected", by: selection.by });

  const among = selection.by !== "list" && order?.on === "pool" ? order.among?.(forest) : undefined;
  const found = among ? all.filter((pool) => among.has(pool)) : all;
  if (order && found.length === 0) return complaint({ code: "none-waits", verb: order.verb }, "not-found");

  const pools = selection.by === "list" ? [...new Set(found)] : [...found].sort();
  return pools.length > poolsAtOnce
    ? complaint({ code: "too-many-selected", count: pools.length, most: poolsAtOnce })
    : pools;
}

function selected(forest: ForestPart, selection: Selection): readonly Fqdn[] | { readonly outcome: Outcome } {
  switch (selection.by) {
    case "all":
      return [...forest.pools.keys()] as readonly string[] as readonly Fqdn[];
    case "batch":
      return batchNamed(forest, selection.name);
    case "site":
      return atSite(forest, selection.name);
    case "list":
      return eachNamed(forest, selection.names);
  }
}

function eachNamed(
  forest: ForestPart,
  names: readonly string[],
): readonly Fqdn[] | { readonly outcome: Outcome } {
  const pools: Fqdn[] = [];
  for (const name of names) {
    const found = findOne(forest, name, ["pool"], (other) => other.name);
    if ("outcome" in found) return found;
    pools.push(found.name as Fqdn);
  }
  return pools;
}

function batchNamed(forest: ForestPart, name: string): readonly Fqdn[] | { readonly outcome: Outcome } {
  const key = name.toLowerCase();
  const pools = forest.batches[key];
  return pools ?? unknown("batch", name, Object.keys(forest.batches), "batch");
}

/** Every pool that stands in a site. It walks the pools: the one thing that a person asks for by doing so. */
function atSite(forest: ForestPart, name: string): readonly Fqdn[] | { readonly outcome: Outcome } {
  const [site] = find(forest, name, ["site"]);
  if (!site) return unknown("site", name, [...forest.sites.keys()].slice(0, 1000), "status");

  const key = site.name as SiteKey;
  return [...forest.pools].flatMap(([pool, entry]) => (entry.site === key ? [pool as Fqdn] : []));
}

const unknown = (what: string, name: string, nearest: readonly string[], command: string) =>
  complaint({ code: "unknown-name", what, name, nearest: nearest.slice(0, 3), try: command }, "not-found");

const complaint = (code: ComplaintCode, rule: "not-understood" | "not-found" = "not-understood") => ({
  outcome: refused(rule, code),
});
