import type { Case, TaskCase } from "../../facts/case";
import { orderFor } from "../subject";

type About = { readonly task: string; readonly title: string; readonly source: string };

export type GateFound =
  | ({
      readonly verdict: "hold";
      readonly code: "task-open";
      readonly gate: number;
      readonly order: "start" | "done";
      /** Facts that would tell whether the task applies at all, and that nobody has told. */
      readonly unknowns: readonly string[];
    } & About)
  | ({ readonly verdict: "hold"; readonly code: "done-without-leave" } & About);

/** What a gate waits for. Of a phase further ahead only the tasks due by now are told: which phases must be left first
 * is the matter of phases-in-order. */
export function openTasks({ step, pool }: Case): readonly GateFound[] {
  if (step.kind !== "leave-phase" || !pool) return [];

  const until = Math.min(step.phase, pool.phase);
  return pool.tasks.flatMap((task): readonly GateFound[] => {
    if (task.state === "without-leave")
      return [{ verdict: "hold", code: "done-without-leave", ...about(task) }];
    if (task.gate > until || task.state !== "open" || task.applies === false || !task.due) return [];

    const { gate, applies } = task;
    const unknowns = applies === "unknown" ? task.unknowns : [];
    return [{ verdict: "hold", code: "task-open", gate, order: orderFor(task), unknowns, ...about(task) }];
  });
}

const about = ({ number, title, source }: TaskCase): About => ({ task: number, title, source });
