import { command } from "../command";
import { nearest } from "../grammar/nearest";
import { changed, nothing, type Outcome, refused, told } from "../outcome";

export const migrationUse = command({
  verb: "migration use",
  synonyms: ["use migration", "use"],
  on: "house",
  who: "anyone",
  usage: "migration use <name>",
  about: "chooses the migration that this channel or chat speaks of",
  words: [{ name: "name", rest: true }],
  pairs: [],
  text: [],
  block: false,
  changes: true,
  decide: ({ words }, { mine, house, conversation }): Outcome => {
    const name = (words.name ?? "").trim();
    const chosen = mine.find((migration) => migration.name.toLowerCase() === name.toLowerCase());
    if (!chosen) {
      const names = mine.map((migration) => migration.name);
      return refused("not-found", {
        code: "unknown-name",
        what: "migration",
        name,
        nearest: nearest(name, names),
        try: "migration list",
      });
    }
    if (house.chosen.get(conversation.id) === chosen.id)
      return nothing({ code: "used-already", name: chosen.name });

    return changed([], {
      house: [{ type: "migrationChosen", conversation: conversation.id, migration: chosen.id }],
    });
  },
});

export const migrationList = command({
  verb: "migration list",
  synonyms: ["migrations", "list migrations"],
  on: "house",
  who: "anyone",
  usage: "migration list",
  about: "lists the migrations in which you have a role",
  words: [],
  pairs: [],
  text: [],
  block: false,
  changes: false,
  decide: (_, { mine, house, conversation }): Outcome => {
    const here = house.chosen.get(conversation.id);
    return told({
      kind: "migrations",
      migrations: mine.map(({ id, name, from, to, pools }) => ({ name, from, to, pools, here: id === here })),
    });
  },
});
