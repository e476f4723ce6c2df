import { fillIn } from "../../machines/case/placeholders";
import { policyFor } from "../../machines/case/policy-of";
import { recordOf } from "../../machines/case/task-case";
import { phaseOf } from "../../machines/lifecycle";
import { siteOf } from "../../machines/pool/pool-part";
import type { Task } from "../../paths/path";
import { cautions, obstacles, toAcknowledge } from "../../rules/judge";
import { command } from "../command";
import { changed, nothing, type Outcome, ofPool, refused, refusedBy } from "../outcome";
import type { TaskSheet } from "../reports/steps";
import { judged, labelFor, type PoolRoom } from "../room";
import { taskNamed } from "../task-words";
import { acknowledgedBy, doesNotApply, keptOf, quotedIn, settledAlready } from "./already";

export const start = command({
  verb: "start",
  synonyms: ["begin"],
  on: "pool",
  who: "engineer",
  usage: "start <pool> <task> [because …]",
  about: "asks leave for a guarded task, and shows what to copy",
  words: [{ name: "pool", selector: true }, { name: "task" }],
  pairs: [],
  text: ["because"],
  block: false,
  changes: true,
  decide: ({ words, because }, room): Outcome => {
    const task = taskNamed(room, words.task ?? "");
    if ("outcome" in task) return task.outcome;

    const settled = recordOf(room.forest, room.pool, task);
    if (settled) return settledAlready(room, task, settled);
    if (!task.guarded)
      return nothing({ code: "not-guarded", pool: labelFor(room), task: task.number, title: task.title });

    const judgements = judged(room, { kind: "start-task", task: task.number, ...quotedIn(because) });
    const against = obstacles(judgements);
    if (against.length > 0) return refusedBy(against);
    if (doesNotApply(room, task)) return doesNotApply(room, task) as Outcome;

    const leave = room.pool.leaves[task.number];
    if (leave && room.now <= leave.until) {
      return nothing({ code: "has-leave", pool: labelFor(room), task: task.number, ...leave });
    }
    if (task.irreversible && (words.pool ?? "").toLowerCase() !== room.pool.name) {
      return refused("not-understood", { code: "full-name-wanted", task: task.number, pool: room.pool.name });
    }

    const warned = toAcknowledge(judgements);
    if (warned.length > 0 && because === undefined) {
      const name = task.irreversible ? room.pool.name : labelFor(room);
      return { kind: "refused", violations: warned, again: `start ${name} ${task.number} because …` };
    }
    return giveLeave(room, task, because, judgements);
  },
});

function giveLeave(
  room: PoolRoom,
  task: Task,
  because: string | undefined,
  judgements: ReturnType<typeof judged>,
): Outcome {
  const { pool, forest, now, path } = room;
  const { evidenceAge } = policyFor(forest, {
    pool: pool.name,
    site: siteOf(pool),
    phase: phaseOf(path, pool.life),
  });
  const until = now + evidenceAge;
  const event = {
    type: "leaveGiven" as const,
    task: task.number,
    until,
    judgements: keptOf(judgements),
    ...acknowledgedBy(judgements),
    ...(because === undefined ? {} : { because }),
  };
  return changed([ofPool(pool.name, event)], {
    with: sheetOf(room, task, until, cautions(judgements)),
  });
}

function sheetOf(room: PoolRoom, task: Task, until: number, mind: ReturnType<typeof cautions>): TaskSheet {
  const { number, title, irreversible, source } = task;
  const pool = labelFor(room);
  return {
    kind: "task-sheet",
    pool,
    task: number,
    title,
    what: fillIn(task.what, room),
    command: fillIn(task.command, room),
    until,
    irreversible,
    mind: mind.map(({ say, source, rules }) => ({ say, source, rules })),
    source,
    try: `done ${pool} ${number}`,
  };
}
