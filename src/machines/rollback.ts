import type { WayBack } from "../facts/case";
import type { SiteKey } from "../facts/ids";
import { Wave } from "../facts/versions";
import type { Path, Task } from "../paths/path";
import { edgeSiteOf, placeOf, recordOf, tasksOf } from "./case/task-case";
import type { Reset } from "./events/values";
import type { ForestPart } from "./forest/forest-part";
import { phaseOf, wayBack } from "./lifecycle";
import { movedIn, type PoolPart, siteOf } from "./pool/pool-part";

/** What going back to the end of a phase means for the recorded steps after it, the last one first. */
export type Undoing = {
  /** Steps that are taken back, each with its reverse command. */
  readonly steps: readonly Task[];
  /** Steps that stay, because nothing undoes them or because other pools stand on them. */
  readonly stay: readonly { readonly task: Task; readonly why: "irreversible" | "others-stand-on-it" }[];
};

/** The recorded steps of the phases after `to`, in reverse: those that changed something, and those that stay. */
export function undoing(path: Path, forest: ForestPart, pool: PoolPart, to: number): Undoing {
  const done = path.phases
    .flatMap(({ tasks }) => tasks)
    .filter(
      (task) =>
        phaseIn(task) > to && (wasDone(forest, pool, task) || stillMoved(path, pool, task.number) !== null),
    )
    .reverse();
  const changing = done.filter(({ undo }) => undo === null || undo.command !== "");
  const staying = changing.map((task) => ({ task, why: whyItStays(path, forest, pool, task) }));
  return {
    steps: staying.flatMap(({ task, why }) => (why ? [] : [task])),
    stay: staying.flatMap(({ task, why }) => (why ? [{ task, why }] : [])),
  };
}

/** Where a pool stands on its way back, as rules read it. */
export function wayBackOf(path: Path, forest: ForestPart, pool: PoolPart): WayBack | undefined {
  const stage = wayBack(pool.life);
  if (!stage) return undefined;

  const to = pool.rollback?.to ?? 0;
  const steps = stage === "back" ? [] : undoing(path, forest, pool, to).steps;
  return {
    stage,
    to,
    steps: steps.map(({ number: task, title }) => ({
      task,
      title,
      stillMoved: stillMoved(path, pool, task),
    })),
  };
}

/** What undoing a task makes false, as its path says it: named by task, checkpoint or fact. */
export function resetsOf(path: Path, forest: ForestPart, pool: PoolPart, task: Task): Reset[] {
  return (task.undo?.resets ?? []).flatMap((name): Reset[] => {
    const other = tasksOf(path).get(name);
    if (other)
      return recordOf(forest, pool, other)
        ? [{ kind: "task", task: name, ...placeOf(forest, pool, other) }]
        : [];

    const checkpoint = path.checkpoints.find(({ id }) => id === name);
    if (!checkpoint) return [{ kind: "fact", key: name.replace(/^pool\./, "") }];
    const site: SiteKey | null = checkpoint.scope === "site" ? siteOf(pool) : null;
    const record = site ? forest.sites.get(site)?.checkpoints[name] : pool.checkpoints[name];
    return record ? [{ kind: "checkpoint", checkpoint: name, site }] : [];
  });
}

/** The task that starts the removal, once it has leave or is done: from there on there is no way back. */
export function noReturn(path: Path, forest: ForestPart, pool: PoolPart): Task | undefined {
  const task = tasksOf(path).get(path.rollbackEndsAt);
  if (!task) return undefined;

  const completed = phaseOf(path, pool.life) > path.phases.length;
  const record = recordOf(forest, pool, task);
  return completed || pool.leaves[task.number] || (record && record.state !== "skipped") ? task : undefined;
}

const phaseIn = ({ number }: Task): number => Number(number.split(".")[0]);

function whyItStays(
  path: Path,
  forest: ForestPart,
  pool: PoolPart,
  task: Task,
): Undoing["stay"][number]["why"] | undefined {
  if (task.irreversible || task.undo === null) return "irreversible";
  return othersStandOn(path, forest, pool, task) ? "others-stand-on-it" : undefined;
}

const wasDone = (forest: ForestPart, pool: PoolPart, task: Task): boolean =>
  (recordOf(forest, pool, task)?.state ?? "skipped") !== "skipped";

/** Whether another pool of a shared task's scope is in that task's phase or has passed it. */
function othersStandOn(path: Path, forest: ForestPart, pool: PoolPart, task: Task): boolean {
  const { scope, key } = placeOf(forest, pool, task);
  if (scope === "pool") return false;

  const there = talliesOf(forest, scope, key)
    .flatMap((phases) => Object.entries(phases))
    .filter(([phase]) => Number(phase) >= phaseIn(task))
    .reduce((sum, [, count]) => sum + count, 0);
  return there - (phaseOf(path, pool.life) >= phaseIn(task) ? 1 : 0) > 0;
}

/** How many pools stand in each phase, where a shared task was done: at every site that an Edge serves. */
function talliesOf(forest: ForestPart, scope: Task["scope"], key: string): readonly ForestPart["phases"][] {
  switch (scope) {
    case "forest":
      return [forest.phases];
    case "target":
      return [forest.targets.get(key)?.phases ?? {}];
    default:
      return [...forest.sites]
        .filter(([site]) => site === key || (scope === "edge" && edgeSiteOf(forest, site as SiteKey) === key))
        .map(([, { phases }]) => phases);
  }
}

function stillMoved(path: Path, pool: PoolPart, task: string): WayBack["steps"][number]["stillMoved"] {
  const wave = Wave.options.find((one) => path.waves?.[one] === task);
  const count = wave ? movedIn(pool, wave) : 0;
  return wave && count > 0 ? { wave, count } : null;
}
