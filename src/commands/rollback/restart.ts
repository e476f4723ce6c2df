import { wayBack } from "../../machines/lifecycle";
import { command } from "../command";
import { imagine } from "../imagine";
import { changed, nothing, type Outcome, ofPool } from "../outcome";
import { labelFor } from "../room";
import { whenBack } from "./undo-step";

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
  decide: (_, room): Outcome => {
    const ended = whenBack(room);
    const { pool } = imagine(room, ended);
    const again =
      wayBack(pool.life) === "back" ? [...ended, ofPool(pool.name, { type: "poolRestarted" })] : ended;
    return again.length > 0 ? changed(again) : nothing({ code: "not-back", pool: labelFor(room) });
  },
});
