import {
  type Fact,
  type Facts,
  isRead,
  isSame,
  type Statement,
  settled,
  withoutWords,
} from "../../facts/fact";
import type { Fqdn } from "../../facts/ids";
import type { MigrationEvent } from "../../machines/events/events";
import type { Contradicted, FactValue, ReadFrom, SubjectKind } from "../../machines/events/values";
import type { Saying } from "../../machines/stated";
import type { Happened } from "../../machines/stored-event";
import { ofAll, ofPool } from "../outcome";

/** What values come to beside what is known: those that count from now on, those that are kept beside what counts, and what
 * stands against each then. A key that is in neither says nothing new. */
export type Weighed = {
  readonly counts: Readonly<Record<string, FactValue>>;
  readonly beside: Readonly<Record<string, FactValue>>;
  readonly against: { readonly counts: Contradicted; readonly beside: Contradicted };
  /** Who looks after the thing, and so is asked which side is right. */
  readonly owner: string | undefined;
};

/** Weighs values against what is known of a thing: what was read outranks words, and what is newer what is older. */
export function weigh(
  known: Facts | undefined,
  values: Readonly<Record<string, FactValue>>,
  saying: Saying,
): Weighed {
  const each = Object.entries(values).map(([key, value]) => ({
    key,
    value,
    ...weighOne(known?.[key], value, saying),
  }));
  const counts = each.filter(({ place }) => place === "counts");
  const beside = each.filter(({ place }) => place === "beside");
  return {
    counts: valuesOf(counts),
    beside: valuesOf(beside),
    against: { counts: againstOf(counts), beside: againstOf(beside) },
    owner: typeof known?.owner?.value === "string" ? known.owner.value : undefined,
  };
}

export const saysNothing = ({ counts, beside }: Weighed): boolean =>
  Object.keys(counts).length + Object.keys(beside).length === 0;

export type Subject = { readonly on: SubjectKind; readonly name: string };

/** The events that store what people said, weighed. */
export function wordEvents(
  of: Subject,
  { counts, beside, against, owner }: Weighed,
  because?: string,
): readonly Happened<MigrationEvent>[] {
  const why = because === undefined ? {} : { because };
  return [
    ...one(of, counts, (facts) => ({ type: "factsDeclared", ...of, facts, ...why })),
    ...one(of, beside, (facts) => ({
      type: "factsKeptBeside",
      ...of,
      facts,
      ...telling(against.beside, owner),
      ...why,
    })),
  ];
}

/** The events that store what was read, weighed. What an older reading of the same command says is dropped. */
export function readingEvents(
  of: Subject,
  { counts, beside, against, owner }: Weighed,
  source: ReadFrom,
): readonly Happened<MigrationEvent>[] {
  return [
    ...one(of, counts, (facts) => ({
      type: "factsRead",
      ...of,
      facts: facts as Extract<MigrationEvent, { type: "factsRead" }>["facts"],
      source,
      ...telling(against.counts, owner),
    })),
    ...one(of, beside, (facts) => ({
      type: "factsKeptBeside",
      ...of,
      facts,
      source,
      ...telling(against.beside, owner),
    })),
  ];
}

type Weight = { readonly place: "counts" | "beside" | "nowhere"; readonly against: readonly Statement[] };

function weighOne(known: Fact | undefined, value: FactValue, saying: Saying): Weight {
  if (value === null) return { place: takenBack(known), against: withoutWords(known)?.against ?? [] };

  const given = { value, ...saying };
  const after = settled(known, given);
  if (isOf(after, given)) return { place: "counts", against: after.against ?? [] };

  const { against = [], ...counts } = after;
  if (against.some((one) => isOf(one, given))) return { place: "beside", against: [counts] };
  return { place: against.length < (known?.against?.length ?? 0) ? "beside" : "nowhere", against };
}

/** Words are taken back by a word, and nothing that was read. */
function takenBack(known: Fact | undefined): Weight["place"] {
  if (!known) return "nowhere";
  if (!isRead(known)) return "counts";
  return known.against?.some((one) => !isRead(one)) ? "beside" : "nowhere";
}

const isOf = (one: Statement, other: Statement): boolean =>
  one.at === other.at && one.by === other.by && one.source === other.source && isSame(one.value, other.value);

const valuesOf = (each: readonly { readonly key: string; readonly value: FactValue }[]) =>
  Object.fromEntries(each.map(({ key, value }) => [key, value]));

const againstOf = (
  each: readonly { readonly key: string; readonly against: readonly Statement[] }[],
): Contradicted => each.flatMap(({ key, against }) => against.map((statement) => ({ key, ...statement })));

const telling = (contradicts: Contradicted, owner: string | undefined) =>
  contradicts.length > 0 ? { contradicts, ...(owner === undefined ? {} : { owner }) } : {};

function one(
  { on, name }: Subject,
  facts: Readonly<Record<string, FactValue>>,
  event: (facts: Record<string, FactValue>) => MigrationEvent,
): readonly Happened<MigrationEvent>[] {
  if (Object.keys(facts).length === 0) return [];
  return [on === "pool" ? ofPool(name as Fqdn, event({ ...facts })) : ofAll(event({ ...facts }))];
}
