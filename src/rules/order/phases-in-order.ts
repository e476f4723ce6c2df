import type { Case, PoolCase } from "../../facts/case";
import { rule } from "../rule";
import { taskOf } from "../subject";

type Found =
  | {
      readonly verdict: "refuse";
      readonly code: "phase-is-ahead";
      readonly subject: "task" | "checkpoint" | "gate";
      readonly of: string;
      readonly phase: number;
      readonly present: number;
    }
  | {
      readonly verdict: "refuse";
      readonly code: "pool-is-finished";
      readonly task: string;
      readonly phases: number;
    };

/** a pool goes through its phases in their order, and leaves each through its gate. */
export const phasesInOrder = rule({
  id: "phases-in-order",
  numbers: ["R-78"],
  sources: ["migration-phases.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["do-task", "skip-task", "start-task", "move-users", "settle-checkpoint", "leave-phase"],
  material: ({ pool }) => ({ phase: pool?.phase ?? null }),
  check: (facts): readonly Found[] => {
    const { step, pool } = facts;
    if (!pool) return [];
    if (pool.phase > pool.phases && (step.kind === "start-task" || step.kind === "move-users")) {
      return [{ verdict: "refuse", code: "pool-is-finished", task: step.task, phases: pool.phases }];
    }

    const wanted = phaseOf(facts, pool);
    if (!wanted || wanted.phase <= pool.phase) return [];

    return [{ verdict: "refuse", code: "phase-is-ahead", ...wanted, present: pool.phase }];
  },
});

type Wanted = Pick<Extract<Found, { code: "phase-is-ahead" }>, "subject" | "of" | "phase">;

/** The phase that the step belongs to. */
function phaseOf(facts: Case, pool: PoolCase): Wanted | undefined {
  const { step } = facts;
  if (step.kind === "leave-phase") return { subject: "gate", of: String(step.phase), phase: step.phase };
  if (step.kind === "settle-checkpoint") {
    const phase = pool.checkpoints.find(({ id }) => id === step.checkpoint)?.phase;
    return phase === undefined ? undefined : { subject: "checkpoint", of: step.checkpoint, phase };
  }

  const task = taskOf(facts);
  return task && { subject: "task", of: task.number, phase: task.phase };
}
