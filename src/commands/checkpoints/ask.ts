import { phaseOf } from "../../machines/lifecycle";
import { command } from "../command";
import { changed, nothing, type Outcome, ofAll } from "../outcome";
import { labelFor } from "../room";
import { openQuestions } from "./open-questions";

export const ask = command({
  verb: "ask",
  synonyms: ["questions", "ask me"],
  on: "pool",
  who: "engineer",
  usage: "ask <pool>",
  about: "asks this phase's open checkpoints, one at a time",
  words: [{ name: "pool" }],
  pairs: [],
  text: [],
  block: false,
  changes: true,
  decide: (_, room): Outcome => {
    const [first] = openQuestions(room);
    if (!first)
      return nothing({
        code: "nothing-to-ask",
        pool: labelFor(room),
        phase: phaseOf(room.path, room.pool.life),
      });

    const { id: conversation } = room.conversation;
    return changed([ofAll({ type: "questionPut", conversation, to: room.by.person, question: first })]);
  },
});
