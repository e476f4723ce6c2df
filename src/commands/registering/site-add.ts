import { command } from "../command";
import { readFacts } from "../facts/declare";
import { isReserved, readSite } from "../names";
import { changed, nothing, type Outcome, ofAll, refused } from "../outcome";

const usage = "site add <name> [kind=central|branch] [parent=…]";

export const siteAdd = command({
  verb: "site add",
  synonyms: ["add site", "site new"],
  on: "migration",
  who: "engineer",
  usage,
  about: "adds a site of the topology",
  words: [{ name: "name", rest: true }],
  pairs: ["kind", "parent"],
  text: [],
  block: false,
  changes: true,
  decide: ({ words, pairs }, room): Outcome => {
    const name = (words.name ?? "").trim();
    const site = readSite(name);
    if (!site || isReserved(name, room.verbs) || name.includes("=") || name.includes(",")) {
      return refused("not-understood", { code: "reserved-name", name });
    }
    if (room.forest.sites.has(site))
      return nothing({ code: "site-known", name: room.forest.sites.get(site)?.name ?? name });

    const facts = readFacts("site", pairs, usage, room);
    return "outcome" in facts
      ? facts.outcome
      : changed([ofAll({ type: "siteAdded", site, name, facts: facts.own })]);
  },
});
