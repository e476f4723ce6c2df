import type { Fqdn, SiteKey } from "../../facts/ids";
import type { MigrationEvent } from "../events/events";
import { type TaskRecords, without } from "../pool/pool-part";
import { emptySite, type ForestPart, type Site } from "./forest-part";
import { labelled } from "./indexes";

/** The forest with a target in it. */
export function ensureTarget(forest: ForestPart, name: Fqdn): ForestPart {
  if (forest.targets.has(name)) return forest;
  const target = { facts: {}, tasks: {}, publishedSeq: 0, pools: 0, failures: {}, phases: {} };
  return { ...forest, targets: forest.targets.set(name, target), labels: labelled(forest.labels, name) };
}

/** Marks where a topology was published: at the target, or at the site of the pool or of the Edge. */
export function publishing(
  forest: ForestPart,
  { scope, key }: { readonly scope: string; readonly key: string },
  pool: Fqdn,
  seq: number,
): ForestPart {
  const target = scope === "target" ? forest.targets.get(key) : undefined;
  const targets = target ? forest.targets.set(key, { ...target, publishedSeq: seq }) : forest.targets;
  const ofEdge = scope === "site" || scope === "edge";
  const site = ofEdge ? (key as SiteKey) : forest.pools.get(pool)?.site;
  if (!site) return { ...forest, targets };

  const mark = ofEdge ? { publishedSeq: seq, edgePublishedSeq: seq } : { publishedSeq: seq };
  return { ...forest, targets, ...onSite(forest, site, (known) => ({ ...known, ...mark })) };
}

/** Changes the task records of a scope that pools share. */
export function onTasks(
  forest: ForestPart,
  where: { readonly scope: string; readonly key: string },
  change: (tasks: TaskRecords) => TaskRecords,
): Partial<ForestPart> {
  const { sites, targets } = forest;
  switch (where.scope) {
    case "forest":
      return { sites, targets, tasks: change(forest.tasks) };
    case "site":
      return {
        targets,
        ...onSite(forest, where.key as SiteKey, (site) => ({ ...site, tasks: change(site.tasks) })),
      };
    case "edge":
      return {
        targets,
        ...onSite(forest, where.key as SiteKey, (site) => ({ ...site, edgeTasks: change(site.edgeTasks) })),
      };
    case "target": {
      const target = targets.get(where.key);
      return target
        ? { sites, targets: targets.set(where.key, { ...target, tasks: change(target.tasks) }) }
        : { sites };
    }
    default:
      return { sites, targets };
  }
}

/** Changes a site; one that nobody added yet comes into being. */
export function onSite(
  forest: ForestPart,
  key: SiteKey,
  change: (site: Site) => Site,
): { readonly sites: ForestPart["sites"] } {
  return { sites: forest.sites.set(key, change(forest.sites.get(key) ?? emptySite(key))) };
}

/** Notes at the target that a coexistence checkpoint failed for one of its pools, or stands again. */
export function failureNoted(
  forest: ForestPart,
  event: Extract<MigrationEvent, { type: "checkpointConfirmed" | "checkpointFailed" | "checkpointReopened" }>,
  pool: Fqdn,
): Partial<ForestPart> {
  const name = forest.pools.get(pool)?.target;
  const target = name ? forest.targets.get(name) : undefined;
  if (!name || !target) return {};

  const key = `${event.checkpoint} ${pool}`;
  const failures =
    event.type === "checkpointFailed"
      ? { ...target.failures, [key]: event.because }
      : without(target.failures, key);
  return { targets: forest.targets.set(name, { ...target, failures }) };
}
