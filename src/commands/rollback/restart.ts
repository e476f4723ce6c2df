import { wayBack } from "../../machines/lifecycle";
import { command } from "../command";
import { changed, nothing, type Outcome, ofPool } from "../outcome";
import { labelFor } from "../room";

export const restart = command({
  verb: "restart",
  synonyms: ["begin again"],
  on: "pool",
  who: "engineer",
  usage: "restart <pool>",
  about: "begins again with a pool that was rolled back; what is still true is kept",
  words: [{ name: "pool" }],
  pairs: [],
  text: [],
  block: false,
  changes: true,
  decide: (_, room): Outcome =>
    wayBack(room.pool.life) === "back"
      ? changed([ofPool(room.pool.name, { type: "poolRestarted" })])
      : nothing({ code: "not-back", pool: labelFor(room) }),
});
