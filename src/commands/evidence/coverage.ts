import { type CellKey, cellKey, columns, type Pair, pairs } from "../../facts/evidence/matrix";
import { readList } from "../../facts/values";
import { shownFor } from "../../machines/case/shown";
import { obstacles } from "../../rules/judge";
import { bindFailures } from "../checkpoints/bind-failures";
import { command } from "../command";
import { imagine } from "../imagine";
import { changed, type Outcome, ofPool, refused, refusedBy, told } from "../outcome";
import { judged, labelFor } from "../room";
import { evidenceAgeOf, noEvidence } from "./answers";
import { type Said, settledBySaying } from "./settled-by-saying";
import { sheetOf } from "./sheet";
import { subjectNamed } from "./subject-named";

const usage =
  "coverage <pool> [<current-current|current-legacy|legacy-current|all> <im,presence,…|all> <works|unused|failed>] [because …]";

export const coverage = command({
  verb: "coverage",
  synonyms: ["matrix"],
  on: "pool",
  who: "engineer",
  usage,
  about: "shows who was tested with whom, proposes test users, and records what somebody tested by hand",
  words: [
    { name: "pool" },
    { name: "pair", optional: true },
    { name: "columns", optional: true },
    { name: "state", optional: true },
  ],
  pairs: [],
  text: ["because", "note"],
  block: false,
  changes: true,
  decide: ({ words, because, note }, room): Outcome => {
    const named = subjectNamed(room, "clients-communicate", undefined, "coverage");
    if ("outcome" in named) return named.outcome;

    const age = evidenceAgeOf(room, named);
    const shown = shownFor(room, named.subject, room.now, age);
    if (!shown || !named.checkpoint) return noEvidence(room, named, { is: "nothing-to-show" });
    if (words.pair === undefined) return told(sheetOf(room, named.subject, shown));

    const said = saidIn(words, because, labelFor(room));
    if ("outcome" in said) return said.outcome;

    const cells = said.cells.filter((cell) => shown.items.some(({ key }) => key === cell));
    if (cells.length === 0)
      return bad("pair", words.pair, "a pair with users of which some are left").outcome;

    const against = obstacles(judged(room, { kind: "settle-checkpoint", checkpoint: named.checkpoint.id }));
    const binding = said.verdict === "fail" ? against.filter(({ rule }) => bindFailures.has(rule)) : against;
    if (binding.length > 0) return refusedBy(binding);

    const detail = because ?? note ?? null;
    const items = cells.map((key) => ({ key, verdict: said.verdict, cmdlet: null, detail }));
    const given = ofPool(room.pool.name, {
      type: "evidenceGiven",
      about: named.subject,
      items,
      sha256: null,
      seenAt: room.now,
      ...(because === undefined ? {} : { because }),
    });
    const after = imagine(room, [given]);
    const now = shownFor(after, named.subject, room.now, age);
    if (!now) throw new Error("The matrix is gone after a cell of it was filled.");
    return changed(
      [given, ...settledBySaying(room, named.checkpoint, now, said.verdict, cells, detail, age)],
      {
        with: sheetOf(after, named.subject, now),
      },
    );
  },
});

/** What somebody says of which cells. */
function saidIn(
  { pair = "", columns: typed = "", state = "" }: Readonly<Record<string, string>>,
  because: string | undefined,
  pool: string,
): { readonly cells: readonly CellKey[]; readonly verdict: Said } | { readonly outcome: Outcome } {
  const from = pair.toLowerCase() === "all" ? pairs : pairs.filter((one) => one === pair.toLowerCase());
  if (from.length === 0) return bad("pair", pair, `all|${pairs.join("|")}`);

  const keys = columns.map(({ key }) => key);
  const named = typed.toLowerCase() === "all" ? keys : (readList(typed.toLowerCase()) ?? []);
  const known = keys.filter((key) => named.includes(key));
  if (known.length === 0 || known.length < named.length)
    return bad("columns", typed, `all, or of ${keys.join(" ")}`);

  const verdict = verdicts[state.toLowerCase()];
  if (!verdict) return bad("state", state, "works|unused|failed");
  if (verdict !== "pass" && because === undefined)
    return {
      outcome: refused("not-understood", {
        code: "because-wanted",
        try: `coverage ${pool} ${pair} ${typed} ${state} because …`,
      }),
    };
  return { cells: from.flatMap((one: Pair) => known.map((key) => cellKey(key, one))), verdict };
}

const verdicts: Readonly<Record<string, Said>> = { works: "pass", unused: "unused", failed: "fail" };

const bad = (key: string, value: string, takes: string) => ({
  outcome: refused("not-understood", { code: "bad-value", key, value, takes, usage }),
});
