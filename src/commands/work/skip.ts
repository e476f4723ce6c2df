import { placeOf, recordOf } from "../../machines/case/task-case";
import { obstacles } from "../../rules/judge";
import { command } from "../command";
import { changed, type Outcome, ofPool, refusedBy } from "../outcome";
import { judged } from "../room";
import { taskNamed } from "../task-words";
import { settledAlready } from "./already";

export const skip = command({
  verb: "skip",
  synonyms: ["omit"],
  on: "pool",
  who: "engineer",
  usage: "skip <pool> <task> because …",
  about: "leaves a task out, where the guide allows it, with a reason",
  words: [{ name: "pool", selector: true }, { name: "task" }],
  pairs: [],
  text: ["because"],
  textRequired: "because",
  block: false,
  changes: true,
  decide: ({ words, because }, room): Outcome => {
    const task = taskNamed(room, words.task ?? "");
    if ("outcome" in task) return task.outcome;

    const settled = recordOf(room.forest, room.pool, task);
    if (settled) return settledAlready(room, task, settled);

    const against = obstacles(judged(room, { kind: "skip-task", task: task.number }));
    if (against.length > 0) return refusedBy(against);

    const place = placeOf(room.forest, room.pool, task);
    return changed([
      ofPool(room.pool.name, { type: "taskSkipped", task: task.number, ...place, because: because ?? "" }),
    ]);
  },
});
