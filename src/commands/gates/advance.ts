import { digestOf, materialOf } from "../../machines/digest";
import { phaseOf } from "../../machines/lifecycle";
import { judge, obstacles } from "../../rules/judge";
import { command } from "../command";
import { changed, nothing, type Outcome, ofPool, refusedBy } from "../outcome";
import { caseOf, labelFor } from "../room";
import { keptOf } from "../work/already";

export const advance = command({
  verb: "advance",
  synonyms: ["ask gate", "promote"],
  on: "pool",
  who: "engineer",
  usage: "advance <pool>",
  about: "asks to leave the phase: judged, then put to the approvers",
  words: [{ name: "pool" }],
  pairs: [],
  text: [],
  block: false,
  changes: true,
  decide: (_, room): Outcome => {
    const { pool, path } = room;
    const phase = phaseOf(path, pool.life);
    if (phase > path.phases.length)
      return nothing({ code: "completed", pool: labelFor(room), at: pool.enteredAt });
    if (pool.gate && !pool.held) {
      const { askedBy: by, askedAt: at } = pool.gate;
      return nothing({ code: "gate-open", pool: labelFor(room), phase, by, at });
    }

    const facts = caseOf(room, { kind: "leave-phase", phase });
    const judgements = judge(facts);
    const against = obstacles(judgements);
    if (against.length > 0) return refusedBy(against);

    const round = (pool.rounds[`gate-${phase}`] ?? 0) + 1;
    const material = materialOf(facts, judgements);
    const digest = digestOf(path.id, phase, round, material);
    return changed([
      ofPool(pool.name, {
        type: "gateAsked",
        phase,
        round,
        digest,
        material: { ...material },
        judgements: keptOf(judgements),
      }),
    ]);
  },
});
