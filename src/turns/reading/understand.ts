import { answering } from "../../commands/answering";
import type { Reading } from "../../commands/grammar/reading";
import { changed, type Outcome, ofAll, refused } from "../../commands/outcome";
import { listRound } from "../../commands/selecting/list-round";
import type { Question } from "../../machines/events/question";
import type { ForestPart } from "../../machines/forest/forest-part";
import type { Setting } from "../deciding/room";
import { forEach, type Several, severally } from "../deciding/several";
import type { Incoming } from "../incoming";
import { firstOfAll, firstTries, type Order, orderOf, pressed, readWords, selection, unread } from "./order";

/** What somebody said, as far as it can be told without any log. */
export type Understood =
  | { readonly kind: "order"; readonly order: Order }
  /** It may answer the conversation's open question; which, only the log knows. */
  | { readonly kind: "open"; readonly reading: Exclude<Reading, { kind: "command" }> };

export function understand({ deed }: Incoming): Understood {
  const reading = deed.kind === "words" ? readWords(deed.text) : pressed(deed);
  if (reading === undefined)
    return { kind: "open", reading: { kind: "unknown", nearest: [], value: "", typed: "" } };
  if (reading.kind !== "command") return { kind: "open", reading };

  const order = orderOf(reading);
  const keyword = order?.command.textRequired;
  if (keyword && reading[keyword] === undefined) {
    const { verb, typed } = reading;
    return {
      kind: "open",
      reading: { kind: "malformed", verb, problem: { code: "missing-text", keyword }, typed },
    };
  }
  return order ? { kind: "order", order } : { kind: "open", reading: { kind: "empty" } };
}

/** Whether it is a greeting or the like, which is answered without any log where nobody chose one. */
export const isCourtesy = (understood: Understood): boolean =>
  understood.kind === "open" && understood.reading.kind === "courtesy";

/** The order that an answer to the open question stands for, or the outcome where there is nothing to order. */
export function resolve(
  understood: Understood,
  forest: ForestPart | undefined,
  setting: Setting,
): Order | Outcome | Several {
  const { incoming, person, admin } = setting;
  if (understood.kind === "order") return severally(understood.order, forest, setting);

  const { reading } = understood;
  const [file] = incoming.deed.kind === "words" ? (incoming.deed.files ?? []) : [];
  if (file && reading.kind === "empty")
    return refused("not-understood", { code: "file-without-words", file: file.name });

  const moved = listMoved(setting, forest);
  if (moved) return moved;
  const tries = !forest && admin ? firstOfAll : firstTries;
  const answer = answering(reading, forest, incoming.conversation.id, person.id);
  switch (answer?.kind) {
    case undefined:
      return unread(reading, tries);
    case "outcome":
      return answer.outcome;
    case "selected":
      return selected(answer, forest);
    case "later":
      return leave(answer.question, forest, setting);
    case "command": {
      const order = orderOf(answer.reading);
      if (!order) return unread(reading, tries);
      return order.command.takes ? severally(order, forest, setting) : order;
    }
    case "retyped": {
      const again = readWords(answer.text);
      return (
        (again.kind === "command" && orderOf(again)) ||
        unread(again.kind === "command" ? reading : again, tries)
      );
    }
  }
}

/** A button that answers a list is for that list and no other: neither another list nor a question of another kind. */
function listMoved(
  { incoming: { conversation, deed } }: Setting,
  forest: ForestPart | undefined,
): Outcome | undefined {
  if (deed.kind !== "press" || deed.subject !== selection) return undefined;

  const question = forest?.questions[conversation.id]?.question;
  const same = question?.kind === "selection" && listRound(question) === deed.round;
  return same ? undefined : refused("stale", { code: "list-moved" });
}

/** The order whose list was confirmed, for each pool of it. */
function selected(
  { typed, pools }: Extract<ReturnType<typeof answering>, { kind: "selected" }>,
  forest: ForestPart | undefined,
): Order | Outcome | Several {
  const again = readWords(typed);
  const order = again.kind === "command" ? orderOf(again) : undefined;
  if (!order || !forest) return unread({ kind: "empty" }, firstTries);
  return { orders: forEach(order, pools, forest), answer: true };
}

/** Leaves the open question for another time: a step for those who could answer it, and only from its own card. */
function leave(
  question: Question,
  forest: ForestPart | undefined,
  { incoming: { conversation, deed }, person, admin }: Setting,
): Outcome {
  const roles = forest?.grants.filter((grant) => grant.person === person.id).map(({ role }) => role) ?? [];
  const isOwn = question.kind === "selection";
  if (!isOwn && !admin && !roles.includes("engineer") && !roles.includes("admin"))
    return refused("not-allowed", { code: "role-missing", verb: "later", role: "engineer", ask: [] });
  if (deed.kind === "press" && deed.subject !== selection && deed.subject !== subjectOf(question)) {
    const { pool, subject, round } = deed;
    return refused("stale", { code: "round-moved", pool, subject, round });
  }
  return changed([ofAll({ type: "questionClosed", conversation: conversation.id })]);
}

const subjectOf = (question: Question): string | undefined =>
  question.kind === "checkpoint"
    ? `checkpoint:${question.checkpoint}${question.site === null ? "" : `@${question.site}`}`
    : undefined;
