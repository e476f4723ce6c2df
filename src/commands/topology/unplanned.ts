import type { Instant } from "../../facts/ids";
import type { ForestPart } from "../../machines/forest/forest-part";
import type { Drift } from "../../readers/topology/drift";

/** What of a drift nobody planned: servers that nobody registered, and changes since whose beginning no step was recorded
 * that publishes a topology. */
export function unplanned(
  forest: ForestPart,
  drift: readonly Drift[],
): { readonly unplanned: readonly string[]; readonly unpublishedSince: Instant | null } {
  const { topology } = forest;
  const strangers = drift.flatMap(({ change, kind, name }) =>
    change === "added" && (kind === "pool" || kind === "edge") && !isRegistered(forest, name) ? [name] : [],
  );
  const quiet = topology !== null && drift.length > 0 && !publishedSince(forest, topology.seq);
  return { unplanned: strangers, unpublishedSince: quiet ? topology.at : null };
}

const isRegistered = ({ pools, targets, edges }: ForestPart, name: string): boolean =>
  pools.has(name) || targets.has(name) || edges.has(name);

/** Whether a task that publishes a topology was recorded after that event. Every pool has a site, which notes it. */
const publishedSince = ({ sites, targets }: ForestPart, seq: number): boolean =>
  [...sites.values(), ...targets.values()].some(({ publishedSeq }) => publishedSeq > seq);
