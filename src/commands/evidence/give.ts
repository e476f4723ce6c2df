import { createHash } from "node:crypto";
import type { GivenText, Kept } from "../../facts/evidence/kept";
import type { Facts } from "../../facts/fact";
import type { Instant } from "../../facts/ids";
import { isAllShown, type ShownAll, shownFor } from "../../machines/case/shown";
import { subjectKey } from "../../machines/case/subject-key";
import { type Wanted, wantedFor } from "../../machines/case/wanted";
import type { MigrationEvent } from "../../machines/events/events";
import type { ReadFrom } from "../../machines/events/values";
import type { Happened } from "../../machines/stored-event";
import { obstacles, type Violation } from "../../rules/judge";
import { readingEvents, weigh } from "../facts/weigh";
import { imagine } from "../imagine";
import { changed, nothing, type Outcome, ofPool, refusedBy } from "../outcome";
import { judged, labelFor, type PoolRoom } from "../room";
import { evidenceAgeOf, noEvidence } from "./answers";
import { contactCmdlets, contactsIn, type FactsRead, factsIn } from "./facts-in";
import { type Match, matched, strangers, type Told, withoutName } from "./match";
import type { NoEvidence } from "./no-evidence";
import { proofOf } from "./proof-of";
import { sheetOf, wordFor } from "./sheet";
import type { Named } from "./subject-named";
import type { TextGiven } from "./text-given";

type Happenings = readonly Happened<MigrationEvent>[];

/** Takes a text as evidence: its facts, what it shows of what is wanted, and what that makes of the checkpoint. */
export function give(room: PoolRoom, named: Named, given: TextGiven, told: Told): Outcome {
  const { text, read, seenAt } = given;
  const sha256 = createHash("sha256").update(text).digest("hex");
  const evidenceAge = evidenceAgeOf(room, named);
  const before = givenBefore(room, named, sha256, evidenceAge);
  if (before)
    return nothing({
      code: "evidence-stands",
      pool: labelFor(room),
      about: wordFor(named.subject),
      by: before.by,
      at: before.at,
    });

  if (seenAt > room.now) return noEvidence(room, named, { is: "in-the-future", at: seenAt });
  if (room.now - seenAt > evidenceAge)
    return noEvidence(room, named, { is: "too-old", at: seenAt, evidenceAge });

  const against = named.checkpoint
    ? obstacles(judged(room, { kind: "settle-checkpoint", checkpoint: named.checkpoint.id }))
    : [];
  const binding = against.filter(({ rule }) => rule !== "tasks-are-done");
  if (binding.length > 0) return refusedBy(binding);

  const wantedBefore = wantedFor(room, named.subject)?.items ?? [];
  if (read.is === "ambiguous")
    return noEvidence(room, named, { ...read, fits: likely(read.fits, wantedBefore) });
  if (read.is !== "read") return noEvidence(room, named, read);

  const observations = read.parts.flatMap((part) => part.observations);
  const { pool } = room;
  const { facts, notTaken } = factsIn(observations, pool, seenAt);
  const learned = factEvents(room, facts, sha256, seenAt);
  // The same text may tell which servers a pool has and how they are.
  const wanted = wantedFor(imagine(room, learned), named.subject)?.items ?? [];
  const matches = matched(wanted, observations, told, { pool: pool.name, target: pool.target });
  const elsewhere = strangers(wanted, observations, { pool: pool.name, target: pool.target });
  if (matches.length === 0 && facts.length === 0) {
    const cmdlets = [...new Set(read.parts.map(({ cmdlet }) => cmdlet))];
    return noEvidence(
      room,
      named,
      nothingShown(room, named, cmdlets, withoutName(wanted, observations, told), elsewhere, {
        left: read.left,
        notTaken,
      }),
    );
  }

  const items = itemsEvent(room, named, matches, sha256, given);
  const so = imagine(room, [...learned, ...items]);
  const shown = shownFor(so, named.subject, room.now, evidenceAge);
  if (!shown) throw new Error(`${wordFor(named.subject)} of ${pool.name} wanted evidence, and wants none.`);

  const settled = settling(room, named, matches, shown, against, seenAt, sha256, evidenceAge);
  const found = { sha256, strangers: elsewhere, left: read.left, notTaken };
  return changed([...learned, ...items, ...settled], {
    warnings: isAllShown(shown) && settled.length === 0 ? against : [],
    with: sheetOf(so, named.subject, shown, found),
    bodies: [text],
  });
}

/** The same text that was given for the same subject within a day, while something rests on it and nothing waits for it. What
 * a server says again on another day, or after the topology was published, is news although it is the same. */
function givenBefore(
  room: PoolRoom,
  { subject, checkpoint }: Named,
  sha256: string,
  evidenceAge: number,
): GivenText | undefined {
  const before = room.pool.texts[sha256];
  if (before?.about !== subjectKey(subject) || room.now - before.at >= day) return undefined;

  const shown = shownFor(room, subject, room.now, evidenceAge);
  const rests = shown?.items.some(({ state, kept }) => state !== "missing" && isOf(kept, sha256)) ?? false;
  const waits = checkpoint !== undefined && checkpoint.state !== "confirmed" && shown && isAllShown(shown);
  return rests && !waits ? before : undefined;
}

