import { command } from "../command";
import { judgeDeclaration, readFacts } from "../facts/declare";
import { find, readFqdn } from "../names";
import { changed, nothing, type Outcome, ofAll, refused, refusedBy } from "../outcome";

const usage =
  "edge add <fqdn> site=… version=… [single-fqdn=yes|no] [expanded=yes|no] [federation=yes|no] [next-hop=…] [serves=…]";

export const edgeAdd = command({
  verb: "edge add",
  synonyms: ["add edge", "edge new"],
  on: "migration",
  who: "engineer",
  usage,
  about: "registers an Edge pool, legacy or new, and the sites it serves",
  words: [{ name: "fqdn" }],
  pairs: ["site", "version", "single-fqdn", "expanded", "federation", "next-hop", "serves"],
  text: [],
  block: false,
  changes: true,
  decide: ({ words, pairs }, room): Outcome => {
    const edge = readFqdn(words.fqdn ?? "");
    if (!edge)
      return refused("not-understood", {
        code: "bad-value",
        key: "fqdn",
        value: words.fqdn ?? "",
        takes: "an FQDN",
        usage,
      });
    if (room.forest.edges.has(edge)) return nothing({ code: "edge-known", name: edge });
    if (find(room.forest, edge).length > 0)
      return refused("not-understood", { code: "name-taken", name: edge, what: "pool" });

    const wanted = ["site", "version"].find((key) => pairs[key] === undefined);
    if (wanted) return refused("not-understood", { code: "pair-wanted", key: wanted, usage });

    const facts = readFacts("edge", pairs, usage, room);
    if ("outcome" in facts) return facts.outcome;

    const events = [ofAll({ type: "edgeAdded", edge, facts: facts.own })];
    const broken = judgeDeclaration(room, events);
    return broken.length > 0 ? refusedBy(broken) : changed(events);
  },
});
