import { command } from "../command";
import { changed, nothing, type Outcome, ofAll } from "../outcome";

export const migrationHome = command({
  verb: "migration home",
  synonyms: ["home"],
  on: "migration",
  who: "admin",
  usage: "migration home",
  about: "makes questions and gates appear in this conversation",
  words: [],
  pairs: [],
  text: [],
  block: false,
  changes: true,
  wants: "place",
  decide: (_, { forest, conversation }): Outcome =>
    forest.home === conversation.id
      ? nothing({ code: "home-already", called: conversation.called ?? null })
      : changed([
          ofAll({
            type: "migrationHomed",
            conversation: conversation.id,
            ...(conversation.called === undefined ? {} : { called: conversation.called }),
          }),
        ]),
});
