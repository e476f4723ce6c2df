import { wayBack } from "../../machines/lifecycle";
import { movedIn } from "../../machines/pool/pool-part";
import { obstacles } from "../../rules/judge";
import { command } from "../command";
import { askGate } from "../gates/ask-gate";
import { standsStill } from "../gates/standstill";
import { imagine } from "../imagine";
import { changed, nothing, type Outcome, ofPool, refusedBy } from "../outcome";
import { caseOf, judged, labelFor, type PoolRoom } from "../room";

export const acknowledge = command({
  verb: "acknowledge",
  synonyms: ["ack", "acknowledge consequences"],
  on: "pool",
  who: "engineer",
  usage: "acknowledge <pool>",
  about: "says by name that the consequences of going back are understood",
  words: [{ name: "pool" }],
  pairs: [],
  text: [],
  block: false,
  changes: true,
  decide: (_, room): Outcome => {
    const still = standsStill(room);
    if (still) return still;
    const { pool } = room;
    const users = (["test", "pilot", "rest"] as const).reduce((sum, wave) => sum + movedIn(pool, wave), 0);
    const asked = wayBack(pool.life) === "asked";
    if (!asked && users === 0) return nothing({ code: "nothing-to-acknowledge", pool: labelFor(room) });
    if (!asked && pool.acknowledged)
      return nothing({ code: "acknowledged", pool: labelFor(room), ...pool.acknowledged });

    const said = ofPool(pool.name, { type: "consequencesAcknowledged", users, since: movedSince(room) });
    if (!asked) return changed([said]);

    const after = imagine(room, [said]);
    const against = obstacles(judged(after, { kind: "roll-back", to: pool.rollback?.to ?? 0 }));
    return against.length > 0 ? refusedBy(against) : changed([said, askGate(after, "rollback")]);
  },
});

const movedSince = (room: PoolRoom): number | null =>
  caseOf(room, { kind: "roll-back", to: 0 }).pool?.movedSince ?? null;
