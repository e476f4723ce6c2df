import { type Message, messageFrom } from "./answer";
import type { Received } from "./connector/received";

/** The bot's messages as they stand now: posted, changed in place, deleted. */
export const shown = (received: readonly Received[]): Message[] => {
  const messages = new Map<string, Message>();
  for (const one of received) {
    if (!one.delivered || !one.activityId) continue;
    if (one.kind === "delete") messages.delete(one.activityId);
    else if (one.kind !== "create" || one.activity?.type === "message")
      messages.set(one.activityId, messageFrom(one));
  }
  return [...messages.values()];
};
