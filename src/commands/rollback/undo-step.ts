import { placeOf } from "../../machines/case/task-case";
import type { MigrationEvent } from "../../machines/events/events";
import { wayBack } from "../../machines/lifecycle";
import { resetsOf, wayBackOf } from "../../machines/rollback";
import type { Happened } from "../../machines/stored-event";
import type { Task } from "../../paths/path";
import { obstacles } from "../../rules/judge";
import { imagine } from "../imagine";
import { changed, type Outcome, ofPool, refusedBy } from "../outcome";
import { judged, type PoolRoom } from "../room";

/** What stands against anything but the way back while a pool is on it. */
export const onItsWayBack = (stage: NonNullable<ReturnType<typeof wayBack>>): Outcome =>
  refusedBy([
    { rule: "rollback-is-acknowledged", finding: { verdict: "hold", code: "on-its-way-back", stage } },
  ]);

/** Whether the pool is taking its steps back, so that `done` means that one is undone. */
export const isGoingBack = ({ pool }: PoolRoom): boolean => wayBack(pool.life) === "going";

/** Records that a step was taken back; after the last one the pool is back. */
export function undoStep(room: PoolRoom, task: Task, note: string | undefined): Outcome {
  const against = obstacles(judged(room, { kind: "undo-task", task: task.number }));
  if (against.length > 0) return refusedBy(against);

  const { pool, forest, path } = room;
  const said = note === undefined ? {} : { note };
  const resets = resetsOf(path, forest, pool, task);
  const undone = ofPool(pool.name, {
    type: "taskUndone",
    task: task.number,
    ...placeOf(forest, pool, task),
    resets,
    ...said,
  });
  return changed([undone, ...whenBack(imagine(room, [undone]))]);
}

/** The event that ends a way back on which no step is left. */
export function whenBack({ path, forest, pool }: PoolRoom): readonly Happened<MigrationEvent>[] {
  const way = wayBackOf(path, forest, pool);
  return way?.stage === "going" && way.steps.length === 0
    ? [ofPool(pool.name, { type: "rolledBack", to: way.to })]
    : [];
}
