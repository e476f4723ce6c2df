import type { Case, TaskCase } from "../../facts/case";
import { ours } from "../documents";
import { rule } from "../rule";
import { taskOf } from "../subject";

type Found = {
  readonly verdict: "warn";
  readonly code: "caution";
  readonly task: string;
  readonly title: string;
  readonly say: string;
  readonly source: string;
  readonly rules: readonly string[];
};

/** What the documents warn of is told before the deed. Whoever asks leave for a guarded task takes note of its cautions;
 * those of the tasks without leave are printed on the gate that waits for them, and its votes take note of them. */
export const consequencesAreKnown = rule({
  id: "consequences-are-known",
  numbers: [],
  sources: [ours],
  kind: "work",
  class: "caution",
  judgedAt: ["start-task", "do-task", "leave-phase"],
  material: ({ pool }) =>
    pool ? cautioned(pool.tasks, pool.phase, pool.phase).map(({ number }) => number) : null,
  check: (facts): readonly Found[] => tasksFor(facts).flatMap(cautionsOf),
});

/** The task of the step; at a gate those that were done without leave being asked for. */
function tasksFor(facts: Case): readonly TaskCase[] {
  const { step, pool } = facts;
  if (step.kind === "leave-phase" && pool)
    return cautioned(pool.tasks, Math.min(pool.phase, step.phase), step.phase);

  const task = taskOf(facts);
  return task ? [task] : [];
}

/** What was skipped had no consequences; what is guarded was told at its start. */
const cautioned = (tasks: readonly TaskCase[], from: number, to: number): readonly TaskCase[] =>
  tasks.filter(
    ({ gate, due, guarded, state, cautions }) =>
      gate >= from && gate <= to && due && !guarded && state === "done" && cautions.length > 0,
  );

const cautionsOf = ({ number: task, title, cautions }: TaskCase): readonly Found[] =>
  cautions.map(({ say, source, rules }) => ({
    verdict: "warn",
    code: "caution",
    task,
    title,
    say,
    source,
    rules,
  }));
