import type { Instant, PersonId } from "./ids";

/** What a fact can be about. */
export type Subject = "migration" | "site" | "edge" | "target" | "pool";

/** A fact's value as it is stored. */
export type Stored = string | number | boolean | string[];

/** Where a value comes from: a person's word, a task that makes it so, the output of a command, or a topology document.
 * `sha256` names the text that it was read from. */
export type Source =
  | { readonly kind: "word" }
  | { readonly kind: "deed" }
  | { readonly kind: "evidence"; readonly cmdlet: string; readonly sha256: string }
  | { readonly kind: "document"; readonly document: string; readonly sha256: string };

/** One value with where it comes from, who gave it, and when it was so: when it was said or done, or when the output that
 * shows it was printed. */
export type Statement = {
  readonly value: Stored;
  readonly by: PersonId | null;
  readonly at: Instant;
  readonly source: Source;
};

/** What is known of one thing: the statement that counts, and those that stand against it. */
export type Fact = Statement & { readonly against?: readonly Statement[] };

export type Facts = Readonly<Record<string, Fact>>;

export const byWord: Source = { kind: "word" };
export const byDeed: Source = { kind: "deed" };

/** Whether it was read from what servers say, and so outranks a person's word. */
export const isRead = ({ source }: Pick<Statement, "source">): boolean =>
  source.kind === "evidence" || source.kind === "document";

/** A fact with one more statement about it. What was read counts before any word; a newer word that contradicts it stands
 * beside it. Of two readings the newer counts, and another command's that differs stands beside it as well. A deed changes
 * the world: what was known before it is over. The same statements in another order of arrival give the same value. */
export function settled(known: Fact | undefined, given: Statement): Fact {
  const all = [...statementsOf(known), given];
  const deed = newest(all.filter(({ source }) => source.kind === "deed"));
  const since = deed ? all.filter((one) => one === deed || one.at > deed.at || isAfter(all, one, deed)) : all;
  const readings = newestOfEach(since.filter(isRead));
  const counts = newest(readings) ?? newest(since) ?? given;
  if (!isRead(counts)) return counts;

  const word = newest(since.filter(({ source }) => source.kind === "word"));
  const isNewer = word && (word.at > counts.at || isAfter(all, word, counts));
  const against = [...readings, ...(isNewer ? [word] : [])].filter(
    (one) => one !== counts && !isSame(one.value, counts.value),
  );
  return against.length > 0 ? { ...counts, against } : counts;
}

/** A fact without what people said of it; undefined where nothing else is known. */
export function withoutWords(known: Fact | undefined): Fact | undefined {
  if (!known || !isRead(known)) return undefined;

  const { against = [], ...counts } = known;
  const left = against.filter(isRead);
  return left.length > 0 ? { ...counts, against: left } : counts;
}

/** Whether two values say the same: the order of a list says nothing. */
export const isSame = (one: Stored, other: Stored): boolean => canonical(one) === canonical(other);

/** A fact whose sides contradict each other. */
export type Contradicted = Fact & Required<Pick<Fact, "against">>;
export const isContradicted = (fact: Fact): fact is Contradicted => fact.against !== undefined;

/** In the order they were given, as far as it decides: of readings of one moment the one that counts came last, and a word
 * that stands against it came after it. */
function statementsOf(known: Fact | undefined): readonly Statement[] {
  if (!known) return [];
  const { against = [], ...counts } = known;
  return [...against.filter(isRead), counts, ...against.filter((one) => !isRead(one))];
}

/** What was given later stands later among those of one moment. */
const isAfter = (all: readonly Statement[], one: Statement, other: Statement): boolean =>
  one.at === other.at && all.indexOf(one) > all.indexOf(other);

/** The newest; of several of one moment the one that was given last. */
const newest = (statements: readonly Statement[]): Statement | undefined =>
  statements.reduce<Statement | undefined>((so, one) => (!so || one.at >= so.at ? one : so), undefined);

/** Of each command or kind of document only the newest reading counts; they stay in the order they were given. */
function newestOfEach(readings: readonly Statement[]): readonly Statement[] {
  const origins = new Set(readings.map(originOf));
  const kept = [...origins].map((origin) => newest(readings.filter((one) => originOf(one) === origin)));
  return readings.filter((reading) => kept.includes(reading));
}

const originOf = ({ source }: Statement): string =>
  source.kind === "evidence" ? source.cmdlet : source.kind === "document" ? source.document : source.kind;

const canonical = (value: Stored): string =>
  Array.isArray(value) ? JSON.stringify([...value].sort()) : JSON.stringify(value);
