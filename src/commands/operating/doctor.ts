import { command } from "../command";
import { type Outcome, told } from "../outcome";

export const doctor = command({
  verb: "doctor",
  synonyms: ["health"],
  on: "house",
  who: "auditor",
  usage: "doctor",
  about: "looks at the bot itself: store, clock, credentials, conversations, deliveries, record",
  words: [],
  pairs: [],
  text: [],
  block: false,
  changes: false,
  wants: "health",
  decide: (_, { health }): Outcome => {
    if (!health) throw new Error("doctor is decided only after the bot was looked at.");

    return told({ kind: "health", ...health });
  },
});
