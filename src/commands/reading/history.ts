import { command } from "../command";
import { type Outcome, told } from "../outcome";
import { labelFor } from "../room";

export const history = command({
  verb: "history",
  synonyms: ["log"],
  on: "pool",
  who: "all",
  usage: "history <pool>",
  about: "what happened to a pool, who did it and when",
  words: [{ name: "pool" }],
  pairs: [],
  text: [],
  block: false,
  changes: false,
  wants: "history",
  decide: (_, room): Outcome =>
    told({
      kind: "history",
      pool: labelFor(room),
      entries: room.history.entries,
      earlier: room.history.earlier,
    }),
});
