import { command } from "../command";
import { type Outcome, told } from "../outcome";

export const verify = command({
  verb: "verify",
  synonyms: ["verify log", "check log"],
  on: "migration",
  who: "auditor",
  usage: "verify",
  about: "walks the hash chain of this migration's log",
  words: [],
  pairs: [],
  text: [],
  block: false,
  changes: false,
  wants: "verification",
  decide: (_, { verification, forest }): Outcome => {
    if (!verification) throw new Error("verify is decided only after the chain was walked.");

    const { events, head, broken, erased } = verification;
    return told({ kind: "verified", log: forest.name, events, head, broken, erased });
  },
});
