import { couldApprove } from "../commands/decide";
import { gateView } from "../commands/gates/gate-view";
import { imagine } from "../commands/imagine";
import type { Outcome } from "../commands/outcome";
import type { Asking } from "../commands/reports/asking";
import type { GateView } from "../commands/reports/gate";
import type { NextStep } from "../commands/reports/steps";
import { type MigrationRoom, withPool } from "../commands/room";
import type { PersonId } from "../facts/ids";
import { askingFor } from "./asking";
import { cardsTouched } from "./cards-touched";
import { deedsOf } from "./deeds";
import { nextFor, nextStep } from "./next-step";
import type { Notice, Posting } from "./notice";
import { postingsAfter } from "./postings-after";

/** `mentions` are people whom the answer itself has to reach, because it is given at the migration's home. */
export type Told = {
  readonly answer: Notice;
  readonly postings: readonly Omit<Posting, "key">[];
  readonly mentions: readonly PersonId[];
  /** The subjects of cards that show something else now. */
  readonly touched: readonly string[];
};

/** Who hears what after a command: the asker's answer, and what is said elsewhere. */
export function noticesAfter(room: MigrationRoom, outcome: Outcome): Told {
  switch (outcome.kind) {
    case "refused":
      return { answer: refusal(outcome), postings: [], mentions: [], touched: [] };
    case "nothing":
      return {
        answer: { kind: "nothing", already: outcome.already, gate: openGate(room) ?? null },
        postings: [],
        mentions: [],
        touched: [],
      };
    case "told":
      return { answer: { kind: "told", report: outcome.report }, postings: [], mentions: [], touched: [] };
    case "changed":
      return afterSteps(room, outcome);
  }
}

const refusal = ({ violations, again }: Extract<Outcome, { kind: "refused" }>): Notice => ({
  kind: "refused",
  violations,
  ...(again === undefined ? {} : { again }),
});

/** The answer to an order that is about no migration. */
export function houseAnswer(outcome: Outcome): Notice {
  switch (outcome.kind) {
    case "refused":
      return refusal(outcome);
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

function afterSteps(before: MigrationRoom, steps: Extract<Outcome, { kind: "changed" }>): Told {
  const after = imagine(before, steps.events);
  const deeds = deedsOf(after, steps);
  const gate = openGate(after, gateIn(steps.events));
  const asked = steps.events.some(({ event }) => event.type === "gateAsked");
  const could = asked && gate ? couldApprove(gate) : [];
  const postings = postingsAfter(before, after, steps, gate, could);
  const mentions = after.forest.home === after.conversation.id && !after.alone ? could : [];
  const touched = cardsTouched(before, steps.events);
  const voted = steps.events.some(({ event }) => event.type === "voteGiven");
  if (gate && (asked || voted))
    return { answer: { kind: "waiting", deeds, gate, unreached: [] }, postings, mentions, touched };

  const { warnings, with: shown } = steps;
  const asking = askedHere(after, steps);
  const next = asking || shown ? null : (nextStep(after) ?? nextForAsker(before, after));
  return {
    answer: { kind: "recorded", deeds, warnings, with: shown, asking, next, unreached: [] },
    postings,
    mentions,
    touched,
  };
}

/** Where a gate was opened, what whoever asked for it can do now. */
function nextForAsker(before: MigrationRoom, after: MigrationRoom): NextStep | null {
  const gate = before.pool?.gate;
  return gate && !after.pool?.gate ? nextFor(after, gate.askedBy) : null;
}

const openGate = (room: MigrationRoom, name?: string): GateView | undefined =>
  room.pool ? gateView(withPool(room, room.pool), name) : undefined;

/** The gate that the steps are about; undefined where they name none. */
const gateIn = (events: Extract<Outcome, { kind: "changed" }>["events"]): string | undefined =>
  events
    .map(({ event }) => (event.type === "gateAsked" || event.type === "voteGiven" ? event.gate : undefined))
    .findLast((name) => name !== undefined && name !== "without-leave");

function askedHere(after: MigrationRoom, { events }: Extract<Outcome, { kind: "changed" }>): Asking | null {
  const put = events.find(
    ({ event }) => event.type === "questionPut" && event.conversation === after.conversation.id,
  )?.event;
  return put?.type === "questionPut" ? (askingFor(after, put.question) ?? null) : null;
}
