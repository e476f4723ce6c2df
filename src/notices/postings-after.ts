import type { Outcome } from "../commands/outcome";
import type { GateView } from "../commands/reports/gate";
import { type MigrationRoom, nobody } from "../commands/room";
import { waiverGate } from "../facts/gates";
import type { PersonId } from "../facts/ids";
import { labelOf } from "../machines/case/build-case";
import type { MigrationEvent } from "../machines/events/events";
import type { HouseEvent } from "../machines/events/house-event";
import { gateNamed } from "../machines/pool/pool-part";
import { askingFor } from "./asking";
import { deedsOf } from "./deeds";
import { nextFor } from "./next-step";
import type { Notice, Posting } from "./notice";
import { saying } from "./saying";

type Steps = Extract<Outcome, { kind: "changed" }>;
type Postings = readonly Omit<Posting, "key">[];

/** What is said elsewhere after steps were taken: to the migration's home, to approvers, to whoever asked. */
export function postingsAfter(
  before: MigrationRoom,
  after: MigrationRoom,
  steps: Steps,
  gate: GateView | undefined,
  could: readonly PersonId[],
): Postings {
  return [
    ...gatePostings(after, steps, gate, could),
    ...endPostings(before, after, steps),
    ...questionPostings(after, steps),
    ...alarms(after, steps),
    ...deedsHere(after, steps),
  ];
}

/** A gate that was asked is put to the migration's home and to everybody who could open it. */
function gatePostings(
  after: MigrationRoom,
  { events }: Steps,
  gate: GateView | undefined,
  could: readonly PersonId[],
): Postings {
  if (!gate || !events.some(({ event }) => event.type === "gateAsked")) return [];

  const notice = { kind: "gate-asked", gate } as const;
  return [
    ...elsewhere(after, notice, could),
    ...could.map((person) => ({ to: { person }, said: saying(after, notice) })),
  ];
}

/** Whoever asked for a gate hears how it ended, and so does the migration's home; voters hear that their votes fell. */
function endPostings(before: MigrationRoom, after: MigrationRoom, { events }: Steps): Postings {
  const end = events.find(({ event }) => ends.has(event.type))?.event as Ended | undefined;
  const gate = end && before.pool ? gateNamed(before.pool, gateEnded(end)) : null;
  if (!end || !gate || !after.pool) return [];

  const deed = { event: end, pool: labelOf(after.forest, after.pool.name) };
  const by = after.by.person;
  const notice = {
    kind: "gate-ended",
    deed,
    by: by === nobody ? null : by,
    phase: gate.phase,
    next: nextFor(after, gate.askedBy),
  } as const;
  const concerned = new Set<PersonId>([
    gate.askedBy,
    ...("votes" in end ? [] : gate.votes.map((vote) => vote.by)),
  ]);
  concerned.delete(by);
  return [
    ...elsewhere(after, notice),
    ...[...concerned].map((person) => ({ to: { person }, said: saying(after, notice) })),
  ];
}

type Ended = Extract<
  MigrationEvent,
  {
    type:
      | "phasePassed"
      | "rollbackApproved"
      | "poolAdopted"
      | "poolKept"
      | "waiverGranted"
      | "gateRejected"
      | "gateVoided"
      | "gateExpired"
      | "gateWithdrawn";
  }
>;

/** The gate that an event ends: the one it names, or that of the pool's way. */
const gateEnded = (end: Ended): string =>
  end.type === "waiverGranted" ? waiverGate(end.rule) : "gate" in end ? end.gate : "phase";

const ends = new Set<string>([
  "phasePassed",
  "rollbackApproved",
  "poolAdopted",
  "poolKept",
  "waiverGranted",
  "gateRejected",
  "gateVoided",
  "gateExpired",
  "gateWithdrawn",
]);

/** A question that is put somewhere else than here. */
function questionPostings(after: MigrationRoom, { events }: Steps): Postings {
  return events.flatMap(({ event }) => {
    if (event.type !== "questionPut" || isSeen(after, event)) return [];
    const asking = askingFor(after, event.question);
    return asking
      ? [{ to: { conversation: event.conversation }, said: saying(after, { kind: "question", asking }) }]
      : [];
  });
}

/** Whether the answer itself puts the question to whom it is for: here, and not to everybody where one person sees it. */
const isSeen = (
  { conversation, alone }: MigrationRoom,
  { conversation: put, to }: Extract<MigrationEvent, { type: "questionPut" }>,
): boolean => put === conversation.id && !(alone && to === null);

/** What was recorded by a button that says a line, among others who do not see its answer: they would have read the line.
 * What a gate's or a checkpoint's own button does, its card shows to all. */
function deedsHere(after: MigrationRoom, outcome: Steps): Postings {
  if (!isUnseen(after)) return [];

  const deeds = deedsOf(after, outcome).filter(({ event }) => !toldOtherwise.has(event.type));
  const notice = { kind: "deeds-told", deeds, by: after.by.person } as const;
  return deeds.length > 0
    ? [{ to: { conversation: after.conversation.id }, said: saying(after, notice) }]
    : [];
}

/** What cards and notices of their own tell, and what only follows from a step. */
const toldOtherwise = new Set<string>([
  ...ends,
  "gateAsked",
  "voteGiven",
  "voteWithdrawn",
  "questionPut",
  "questionClosed",
  "migrationOpened",
  "migrationChosen",
  "forestClaimed",
]);

/** What the team must hear at once wherever it was said: failed checkpoints, deeds without leave, holds, contradictions, and
 * that a topology document was read.
 * Whoever gave the other side of a contradiction hears it, too. */
function alarms(after: MigrationRoom, outcome: Steps): Postings {
  const by = after.by.person;
  const deeds = deedsOf(after, outcome).filter(({ event }) => isAlarm(event));
  if (deeds.length === 0) return [];

  const notice = { kind: "deeds-told", deeds, by } as const;
  const others = new Set(deeds.flatMap(({ event }) => contradictedBy(event)).map((one) => one.by));
  return [
    ...(isUnseen(after) && isHome(after) ? [] : elsewhere(after, notice)),
    ...[...others].flatMap((person) =>
      person === null || person === by ? [] : [{ to: { person }, said: saying(after, notice) }],
    ),
  ];
}

const contradictedBy = (event: MigrationEvent | HouseEvent) =>
  event.type === "factsRead" || event.type === "factsKeptBeside" ? (event.contradicts ?? []) : [];

const isAlarm = (event: MigrationEvent | HouseEvent): boolean =>
  contradictedBy(event).length > 0 ||
  event.type === "checkpointFailed" ||
  event.type === "rollbackAsked" ||
  event.type === "rolledBack" ||
  event.type === "poolHeld" ||
  event.type === "topologyRead" ||
  (event.type === "taskDone" && !event.leave);

const isUnseen = ({ alone, pressed }: MigrationRoom): boolean => alone && pressed === null;

/** At the migration's home, unless that is where the answer is given for all to see. */
const elsewhere = (after: MigrationRoom, notice: Notice, mentions: readonly PersonId[] = []): Postings =>
  isHome(after) && !after.alone
    ? []
    : [{ to: { conversation: after.forest.home }, said: saying(after, notice, mentions) }];

const isHome = ({ forest, conversation }: MigrationRoom): boolean => forest.home === conversation.id;
