import { shownFor } from "../../machines/case/shown";
import { collectorScript } from "../../readers/collector/script";
import { command } from "../command";
import { changed, type Outcome, ofPool, told } from "../outcome";
import { labelFor } from "../room";
import { evidenceAgeOf, noEvidence } from "./answers";
import { commandsFor, commandsForServersOf, isForScripts } from "./commands-for";
import { sheetOf, wordFor } from "./sheet";
import { subjectNamed } from "./subject-named";

export const collect = command({
  verb: "collect",
  synonyms: ["collector"],
  on: "pool",
  who: "engineer",
  usage: "collect <pool> <checkpoint|task> [site=…]",
  about:
    "gives a script that reads what is wanted as evidence, changes nothing, and prints one block to paste back",
  words: [{ name: "pool" }, { name: "subject", rest: true }],
  pairs: ["site"],
  text: [],
  block: false,
  changes: true,
  wants: "nonce",
  decide: (typed, room): Outcome => {
    const named = subjectNamed(room, typed.words.subject ?? "", typed.pairs.site, "collect");
    if ("outcome" in named) return named.outcome;

    const { subject } = named;
    const shown = shownFor(room, subject, room.now, evidenceAgeOf(room, named));
    if (!shown) return noEvidence(room, named, { is: "nothing-to-show" });

    const open = shown.items.filter(({ state }) => state !== "pass" && state !== "unused");
    const ofServers = shown.unknown.filter(({ key }) => key === "servers");
    const known = open.length > 0 || ofServers.length > 0 ? open : shown.items;
    const wanted = [
      ...new Set([
        ...ofServers.flatMap(({ of }) => commandsForServersOf(of)),
        ...commandsFor(known.filter(isOwnPool)),
      ]),
    ];
    const commands = wanted.filter(isForScripts);
    const sheet = sheetOf(room, subject, shown);
    if (commands.length === 0) return told(sheet);
    if (room.nonce === undefined) throw new Error("A collector was asked for without a nonce.");

    const until = room.now + lifetime;
    const about = `${wordFor(subject)} of ${room.pool.name}`;
    return changed(
      [ofPool(room.pool.name, { type: "collectorMade", about: subject, nonce: room.nonce, until })],
      {
        with: {
          kind: "collector",
          pool: labelFor(room),
          about: wordFor(subject),
          site: sheet.site,
          script: collectorScript({ nonce: room.nonce, about, commands }),
          until,
          byHand: wanted.filter((line) => !isForScripts(line)),
          unknown: sheet.unknown.filter(({ key }) => key !== "servers"),
        },
      },
    );
  },
});

/** What a collector prints is taken for so long: ours, long enough for a change that is let in at night. */
const lifetime = 86_400_000;

/** Tests across two versions need a user of each, whom a script does not know. */
const isOwnPool = ({ pair }: { readonly pair: string | null }): boolean =>
  pair === null || pair === "current-current";
