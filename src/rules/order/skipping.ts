import type { Case } from "../../facts/case";
import { orderFor, taskOf } from "../subject";

type About = {
  readonly task: string;
  readonly title: string;
  readonly order: "start" | "done";
  readonly source: string;
};

export type SkipFound =
  | ({ readonly verdict: "refuse"; readonly code: "task-is-never-skipped" } & About)
  | ({
      readonly verdict: "refuse";
      readonly code: "facts-forbid-skip";
      readonly facts: readonly string[];
    } & About)
  | ({
      readonly verdict: "unknown";
      readonly code: "skip-needs-facts";
      readonly facts: readonly string[];
    } & About);

/** What speaks against skipping the step's task. */
export function forbiddenSkip(facts: Case): readonly SkipFound[] {
  const task = taskOf(facts);
  if (facts.step.kind !== "skip-task" || !task) return [];

  const { skip, number, title, source } = task;
  const about = { task: number, title, order: orderFor(task), source };
  if (skip.kind === "never") return [{ verdict: "refuse", code: "task-is-never-skipped", ...about }];
  if (skip.kind !== "by-fact" || skip.holds === true) return [];
  if (skip.holds === false)
    return [{ verdict: "refuse", code: "facts-forbid-skip", facts: skip.facts, ...about }];
  return [{ verdict: "unknown", code: "skip-needs-facts", facts: skip.facts, ...about }];
}
