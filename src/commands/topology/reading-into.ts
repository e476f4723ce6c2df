import { type Fact, type Facts, isRead, isSame } from "../../facts/fact";
import type { Instant } from "../../facts/ids";
import type { MigrationEvent } from "../../machines/events/events";
import type { ReadFrom } from "../../machines/events/values";
import { sayingOf } from "../../machines/stated";
import type { Happened } from "../../machines/stored-event";
import { readingEvents, type Subject, weigh } from "../facts/weigh";
import type { MigrationRoom } from "../room";
import type { Values } from "./facts-in";

/** The document that facts are read from: the name of its text, and when it was brought. */
export const documentSource = (sha256: string, seenAt: Instant): ReadFrom => ({
  kind: "document",
  document: "topology",
  sha256,
  seenAt,
});

/** Whether the very same text said it before: brought once more, it is no newer for that. */
const isFrom = ({ source: known }: Fact, { sha256 }: ReadFrom): boolean =>
  known.kind === "document" && known.sha256 === sha256;

/** The events that store what a document says of a thing. What it says once more changes nothing, unless somebody has said
 * otherwise since. */
export function readInto(
  { by }: MigrationRoom,
  of: Subject,
  known: Facts | undefined,
  values: Values,
  source: ReadFrom,
): readonly Happened<MigrationEvent>[] {
  const fresh = Object.fromEntries(
    Object.entries(values).filter(([key, value]) => {
      const fact = known?.[key];
      if (!fact || !isRead(fact) || !isSame(fact.value, value)) return true;
      return fact.against !== undefined && !isFrom(fact, source);
    }),
  );
  const saying = sayingOf({ type: "factsRead", ...of, facts: {}, source }, by.person, source.seenAt);
  return readingEvents(of, weigh(known, fresh, saying), source);
}
