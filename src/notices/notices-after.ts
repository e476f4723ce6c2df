import { couldApprove } from "../commands/decide";
import { gateView } from "../commands/gates/gate-view";
import { imagine } from "../commands/imagine";
import type { Outcome } from "../commands/outcome";
import type { Asking, GateView, NextStep } from "../commands/report";
import { labelFor, type MigrationRoom, withPool } from "../commands/room";
import type { PersonId } from "../facts/ids";
import { labelOf } from "../machines/case/build-case";
import type { HouseEvent, MigrationEvent } from "../machines/events";
import { askingFor } from "./asking";
import type { Deed, Notice, Posting, Said } from "./notice";

export type Told = { readonly answer: Notice; readonly postings: readonly Omit<Posting, "key">[] };

/** Who hears what after a command: the asker's answer, and what is said elsewhere. */
export function noticesAfter(room: MigrationRoom, outcome: Outcome): Told {
  switch (outcome.kind) {
    case "refused":
      return { answer: { kind: "refused", violations: outcome.violations }, postings: [] };
    case "nothing":
      return {
        answer: { kind: "nothing", already: outcome.already, gate: openGate(room) ?? null },
        postings: [],
      };
    case "told":
      return { answer: { kind: "told", report: outcome.report }, postings: [] };
    case "changed":
      return afterSteps(room, outcome);
  }
}

/** The answer to an order that is about no migration. */
export function houseAnswer(outcome: Outcome): Notice {
  switch (outcome.kind) {
    case "refused":
      return { kind: "refused", violations: outcome.violations };
    case "nothing":
      return { kind: "nothing", already: outcome.already, gate: null };
    case "told":
      return { kind: "told", report: outcome.report };
    case "changed": {
      const deeds = [...outcome.events, ...outcome.house.map((event) => ({ event }))].map(({ event }) => ({
        event,
        pool: null,
      }));
      return {
        kind: "recorded",
        deeds,
        warnings: outcome.warnings,
        with: outcome.with,
        asking: null,
        next: null,
        unreached: [],
      };
    }
  }
}

function afterSteps(before: MigrationRoom, outcome: Extract<Outcome, { kind: "changed" }>): Told {
  const after = imagine(before, outcome.events);
  const deeds = deedsOf(after, outcome);
  const gate = openGate(after);
  const voting = outcome.events.some(({ event }) => event.type === "gateAsked" || event.type === "voteGiven");
  const postings = [
    ...gatePostings(before, after, outcome, gate),
    ...endPostings(before, after, outcome),
    ...questionPostings(after, outcome),
    ...alarms(after, outcome),
  ];
  if (gate && voting) return { answer: { kind: "waiting", deeds, gate, unreached: [] }, postings };

  const asking = askedHere(after, outcome);
  const { warnings, with: shown } = outcome;
  return {
    answer: {
      kind: "recorded",
      deeds,
      warnings,
      with: shown,
      asking,
      next: asking ? null : nextStep(after),
      unreached: [],
    },
    postings,
  };
}

const openGate = (room: MigrationRoom): GateView | undefined =>
  room.pool?.gate ? gateView(withPool(room, room.pool)) : undefined;

const deedsOf = (
  after: MigrationRoom,
  { events, house }: Extract<Outcome, { kind: "changed" }>,
): readonly Deed[] => [
  ...events.map(({ event, pool }) => ({ event, pool: pool && labelOf(after.forest, pool) })),
  ...house.map((event) => ({ event, pool: null })),
];

/** The first thing that can be done now, as the last line of a confirmation. */
function nextStep(room: MigrationRoom): NextStep | null {
  return room.pool && room.pool.life.state !== "registered"
    ? (room.plan(withPool(room, room.pool)).steps[0] ?? null)
    : null;
}

function askedHere(after: MigrationRoom, { events }: Extract<Outcome, { kind: "changed" }>): Asking | null {
  const put = events.find(
    ({ event }) => event.type === "questionPut" && event.conversation === after.conversation.id,
  )?.event;
  return put?.type === "questionPut" ? (askingFor(after, put.question) ?? null) : null;
}

