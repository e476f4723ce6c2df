import { readClockShift } from "../../facts/values";
import { command } from "../command";
import { changed, type Outcome, refused, told } from "../outcome";

const usage = "clock +7d";

export const clock = command({
  verb: "clock",
  synonyms: [],
  on: "house",
  who: "admin",
  usage,
  about: "moves the bot's clock forward, for trials on your own machine",
  words: [{ name: "shift", optional: true }],
  pairs: [],
  text: [],
  block: false,
  changes: true,
  decide: ({ words }, { local, now }): Outcome => {
    if (!local) return refused("not-allowed", { code: "local-only", verb: "clock" });
    if (words.shift === undefined) return told({ kind: "clock", now });

    const by = readClockShift(words.shift);
    if (!by)
      return refused("not-understood", {
        code: "bad-value",
        key: "clock",
        value: words.shift,
        takes: "a span such as +7d",
        usage,
      });
    return changed([], { house: [{ type: "clockMoved", by }], with: { kind: "clock", now: now + by } });
  },
});
