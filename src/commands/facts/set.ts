import { SubjectKind } from "../../machines/events/values";
import { command, type Typed } from "../command";
import { type Found, findOne } from "../names";
import { type Outcome, told } from "../outcome";
import type { MigrationRoom } from "../room";
import { keysOf, readFacts } from "./declare";
import { factLine } from "./fact-line";
import { factsOf, storeFacts } from "./store-facts";

const usage = "set [migration|site|edge|target|pool] <name> key=value …";

export const setFacts = command({
  verb: "set",
  synonyms: ["declare", "facts"],
  on: "migration",
  who: "engineer",
  usage,
  about: "declares facts; without key=value it shows them with their meaning",
  words: [
    { name: "first", selector: true },
    { name: "second", optional: true },
  ],
  pairs: "any",
  text: ["because"],
  block: false,
  changes: true,
  poolNamed: (typed) => {
    const { kind, name } = subjectTyped(typed);
    return kind === undefined || kind === "pool" ? name : undefined;
  },
  locksHouse: (typed) => subjectTyped(typed).kind === "migration",
  decide: (typed, room): Outcome => {
    const subject = subjectOf(typed, room);
    if ("outcome" in subject) return subject.outcome;

    const { kind: on, name } = subject;
    if (Object.keys(typed.pairs).length === 0) return told(describe(room, on, name));

    const read = readFacts(on, typed.pairs, usage, room);
    return "outcome" in read ? read.outcome : storeFacts(room, { on, name }, read, typed.because);
  },
});

/** `set pool pool01` says what it means; `set pool01` leaves it to the name; `set migration` means the current one. */
function subjectTyped({ words }: Typed): {
  readonly kind: SubjectKind | undefined;
  readonly name: string | undefined;
} {
  const kind = SubjectKind.safeParse(words.first?.toLowerCase()).data;
  return kind ? { kind, name: words.second } : { kind: undefined, name: words.first };
}

function subjectOf(
  typed: Typed,
  room: MigrationRoom,
): { readonly kind: SubjectKind; readonly name: string } | { readonly outcome: Outcome } {
  const { kind, name } = subjectTyped(typed);
  if (kind === "migration") return { kind, name: room.forest.name };

  const kinds = kind ? [kind] : (["pool", "target", "edge", "site"] as const);
  const rest = typed.line.replace(/^\S+\s+\S+\s*/, "");
  return findOne(room.forest, name ?? "", kinds, (found: Found) =>
    `set ${found.kind} ${found.name} ${rest}`.trim(),
  );
}

function describe(room: MigrationRoom, on: SubjectKind, name: string) {
  const facts = factsOf(room, { on, name }) ?? {};
  const target =
    on === "pool" && room.pool?.target ? room.forest.targets.get(room.pool.target)?.facts : undefined;
  return {
    kind: "facts" as const,
    name,
    is: on,
    facts: keysOf(on).map((known) =>
      factLine(known, known.ofTarget ? target?.[known.ofTarget] : facts[known.key]),
    ),
    try: `set ${on === "migration" ? "migration" : name} key=value`,
  };
}