/** A gate that was asked is put to the migration's home and to everybody who could open it. */
function gatePostings(
  _before: MigrationRoom,
  after: MigrationRoom,
  { events }: Extract<Outcome, { kind: "changed" }>,
  gate: GateView | undefined,
): Told["postings"] {
  if (!gate || !after.pool || !events.some(({ event }) => event.type === "gateAsked")) return [];

  const could = couldApprove(withPool(after, after.pool));
  const notice = { kind: "gate-asked", gate } as const;
  return [
    { to: { conversation: after.forest.home }, said: saying(after, notice, could) },
    ...could.map((person) => ({ to: { person }, said: saying(after, notice) })),
  ];
}

/** Whoever asked for a gate hears how it ended, and so does the migration's home; voters hear that their votes fell. */
function endPostings(
  before: MigrationRoom,
  after: MigrationRoom,
  { events }: Extract<Outcome, { kind: "changed" }>,
): Told["postings"] {
  const end = events.find(({ event }) => ends.has(event.type))?.event as Ended | undefined;
  const gate = before.pool?.gate;
  if (!end || !gate || !after.pool) return [];

  const deed = { event: end, pool: labelOf(after.forest, after.pool.name) };
  const by = after.by.person;
  const notice = {
    kind: "gate-ended",
    deed,
    by,
    phase: end.phase,
    next: nextFor(after, gate.askedBy),
  } as const;
  const concerned = new Set<PersonId>([
    gate.askedBy,
    ...(end.type === "phasePassed" ? [] : gate.votes.map((vote) => vote.by)),
  ]);
  concerned.delete(by);
  return [
    ...elsewhere(after, notice),
    ...[...concerned].map((person) => ({ to: { person }, said: saying(after, notice) })),
  ];
}

type Ended = Extract<
  MigrationEvent,
  { type: "phasePassed" | "gateRejected" | "gateVoided" | "gateWithdrawn" }
>;
const ends = new Set<string>(["phasePassed", "gateRejected", "gateVoided", "gateWithdrawn"]);

/** What whoever asked can do next: their own list, not the voter's. */
function nextFor(after: MigrationRoom, person: PersonId): NextStep | null {
  return nextStep({ ...after, by: { ...after.by, person, admin: after.house.admins.includes(person) } });
}

/** A question that is put somewhere else than here. */
function questionPostings(
  after: MigrationRoom,
  { events }: Extract<Outcome, { kind: "changed" }>,
): Told["postings"] {
  return events.flatMap(({ event }) => {
    if (event.type !== "questionPut" || event.conversation === after.conversation.id) return [];
    const asking = askingFor(after, event.question);
    return asking
      ? [{ to: { conversation: event.conversation }, said: saying(after, { kind: "question", asking }) }]
      : [];
  });
}

/** What the team must hear at once wherever it was said: failed checkpoints, deeds without leave, holds. */
function alarms(after: MigrationRoom, outcome: Extract<Outcome, { kind: "changed" }>): Told["postings"] {
  const deeds = deedsOf(after, outcome).filter(({ event }) => isAlarm(event));
  return deeds.length > 0 ? elsewhere(after, { kind: "deeds-told", deeds, by: after.by.person }) : [];
}

const isAlarm = (event: MigrationEvent | HouseEvent): boolean =>
  event.type === "checkpointFailed" ||
  event.type === "poolHeld" ||
  (event.type === "taskDone" && !event.leave);

/** At the migration's home, unless that is where the answer is given. */
const elsewhere = (after: MigrationRoom, notice: Notice): Told["postings"] =>
  after.forest.home === after.conversation.id
    ? []
    : [{ to: { conversation: after.forest.home }, said: saying(after, notice) }];

/** A notice with the names its sentences need. */
export function saying(room: MigrationRoom, notice: Notice, mentions: readonly PersonId[] = []): Said {
  return {
    notice,
    label: room.pool ? labelFor(withPool(room, room.pool)) : room.forest.name,
    clock: clockOf(room),
    mentions,
  };
}

/** The trial clock is printed only where it was moved. */
export const clockOf = ({ house, now }: Pick<MigrationRoom, "house" | "now">): number | null =>
  house.clockShift > 0 ? now : null;
