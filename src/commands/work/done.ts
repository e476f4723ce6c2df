import { placeOf, recordOf } from "../../machines/case/task-case";
import type { FactValue } from "../../machines/events/values";
import type { Task } from "../../paths/path";
import { obstacles } from "../../rules/judge";
import { command } from "../command";
import { changed, type Outcome, ofPool, refusedBy } from "../outcome";
import { isGoingBack, undoStep } from "../rollback/undo-step";
import { judged, type PoolRoom } from "../room";
import { taskNamed } from "../task-words";
import { doesNotApply, quotedIn, settledAlready } from "./already";

export const done = command({
  verb: "done",
  synonyms: ["complete", "finish", "finished", "did"],
  on: "pool",
  who: "engineer",
  usage: "done <pool> <task> [note …]",
  about: "records that a task was done",
  words: [{ name: "pool", selector: true }, { name: "task" }],
  pairs: [],
  text: ["note"],
  block: false,
  changes: true,
  decide: ({ words, note }, room): Outcome => {
    const task = taskNamed(room, words.task ?? "");
    if ("outcome" in task) return task.outcome;
    if (isGoingBack(room)) return undoStep(room, task, note);

    const settled = recordOf(room.forest, room.pool, task);
    if (settled) return settledAlready(room, task, settled);
    const idle = doesNotApply(room, task);
    if (idle) return idle;

    const leave = room.pool.leaves[task.number];
    const hasLeave = leave !== undefined && room.now <= leave.until;
    const against = obstacles(judged(room, { kind: "do-task", task: task.number, ...quotedIn(note) }));
    const binding = task.guarded && !hasLeave ? against.filter(({ rule }) => bindDeeds.has(rule)) : against;
    if (binding.length > 0) return refusedBy(binding);

    return changed([ofPool(room.pool.name, doneEvent(room, task, !task.guarded || hasLeave, note))]);
  },
});

/** What stops even the telling of a deed without leave; everything else a deed that happened cannot be refused for. */
const bindDeeds = new Set<string>(["phases-in-order", "pool-is-not-held", "pool-is-under-way"]);

function doneEvent({ forest, pool }: PoolRoom, task: Task, leave: boolean, note: string | undefined) {
  const settles: Record<string, FactValue> = Object.fromEntries(
    Object.entries(task.settles).map(([key, value]) => [key.replace(/^pool\./, ""), value]),
  );
  const { number, publishes } = task;
  const said = note === undefined ? {} : { note };
  return {
    type: "taskDone" as const,
    task: number,
    ...placeOf(forest, pool, task),
    leave,
    settles,
    publishes,
    ...said,
  };
}
