import type { Instant } from "../../facts/ids";
import type { ForestPart } from "../../machines/forest/forest-part";
import type { Drift } from "../../readers/topology/drift";
import type { MigrationRoom } from "../room";

/** What of a drift nobody planned: servers that nobody registered, and changes since whose beginning no step was recorded
 * that publishes a topology. */
export function unplanned(
  { forest, path }: MigrationRoom,
  drift: readonly Drift[],
): { readonly unplanned: readonly string[]; readonly unpublishedSince: Instant | null } {
  const { topology } = forest;
  const strangers = drift.flatMap(({ change, kind, name }) =>
    (change === "added" && (kind === "pool" || kind === "edge") && !isRegistered(forest, name)) ||
    (change === "gone" && isStillNeeded(forest, path.postMigration, name))
      ? [name]
      : [],
  );
  const quiet = topology !== null && drift.length > 0 && !publishedSince(forest, topology.seq);
  return { unplanned: strangers, unpublishedSince: quiet ? topology.at : null };
}

/** Whether a registered pool has not left its post-migration phase, or an Edge is not said to be retired. */
function isStillNeeded({ pools, targets, edges }: ForestPart, postMigration: number, name: string): boolean {
  const pool = pools.get(name);
  const edge = edges.get(name);
  return (
    (pool !== undefined && pool.phase <= postMigration) ||
    targets.has(name) ||
    (edge !== undefined && edge.facts.retired?.value !== true)
  );
}

const isRegistered = ({ pools, targets, edges }: ForestPart, name: string): boolean =>
  pools.has(name) || targets.has(name) || edges.has(name);

/** Whether a task that publishes a topology was recorded after that event. Every pool has a site, which notes it. */
const publishedSince = ({ sites, targets }: ForestPart, seq: number): boolean =>
  [...sites.values(), ...targets.values()].some(({ publishedSeq }) => publishedSeq > seq);