const day = 86_400_000;

const isOf = (kept: Kept | undefined, sha256: string): boolean =>
  kept?.source.kind === "evidence" && kept.source.sha256 === sha256;

/** Of the commands that may have printed it those that are wanted, where some are. */
function likely(fits: readonly string[], wanted: readonly Wanted[]): readonly string[] {
  const ofThem = fits.filter((cmdlet) => wanted.some(({ cmdlets }) => cmdlets.includes(cmdlet)));
  return ofThem.length > 0 ? ofThem : fits;
}

function nothingShown(
  room: PoolRoom,
  { subject }: Named,
  cmdlets: readonly string[],
  [nameless]: readonly string[],
  names: readonly string[],
  open: Omit<Extract<NoEvidence, { is: "not-clear" }>, "is">,
): NoEvidence {
  const wanted = wantedFor(room, subject)?.items ?? [];
  const isWanted = cmdlets.some((cmdlet) => wanted.some((item) => item.cmdlets.includes(cmdlet)));
  const about = [...new Set(wanted.flatMap((item) => item.about ?? []))];
  if (!isWanted)
    return { is: "not-wanted", cmdlets, wanted: [...new Set(wanted.flatMap((item) => item.cmdlets))] };
  if (names.length === 0 && nameless === undefined && (open.left.length > 0 || open.notTaken.length > 0))
    return { is: "not-clear", ...open };
  if (wanted.some(({ pair }) => pair !== null)) return { is: "no-pair", cmdlet: cmdlets[0] ?? "" };
  return nameless === undefined
    ? { is: "elsewhere", names, wanted: about }
    : { is: "no-name", cmdlet: nameless, wanted: about };
}

/** The events that store what was read of the pool and its target; contact objects as a whole follow from their kinds. */
function factEvents(
  room: PoolRoom,
  facts: readonly FactsRead[],
  sha256: string,
  seenAt: Instant,
): Happenings {
  const events = facts.reduce<Happenings>(
    (so, one) => [...so, ...eventsOf(imagine(room, so), one, sha256, seenAt)],
    [],
  );
  const after = imagine(room, events);
  const contacts = contactsIn(after.pool.facts);
  if (!contacts || after.pool.facts === room.pool.facts) return events;

  const whole: FactsRead = {
    on: "pool",
    name: room.pool.name,
    cmdlet: contactCmdlets,
    values: { "contacts-left": contacts.value },
  };
  return [...events, ...eventsOf(after, whole, sha256, contacts.at)];
}

function eventsOf(
  room: PoolRoom,
  { on, name, cmdlet, values }: FactsRead,
  sha256: string,
  seenAt: Instant,
): Happenings {
  const known: Facts | undefined = on === "pool" ? room.pool.facts : room.forest.targets.get(name)?.facts;
  const source = { kind: "evidence", cmdlet, sha256 } as const;
  const weighed = weigh(known, values, { by: room.by.person, at: seenAt, source });
  const from: ReadFrom = { ...source, seenAt };
  return readingEvents({ on, name }, weighed, from);
}

function itemsEvent(
  { pool }: PoolRoom,
  { subject }: Named,
  matches: readonly Match[],
  sha256: string,
  { seenAt, collected }: TextGiven,
): Happenings {
  const items = matches.map(({ key, verdict, cmdlet, detail }) => ({ key, verdict, cmdlet, detail }));
  return [
    ofPool(pool.name, {
      type: "evidenceGiven",
      about: subject,
      items,
      sha256,
      seenAt,
      ...(collected ? { collected } : {}),
    }),
  ];
}

/** What evidence makes of its checkpoint: a failure fails it, and what shows the whole of it confirms it. */
function settling(
  { pool, now }: PoolRoom,
  { checkpoint }: Named,
  matches: readonly Match[],
  shown: ShownAll,
  against: readonly Violation[],
  seenAt: Instant,
  sha256: string,
  evidenceAge: number,
): Happenings {
  if (!checkpoint) return [];

  const { id, site = null, state, round, at = 0 } = checkpoint;
  const failed = matches.filter(({ verdict }) => verdict === "fail");
  if (failed.length > 0) {
    const isNews = state !== "failed" && (state === "open" || seenAt >= at);
    const because = failed.map(({ cmdlet, key, detail }) => `${cmdlet}, ${key}: ${detail}`).join(" · ");
    const event = { checkpoint: id, site, round, because: because.slice(0, 1000), evidence: [sha256] };
    return isNews ? [ofPool(pool.name, { type: "checkpointFailed", ...event })] : [];
  }
  if (!isAllShown(shown) || shown.rest !== null || against.length > 0) return [];

  const isFresh = state === "confirmed" && now - at <= evidenceAge;
  if (isFresh && pool.checkpoints[id]?.evidence) return [];
  const next = state === "confirmed" && !isFresh ? round + 1 : round;
  return [
    ofPool(pool.name, { type: "checkpointConfirmed", checkpoint: id, site, round: next, ...proofOf(shown) }),
  ];
}
