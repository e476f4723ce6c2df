import { wayBack } from "../../machines/lifecycle";
import { undoing } from "../../machines/rollback";
import { obstacles } from "../../rules/judge";
import { command } from "../command";
import { overtakenBy } from "../gates/ask-gate";
import { standsStill } from "../gates/standstill";
import { changed, nothing, type Outcome, ofPool, refused, refusedBy } from "../outcome";
import { judged, labelFor } from "../room";
import { consequences } from "./consequences";

const usage = "rollback <pool> [to=<phase>] because …";

export const rollback = command({
  verb: "rollback",
  synonyms: ["roll back", "go back"],
  on: "pool",
  who: "engineer",
  usage,
  about: "asks to go back to the legacy pool; the consequences come first",
  words: [{ name: "pool" }],
  pairs: ["to"],
  text: ["because"],
  textRequired: "because",
  block: false,
  changes: true,
  decide: ({ pairs, because }, room): Outcome => {
    const { pool, path } = room;
    const stage = wayBack(pool.life);
    if (stage) return nothing({ code: "rollback-open", pool: labelFor(room), stage });

    const to = pairs.to === undefined ? 0 : Number(pairs.to);
    if (pairs.to !== undefined && !path.phases.some(({ number }) => number === to)) {
      const takes = `a phase, 1 to ${path.phases.length}`;
      return refused("not-understood", { code: "bad-value", key: "to", value: pairs.to, takes, usage });
    }

    const still = standsStill(room);
    if (still) return still;
    const against = obstacles(judged(room, { kind: "roll-back", to })).filter(
      ({ rule }) => rule !== "rollback-is-acknowledged",
    );
    if (against.length > 0) return refusedBy(against);

    const voided = overtakenBy(room, "rollback-is-possible");
    const shown = consequences(room, undoing(path, room.forest, pool, to), to);
    return changed([...voided, ofPool(pool.name, { type: "rollbackAsked", to, because: because ?? "" })], {
      with: shown,
    });
  },
});
