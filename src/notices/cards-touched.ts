import type { MigrationRoom } from "../commands/room";
import { waiverGate } from "../facts/gates";
import type { MigrationEvent } from "../machines/events/events";
import { gatesOf } from "../machines/pool/pool-part";
import type { Happened } from "../machines/stored-event";
import { checkpointSubject, subjectKey } from "./card-subject";

/** The subjects of cards that show something else after these steps, each once. */
export function cardsTouched(
  before: MigrationRoom,
  events: readonly Happened<MigrationEvent>[],
): readonly string[] {
  const touched = events.flatMap(({ event, pool }) =>
    touchedBy(before, event).map(({ pool: other = pool ?? before.pool?.name ?? "", subject, round }) =>
      subjectKey({ migration: before.log, pool: other, subject, round }),
    ),
  );
  return [...new Set(touched)];
}

type Touched = { readonly pool?: string; readonly subject: string; readonly round: number };

function touchedBy(before: MigrationRoom, event: MigrationEvent): readonly Touched[] {
  switch (event.type) {
    case "voteGiven":
    case "voteWithdrawn":
    case "gateVoided":
    case "gateRejected":
    case "gateExpired":
    case "gateWithdrawn":
      return [{ subject: `gate:${event.gate}`, round: event.round }];
    case "phasePassed":
      return [{ subject: "gate:phase", round: event.round }];
    case "rollbackApproved":
      return [{ subject: "gate:rollback", round: event.round }];
    case "poolAdopted":
      return [{ subject: "gate:adoption", round: event.round }];
    case "poolKept":
      return [{ subject: "gate:kept", round: event.round }];
    case "waiverGranted":
      return [{ subject: `gate:${waiverGate(event.rule)}`, round: event.round }];
    case "poolRemoved":
      return before.pool
        ? gatesOf(before.pool).map(({ name, round }) => ({ subject: `gate:${name}`, round }))
        : [];
    case "checkpointConfirmed":
    case "checkpointFailed": {
      const subject = checkpointSubject(event.checkpoint, event.site);
      return [event.round, event.round - 1].map((round) => ({ subject, round }));
    }
    case "questionClosed":
    case "questionPut":
      return askedIn(before, event.conversation);
  }
  return [];
}

/** The checkpoint whose question was open in a conversation: it is not asked there any more. */
function askedIn({ forest }: MigrationRoom, conversation: string): readonly Touched[] {
  const question = forest.questions[conversation]?.question;
  return question?.kind === "checkpoint"
    ? [
        {
          pool: question.pool,
          subject: checkpointSubject(question.checkpoint, question.site),
          round: question.round,
        },
      ]
    : [];
}
