import { phaseOf } from "../../machines/lifecycle";
import { judge, obstacles, toAcknowledge, warnings } from "../../rules/judge";
import { command } from "../command";
import { standsStill } from "../gates/standstill";
import { nothing, type Outcome, refusedBy, told } from "../outcome";
import { caseOf, labelFor } from "../room";
import { taskNamed } from "../task-words";
import { doesNotApply } from "../work/already";

export const can = command({
  verb: "can",
  synonyms: ["may", "check"],
  on: "pool",
  who: "all",
  usage: "can <pool> <phase|task>",
  about: "the same judgement as the step itself, without taking it",
  words: [{ name: "pool", selector: true }, { name: "what" }],
  pairs: [],
  text: [],
  block: false,
  changes: false,
  decide: ({ words }, room): Outcome => {
    const still = standsStill(room);
    if (still) return still;
    const what = (words.what ?? "").trim();
    const pool = labelFor(room);
    const wanted = Number(what);
    if (room.path.phases.some(({ number }) => number === wanted)) {
      const present = phaseOf(room.path, room.pool.life);
      if (present >= wanted) return nothing({ code: "phase-reached", pool, phase: wanted, present });

      const judgements = judge(caseOf(room, { kind: "leave-phase", phase: wanted - 1 }));
      const against = obstacles(judgements);
      const title = room.path.phases[wanted - 1]?.title ?? "";
      if (against.length > 0) return refusedBy(against);
      return told({
        kind: "passes",
        pool,
        what: `enter phase ${wanted}: ${title}`,
        warnings: warnings(judgements),
        try: `advance ${pool}`,
      });
    }

    const task = taskNamed(room, what);
    if ("outcome" in task) return task.outcome;
    const idle = doesNotApply(room, task);
    if (idle) return idle;

    const judgements = judge(
      caseOf(room, { kind: task.guarded ? "start-task" : "do-task", task: task.number }),
    );
    const against = obstacles(judgements);
    if (against.length > 0) return refusedBy(against);
    const verb = task.guarded ? "start" : "done";
    return told({
      kind: "passes",
      pool,
      what: `do task ${task.number}: ${task.title}`,
      warnings: warnings(judgements),
      try: `${verb} ${task.irreversible && task.guarded ? room.pool.name : pool} ${task.number}${
        task.guarded && toAcknowledge(judgements).length > 0 ? " because …" : ""
      }`,
    });
  },
});
