import { rule } from "../rule";
import { gateOf } from "../subject";
import { type LeaveFound, lackOfLeave } from "./lack-of-leave";
import { type NeedFound, openNeeds } from "./open-needs";
import { type GateFound, openTasks } from "./open-tasks";
import { forbiddenSkip, type SkipFound } from "./skipping";

/** Every task has its needs behind it, and every gate its tasks. */
export const tasksAreDone = rule({
  id: "tasks-are-done",
  numbers: [],
  sources: ["migration-phases.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["do-task", "skip-task", "start-task", "move-users", "settle-checkpoint", "leave-phase"],
  material: (facts) => {
    if (!facts.pool) return null;

    const until = gateOf(facts, facts.pool);
    return facts.pool.tasks
      .filter(({ due, gate }) => due && gate <= until)
      .map(({ number, state, applies }) => ({ number, state, applies }));
  },
  check: (facts): readonly (GateFound | NeedFound | LeaveFound | SkipFound)[] => [
    ...openTasks(facts),
    ...openNeeds(facts),
    ...lackOfLeave(facts),
    ...forbiddenSkip(facts),
  ],
});
