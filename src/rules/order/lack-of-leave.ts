import type { Case } from "../../facts/case";
import type { Wave } from "../../facts/versions";
import { taskOf } from "../subject";

export type LeaveFound = {
  readonly verdict: "hold";
  readonly code: "needs-leave";
  readonly task: string;
  readonly title: string;
  readonly wave: Wave;
  readonly source: string;
};

/** Users move once the task that moves them has leave. */
export function lackOfLeave(facts: Case): readonly LeaveFound[] {
  const task = taskOf(facts);
  if (facts.step.kind !== "move-users" || !task || task.hasLeave || task.state === "done") return [];

  const { number, title, source } = task;
  return [{ verdict: "hold", code: "needs-leave", task: number, title, wave: facts.step.wave, source }];
}
