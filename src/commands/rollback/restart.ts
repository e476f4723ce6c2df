import { keptFrom, standstill, wayBack } from "../../machines/lifecycle";
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
  about: "begins again with a pool that was rolled back, or goes on with one that was kept",
  words: [{ name: "pool" }],
  pairs: [],
  text: [],
  block: false,
  changes: true,
  decide: (_, room): Outcome => {
    if (standstill(room.pool.life) === "kept") {
      const phase = keptFrom(room.pool.life);
      return changed([ofPool(room.pool.name, { type: "poolRestarted", phase })]);
    }
    const ended = whenBack(room);
    const { pool } = imagine(room, ended);
    const again =
      wayBack(pool.life) === "back" ? [...ended, ofPool(pool.name, { type: "poolRestarted" })] : ended;
    return again.length > 0 ? changed(again) : nothing({ code: "not-back", pool: labelFor(room) });
  },
});
