import type { Violation } from "../rules/judge";
import { isSayable, sayDeed } from "./deeds/deeds";
import { sayViolation } from "./findings";
import { sayComplaint } from "./refusals/complaints";
import type { Complaint, Voice } from "./voice";

/** The headings of a record's tables. */
export const columns = {
  history: [
    "number",
    "time (UTC)",
    "pool",
    "person",
    "person id",
    "in the role of",
    "what happened",
    "in these words",
    "event",
    "rule book",
    "data",
    "hash",
  ],
  refusals: ["time (UTC)", "pool", "person", "person id", "in these words", "rules", "why", "data"],
  people: ["person id", "name", "Microsoft Entra object id", "tenant"],
} as const;

/** What happened, in a line; of an event that this release does not know, its name. */
export const sayEntry = (
  { event, pool }: { readonly event: { readonly type: string }; readonly pool: string | null },
  voice: Voice,
): string =>
  isSayable(event) ? sayDeed({ event, pool }, voice) : `${event.type}, which this release has no words for.`;

/** Why something was refused, in a line. What an older release refused may be without words by now. */
export function sayRefusal(kept: { readonly rule: string }, voice: Voice): string {
  try {
    return "complaint" in kept
      ? sayComplaint(kept as Complaint, voice)
      : sayViolation({ ...voice, violation: kept as Violation });
  } catch {
    return `[${kept.rule}] which this release has no words for.`;
  }
}

/** What an auditor finds on opening a record. */
export const readMe = ({
  migration,
  pool,
  upTo,
  head,
}: {
  readonly migration: string;
  readonly pool: string | null;
  readonly upTo: number;
  readonly head: string;
}): string => `Record of ${pool === null ? `migration ${migration}` : `pool ${pool} in migration ${migration}`}
Up to event ${upTo}, whose hash is ${head}.

To read
  history.csv    what happened, in order: who did it, when, in which role, in which words, and what it came to
  refusals.csv   what was refused, to whom, by which rules and why
  people.csv     who the person ids stand for
  texts/         evidence and documents as they are kept, each under the SHA-256 of its bytes. A long one is packed;
                 beside it lies the same text unpacked.

To check, with Node.js 20 or later and nothing else
  node check.cjs

  events.jsonl   the events as they are stored. The hash of each is the SHA-256 of the JSON array of its columns
                 migration, seq, pool, type, version, data, actor, at, activity and previousHash.
  record.json    what was handed over: how many events, and up to which.
  check.cjs      walks the chain and the texts, and says where the first fault is.

The bot keeps on record that it handed this file over, with the SHA-256 of the file. It says the head of its log in every
daily summary and in answer to "verify": what was said in a channel on a day must be the hash of that event here.
Events name people by their ids and texts by their SHA-256 alone, so that one can be erased and the chain stays whole;
record.json names the texts that were.
${
  pool === null
    ? ""
    : `
This is the record of one pool, with what is about all of them. What happened to other pools in between is left out, so the
chain has gaps; the whole of it is in the record of the migration.
`
}`;
