import { answering } from "../commands/answering";
import type { Reading } from "../commands/grammar/reading";
import { changed, type Outcome, ofAll, refused } from "../commands/outcome";
import type { ForestPart } from "../machines/forest/forest-part";
import type { Incoming } from "./incoming";
import { type Order, orderOf, pressed, readWords, unread } from "./reading";
import type { Setting } from "./room";

/** What somebody said, as far as it can be told without any log. */
export type Understood =
  | { readonly kind: "order"; readonly order: Order }
  /** It may answer the conversation's open question; which, only the log knows. */
  | { readonly kind: "open"; readonly reading: Exclude<Reading, { kind: "command" }> }
  | { readonly kind: "later" };

export function understand({ deed }: Incoming): Understood {
  const reading = deed.kind === "words" ? readWords(deed.text) : pressed(deed);
  if (reading === "later") return { kind: "later" };
  if (reading === undefined)
    return { kind: "open", reading: { kind: "unknown", nearest: [], value: "", typed: "" } };
  if (reading.kind !== "command") return { kind: "open", reading };

  const order = orderOf(reading);
  return order ? { kind: "order", order } : { kind: "open", reading: { kind: "empty" } };
}

/** The order that an answer to the open question stands for, or the outcome where there is nothing to order. */
export function resolve(
  understood: Understood,
  forest: ForestPart | undefined,
  { incoming, person }: Setting,
): Order | Outcome {
  const { id: conversation } = incoming.conversation;
  if (understood.kind === "order") return understood.order;
  if (understood.kind === "later") return leave(forest, conversation);

  const { reading } = understood;
  const answer = answering(reading, forest, conversation, person.id);
  switch (answer?.kind) {
    case undefined:
      return unread(reading);
    case "outcome":
      return answer.outcome;
    case "later":
      return leave(forest, conversation);
    case "command":
      return orderOf(answer.reading) ?? unread(reading);
    case "retyped": {
      const again = readWords(answer.text);
      return (
        (again.kind === "command" && orderOf(again)) || unread(again.kind === "command" ? reading : again)
      );
    }
  }
}

/** Leaves the open question for another time. */
function leave(forest: ForestPart | undefined, conversation: string): Outcome {
  if (!forest?.questions[conversation])
    return refused("not-understood", { code: "nothing-asked", typed: "later" });
  return changed([ofAll({ type: "questionClosed", conversation })]);
}
