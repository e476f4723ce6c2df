import { phaseOf, wayBack } from "../../machines/lifecycle";
import { command } from "../command";
import { changed, nothing, type Outcome, ofPool } from "../outcome";
import { onItsWayBack } from "../rollback/undo-step";
import { labelFor } from "../room";
import { standsStill } from "./standstill";

export const hold = command({
  verb: "hold",
  synonyms: ["pause", "stop", "freeze"],
  on: "pool",
  who: "engineer",
  usage: "hold <pool> because …",
  about: "stops a pool: nothing moves until it is released",
  words: [{ name: "pool", selector: true }],
  pairs: [],
  text: ["because"],
  textRequired: "because",
  block: false,
  changes: true,
  decide: ({ because }, room): Outcome => {
    const { pool, path } = room;
    if (pool.held) return nothing({ code: "held", pool: labelFor(room), ...pool.held });
    const still = standsStill(room);
    if (still) return still;
    if (phaseOf(path, pool.life) > path.phases.length) {
      return nothing({ code: "completed", pool: labelFor(room), at: pool.enteredAt });
    }
    const stage = wayBack(pool.life);
    if (stage) return onItsWayBack(stage);

    return changed([ofPool(pool.name, { type: "poolHeld", because: because ?? "" })]);
  },
});

export const release = command({
  verb: "release",
  synonyms: ["resume", "unhold"],
  on: "pool",
  who: "engineer",
  usage: "release <pool>",
  about: "lets a held pool go on where it stood",
  words: [{ name: "pool", selector: true }],
  pairs: [],
  text: [],
  block: false,
  changes: true,
  decide: (_, room): Outcome =>
    room.pool.held
      ? changed([ofPool(room.pool.name, { type: "poolReleased" })])
      : nothing({ code: "not-held", pool: labelFor(room) }),
});
