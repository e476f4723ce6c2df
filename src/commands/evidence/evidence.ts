import { pairs } from "../../facts/evidence/matrix";
import { Fqdn } from "../../facts/ids";
import { readDate } from "../../facts/values";
import { shownFor } from "../../machines/case/shown";
import { command, type Typed } from "../command";
import { type Outcome, refused, told } from "../outcome";
import { labelFor } from "../room";
import { evidenceAgeOf, noEvidence } from "./answers";
import { give } from "./give";
import type { Told } from "./match";
import { sheetOf, wordFor } from "./sheet";
import { subjectNamed } from "./subject-named";
import { textGiven } from "./text-given";

const usage =
  "evidence <pool> <checkpoint|task> [as=<cmdlet>] [server=<fqdn>] [pair=current-legacy] [seen=2026-12-01] [site=…], with the output below or as a file";

export const evidence = command({
  verb: "evidence",
  synonyms: ["proof", "output"],
  on: "pool",
  who: "engineer",
  usage,
  about: "reads pasted output of commands: what it shows of a checkpoint or task, and what is missing",
  words: [{ name: "pool" }, { name: "subject", rest: true }, { name: "as", optional: true }],
  pairs: ["site", "as", "server", "pair", "seen"],
  text: [],
  block: true,
  changes: true,
  takes: "evidence",
  decide: (typed, room): Outcome => {
    const named = subjectNamed(room, typed.words.subject ?? "", typed.pairs.site, "evidence");
    if ("outcome" in named) return named.outcome;

    const shown = shownFor(room, named.subject, room.now, evidenceAgeOf(room, named));
    if (!shown) return noEvidence(room, named, { is: "nothing-to-show" });

    const { brought } = room;
    if (!brought) return told(sheetOf(room, named.subject, shown));
    if (brought.kind === "failed")
      return refused("not-understood", {
        code: "not-had",
        problem: brought.problem,
        again: `evidence ${labelFor(room)} ${wordFor(named.subject)}`,
      });
    if (brought.kind !== "evidence") throw new Error("Evidence was brought something else.");

    const said = toldIn(typed);
    if ("outcome" in said) return said.outcome;
    const given = textGiven(room, named.subject, brought.given, said.seenAt);
    if ("is" in given) return noEvidence(room, named, given);
    return give(room, named, given, said);
  },
});

/** What people say beside the output: of which server it is, between whose users a test went, of which day it is. */
function toldIn({
  pairs: typed,
}: Typed): (Told & { readonly seenAt: number | undefined }) | { outcome: Outcome } {
  const server = typed.server === undefined ? undefined : Fqdn.safeParse(typed.server).data;
  if (typed.server !== undefined && !server) return bad("server", typed.server, "an FQDN");
  const pair = pairs.find((one) => one === typed.pair?.toLowerCase());
  if (typed.pair !== undefined && !pair) return bad("pair", typed.pair, pairs.join("|"));
  const day = typed.seen === undefined ? undefined : readDate(typed.seen);
  if (typed.seen !== undefined && !day) return bad("seen", typed.seen, "a day such as 2026-12-01");
  return { server, pair, seenAt: day === undefined ? undefined : Date.parse(`${day}T00:00:00Z`) };
}

const bad = (key: string, value: string, takes: string) => ({
  outcome: refused("not-understood", { code: "bad-value", key, value, takes, usage }),
});
