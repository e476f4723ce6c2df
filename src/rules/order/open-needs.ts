import type { Case, MissingNeed } from "../../facts/case";
import { orderFor, taskOf } from "../subject";

type About = {
  readonly subject: "task" | "checkpoint";
  readonly of: string;
  readonly because: string;
  readonly source: string;
  readonly rules: readonly string[];
};

export type NeedFound =
  | ({
      readonly verdict: "hold";
      readonly code: "needs-task";
      readonly task: string;
      readonly title: string;
      readonly order: "start" | "done";
    } & About)
  | ({ readonly verdict: "hold"; readonly code: "needs-fact" } & FactNeeded & About)
  | ({ readonly verdict: "unknown"; readonly code: "needs-unknown-fact" } & FactNeeded & About);

/** Facts that are wanted otherwise, or wanted at all; with the Edge or the site that those of an Edge are about. */
type FactNeeded = Pick<Extract<MissingNeed, { kind: "fact" }>, "facts" | "edge" | "site">;

/** What must come before the step's task or checkpoint and has not. */
export function openNeeds(facts: Case): readonly NeedFound[] {
  const { step, pool } = facts;
  if (!pool) return [];
  if (step.kind === "settle-checkpoint") {
    const missing = pool.checkpoints.find(({ id }) => id === step.checkpoint)?.missing ?? [];
    return missing.map((need) => asFound(need, "checkpoint", step.checkpoint));
  }

  const task = taskOf(facts);
  return task ? task.missing.map((need) => asFound(need, "task", task.number)) : [];
}

function asFound(need: MissingNeed, subject: About["subject"], of: string): NeedFound {
  const about = { subject, of, because: need.because, source: need.source, rules: need.rules };
  if (need.kind === "task") {
    const { task, title } = need;
    return { verdict: "hold", code: "needs-task", task, title, order: orderFor(need), ...about };
  }
  const { edge, site } = need;
  if (need.unknown.length > 0) {
    return { verdict: "unknown", code: "needs-unknown-fact", facts: need.unknown, edge, site, ...about };
  }
  return { verdict: "hold", code: "needs-fact", facts: need.facts, edge, site, ...about };
}
