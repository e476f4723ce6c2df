import { byDeed, byWord, type Fact, type Facts, type Statement, settled, withoutWords } from "../facts/fact";
import type { Instant, PersonId } from "../facts/ids";
import type { MigrationEvent } from "./events/events";
import type { FactValue } from "./events/values";

/** Who or what makes statements, and when: all of a statement but its value. */
export type Saying = Omit<Statement, "value">;

/** Facts with others stated about the same things; null takes back what people said, and nothing that was read. */
export function stated(facts: Facts, values: Readonly<Record<string, FactValue>>, saying: Saying): Facts {
  const next: Record<string, Fact> = { ...facts };
  for (const [key, value] of Object.entries(values)) {
    const fact = value === null ? withoutWords(next[key]) : settled(next[key], { value, ...saying });
    if (fact) next[key] = fact;
    else delete next[key];
  }
  return next;
}

type Stating = Extract<MigrationEvent, { type: "factsDeclared" | "factsRead" | "factsKeptBeside" }>;

/** By whom or what an event states its facts, and when they were so. */
export function sayingOf(event: Stating, by: PersonId | null, at: Instant): Saying {
  if (event.type === "factsDeclared" || !event.source) return inWords(by, at);

  const { seenAt, ...source } = event.source;
  return { by, at: seenAt, source };
}

export const inWords = (by: PersonId | null, at: Instant): Saying => ({ by, at, source: byWord });

export const inDeed = (by: PersonId | null, at: Instant): Saying => ({ by, at, source: byDeed });
