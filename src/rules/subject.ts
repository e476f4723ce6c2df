import type { Case, PoolCase, TaskCase } from "../facts/case";

/** The task that the step is about, if it is about one. A step on a task that the pool does not have is a fault of
 * the program. */
export function taskOf({ step, pool }: Case): TaskCase | undefined {
  if (!pool || !("task" in step)) return undefined;

  const task = pool.tasks.find(({ number }) => number === step.task);
  if (!task) throw new Error(`A step of ${pool.name} names task ${step.task}, which is not among its tasks.`);
  return task;
}

/** The gate that the step is about, or that of the phase the pool is in. */
export const gateOf = ({ step }: Case, pool: PoolCase): number =>
  step.kind === "leave-phase" ? step.phase : pool.phase;

/** The order that brings a task forward. */
export const orderFor = ({
  guarded,
  hasLeave,
}: {
  guarded: boolean;
  hasLeave?: boolean;
}): "start" | "done" => (guarded && !hasLeave ? "start" : "done");
