import { phaseOf } from "../../machines/lifecycle";
import { obstacles } from "../../rules/judge";
import { command } from "../command";
import { changed, nothing, type Outcome, refusedBy } from "../outcome";
import { judged, labelFor } from "../room";
import { openedByVotes } from "./approve";
import { askGate } from "./ask-gate";
import { standsStill } from "./standstill";

export const advance = command({
  verb: "advance",
  synonyms: ["ask gate", "promote"],
  on: "pool",
  who: "engineer",
  usage: "advance <pool>",
  about: "asks to leave the phase: judged, then put to the approvers",
  words: [{ name: "pool", selector: true }],
  pairs: [],
  text: [],
  block: false,
  changes: true,
  decide: (_, room): Outcome => {
    const { pool, path } = room;
    const still = standsStill(room);
    if (still) return still;
    const phase = phaseOf(path, pool.life);
    if (phase > path.phases.length)
      return nothing({ code: "completed", pool: labelFor(room), at: pool.enteredAt });
    if (pool.gate && !pool.held && pool.gate.name === "phase") {
      const opened = openedByVotes(room, pool.gate);
      if (opened) return changed(opened);
      const { askedBy: by, askedAt: at } = pool.gate;
      return nothing({ code: "gate-open", pool: labelFor(room), phase, by, at });
    }

    const against = obstacles(judged(room, { kind: "leave-phase", phase }));
    return against.length > 0 ? refusedBy(against) : changed([askGate(room, "phase")]);
  },
});
