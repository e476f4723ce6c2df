import type { CheckpointCase } from "../../facts/case";
import type { SiteKey } from "../../facts/ids";
import type { Checkpoint, Path } from "../../paths/path";
import type { ForestPart } from "../forest/forest-part";
import { type CheckpointRecord, type PoolPart, siteOf } from "../pool/pool-part";
import { edgesOf } from "./known-facts";
import { recordOf, taskOf } from "./task-case";

/** Every checkpoint of the path as it stands for one pool; those of sites once for each site that is concerned. */
export function checkpointCases(path: Path, forest: ForestPart, pool: PoolPart): readonly CheckpointCase[] {
  return path.checkpoints.flatMap((checkpoint) =>
    checkpoint.scope === "site"
      ? sitesOf(forest, pool).map((site) => checkpointCase(path, forest, pool, checkpoint, site))
      : [checkpointCase(path, forest, pool, checkpoint, undefined)],
  );
}

/** The sites that hold the pool, its target, or an Edge that serves them. */
export function sitesOf(forest: ForestPart, pool: PoolPart): readonly SiteKey[] {
  const site = siteOf(pool);
  const target = pool.target ? forest.targets.get(pool.target)?.facts.site?.value : undefined;
  const edges = edgesOf(forest, site).map(({ edge }) => edge.facts.site?.value);
  return [...new Set([site, target, ...edges].filter((key): key is SiteKey => typeof key === "string"))];
}

function checkpointCase(
  path: Path,
  forest: ForestPart,
  pool: PoolPart,
  checkpoint: Checkpoint,
  site: SiteKey | undefined,
): CheckpointCase {
  const record = site ? forest.sites.get(site)?.checkpoints[checkpoint.id] : pool.checkpoints[checkpoint.id];
  const published =
    checkpoint.reopenedByPublish &&
    record?.state === "confirmed" &&
    record.seq < publishedSeq(forest, pool, site);
  const { id, statement, kind, phase, due, source } = checkpoint;
  return {
    id,
    statement,
    kind,
    phase,
    site,
    round: (record?.round ?? 1) + (published ? 1 : 0),
    state: published ? "open" : (record?.state ?? "open"),
    openSince: published ? "topology-published" : wasReopened(record) ? "reopened" : "never-confirmed",
    at: record?.at,
    by: record?.by ?? undefined,
    because: record?.because ?? undefined,
    due,
    missing: checkpoint.needs
      .map((number) => taskOf(path, number))
      .filter((task) => !recordOf(forest, pool, task))
      .map((task) => ({
        kind: "task" as const,
        task: task.number,
        title: task.title,
        guarded: task.guarded,
        because: "the statement cannot be true before",
        source: checkpoint.source,
        rules: [],
      })),
    source,
  };
}

const wasReopened = (record: CheckpointRecord | undefined): boolean =>
  record?.state === "open" && record.round > 1;

/** The number of the last publishing of the topology that concerns a checkpoint, of a site where one is named. */
export function publishedSeq(forest: ForestPart, pool: PoolPart, site: SiteKey | undefined): number {
  const target = (pool.target && forest.targets.get(pool.target)?.publishedSeq) || 0;
  if (site) return Math.max(target, forest.sites.get(site)?.publishedSeq ?? 0);

  return Math.max(target, pool.publishedSeq, forest.sites.get(siteOf(pool))?.edgePublishedSeq ?? 0);
}
