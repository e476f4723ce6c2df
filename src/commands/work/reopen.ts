import { placeOf, recordOf } from "../../machines/case/task-case";
import { wayBack } from "../../machines/lifecycle";
import { taskOf } from "../../paths/look-up";
import type { Task } from "../../paths/path";
import { checkpointNamed } from "../checkpoints/checkpoint-named";
import { command, type Typed } from "../command";
import { standsStill } from "../gates/standstill";
import { changed, nothing, type Outcome, ofPool } from "../outcome";
import { onItsWayBack } from "../rollback/undo-step";
import { labelFor, type PoolRoom } from "../room";
import { taskNamed } from "../task-words";

export const reopen = command({
  verb: "reopen",
  synonyms: ["undo", "re-open"],
  on: "pool",
  who: "engineer",
  usage: "reopen <pool> <task|checkpoint> [site=…] because …",
  about: "takes back a done, skip or confirm; votes and leaves that rest on it fall",
  words: [{ name: "pool", selector: true }, { name: "what" }],
  pairs: ["site"],
  text: ["because"],
  textRequired: "because",
  block: false,
  changes: true,
  decide: (typed, room): Outcome => {
    const stage = wayBack(room.pool.life);
    if (stage && stage !== "back") return onItsWayBack(stage);

    const still = standsStill(room);
    if (still) return still;

    const what = typed.words.what ?? "";
    return room.path.checkpoints.some(({ id }) => id === what.toLowerCase())
      ? reopenCheckpoint(typed, room)
      : reopenTask(what, typed.because ?? "", room);
  },
});

function reopenTask(what: string, because: string, room: PoolRoom): Outcome {
  const task = taskNamed(room, what);
  if ("outcome" in task) return task.outcome;
  if (!recordOf(room.forest, room.pool, task)) {
    return nothing({ code: "task-open", pool: labelFor(room), task: task.number, title: task.title });
  }

  return changed([task, ...renewed(task, room)].map((one) => reopened(one, because, room)));
}

/** The tasks that took up its outcome and were settled: they are done again after it. */
const renewed = ({ renews = [] }: Task, { path, forest, pool }: PoolRoom): readonly Task[] =>
  renews.flatMap((number) => {
    const task = taskOf(path, number);
    return task && recordOf(forest, pool, task) ? [task] : [];
  });

const reopened = (task: Task, because: string, { forest, pool }: PoolRoom) =>
  ofPool(pool.name, { type: "taskReopened", task: task.number, ...placeOf(forest, pool, task), because });

function reopenCheckpoint({ words, pairs, because }: Typed, room: PoolRoom): Outcome {
  const named = checkpointNamed(room, words.what ?? "", pairs.site, "reopen");
  if ("outcome" in named) return named.outcome;

  const { id, site, state } = named;
  if (state === "open")
    return nothing({ code: "task-open", pool: labelFor(room), task: id, title: named.statement });
  return changed([
    ofPool(room.pool.name, {
      type: "checkpointReopened",
      checkpoint: id,
      site: site ?? null,
      because: because ?? "",
    }),
  ]);
}
