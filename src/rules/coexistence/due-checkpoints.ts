import type { Case, CheckpointCase, PoolCase } from "../../facts/case";
import { taskOf } from "../subject";

type Due = CheckpointCase["due"][number];

/** Where the checkpoint is due that the step goes through. */
export const duesAt = (checkpoint: CheckpointCase, { step }: Case, { phase }: PoolCase): readonly Due[] =>
  checkpoint.due.filter((due) => {
    if (step.kind === "start-task" || step.kind === "move-users")
      return "task" in due && due.task === step.task;
    if (step.kind !== "leave-phase" || !("gate" in due)) return false;
    return step.phase <= phase ? due.gate === step.phase : due.gate >= phase && due.gate <= step.phase;
  });

/** A failed checkpoint binds on: every gate from its first one, and every move of users. */
export function bindsOn(checkpoint: CheckpointCase, facts: Case, pool: PoolCase): boolean {
  const { step } = facts;
  if (step.kind === "leave-phase") return firstGate(checkpoint, pool) <= step.phase;
  return (step.kind === "start-task" || step.kind === "move-users") && taskOf(facts)?.movesUsers === true;
}

const firstGate = ({ due }: CheckpointCase, { tasks }: PoolCase): number =>
  Math.min(
    ...due.map((one) => {
      if ("gate" in one) return one.gate;
      return tasks.find(({ number }) => number === one.task)?.phase ?? Number.POSITIVE_INFINITY;
    }),
  );
