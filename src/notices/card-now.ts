import { gateDecided } from "../commands/gates/gate-asked";
import { gateView } from "../commands/gates/gate-view";
import type { Already } from "../commands/outcome";
import { labelFor, type PoolRoom } from "../commands/room";
import { checkpointCases } from "../machines/case/checkpoint-case";
import type { Question } from "../machines/events/question";
import { askingFor } from "./asking";
import { type CardSubject, checkpointSubject, digestOfShown, shownBy } from "./card-subject";
import type { Notice, Said } from "./notice";
import { saying } from "./saying";

/** What a card is to show now. `isOver`: there is nothing left to press. */
export type CardNow = { readonly said: Said; readonly shown: string; readonly isOver: boolean };

/** A card as its subject stands: open, or how it ended, by whom and when. */
export function cardNow(room: PoolRoom, subject: CardSubject): CardNow {
  const notice = subject.subject.startsWith("gate:") ? gateNow(room, subject) : checkpointNow(room, subject);
  const said = saying(room, notice);
  const isOver = notice.kind === "card-over";
  const left = notice.kind === "question" && notice.left === true;
  const shown = left || isOver ? digestOfShown(notice) : (shownBy(said)?.shown ?? "");
  return { said, shown, isOver };
}

function gateNow(room: PoolRoom, { subject, round }: CardSubject): Notice {
  const name = subject.slice("gate:".length);
  const gate = gateView(room, name);
  if (gate?.gate === name && gate.round === round) return { kind: "gate-asked", gate };

  const ended = Object.entries(room.pool.decisions).find(([, decision]) => decision.round === round);
  const outcome = ended && gateDecided(room, ...ended);
  return over(room, outcome?.kind === "nothing" ? outcome.already : null);
}

function checkpointNow(room: PoolRoom, { subject, round }: CardSubject): Notice {
  const one = checkpointCases(room.path, room.forest, room.pool).find(
    ({ id, site }) => checkpointSubject(id, site ?? null) === subject,
  );
  if (!one) return over(room, null);

  const { id, state, by = null, at = 0 } = one;
  const site = one.site ?? null;
  if (state !== "confirmed" && one.round === round) {
    const asked = { kind: "checkpoint", pool: room.pool.name, checkpoint: id, site, round } as const;
    const asking = askingFor(room, asked);
    if (asking) return { kind: "question", asking, ...(isAsked(room, asked) ? {} : { left: true }) };
  }
  const isItsEnd = state === "confirmed" || (state === "failed" && one.round === round + 1);
  return over(
    room,
    isItsEnd
      ? { code: "checkpoint-stands", pool: labelFor(room), checkpoint: id, site, state, by, at }
      : null,
  );
}

/** Whether a conversation waits for its answer. */
const isAsked = ({ forest }: PoolRoom, asked: Extract<Question, { kind: "checkpoint" }>): boolean =>
  Object.values(forest.questions).some(({ question: open, under }) =>
    [open, under?.question].some(
      (question) =>
        question?.kind === "checkpoint" &&
        question.pool === asked.pool &&
        question.checkpoint === asked.checkpoint &&
        question.site === asked.site,
    ),
  );

const over = (room: PoolRoom, already: Already | null): Notice => ({
  kind: "card-over",
  pool: labelFor(room),
  already,
});
