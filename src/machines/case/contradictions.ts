import type { ContradictionCase } from "../../facts/case";
import { type Facts, isContradicted, type Subject } from "../../facts/fact";
import type { ForestPart } from "../forest/forest-part";
import { type PoolPart, siteOf } from "../pool/pool-part";
import { edgesOf } from "./known-facts";

/** What contradicts itself among everything that a pool's steps rest on. `own` are its facts, with those that a task of all
 * pools made true. */
export function contradictionsFor(
  forest: ForestPart,
  pool: PoolPart,
  own: Facts,
): readonly ContradictionCase[] {
  const site = siteOf(pool);
  const target = pool.target ? forest.targets.get(pool.target)?.facts : undefined;
  return [
    ...contradictionsIn("pool", pool.name, own),
    ...contradictionsIn("target", pool.target ?? "", target ?? {}),
    ...contradictionsIn("site", site, forest.sites.get(site)?.facts ?? {}),
    ...edgesOf(forest, site).flatMap(({ name, edge }) => contradictionsIn("edge", name, edge.facts)),
    ...contradictionsIn("migration", forest.name, forest.facts),
  ];
}

/** The facts of one thing of which something else was said or read. */
const contradictionsIn = (on: Subject, name: string, facts: Facts): readonly ContradictionCase[] =>
  Object.entries(facts).flatMap(([key, fact]) => {
    if (!isContradicted(fact)) return [];
    const { against, ...counts } = fact;
    return [{ on, name, key, counts, against }];
  });
