import type { Page } from "playwright-core";
import { z } from "zod";

type Action = { readonly title: string; readonly [field: string]: unknown };

/** A message of the bot that came to the client. The Playground shows text and card as two. */
export type SeenMessage = {
  readonly id: string;
  readonly conversation: string;
  readonly text: string;
  readonly actions: readonly Action[];
};

const Frame = z.object({
  action: z.literal("createMessage"),
  actionConversationId: z.string(),
  message: z.object({
    messageId: z.string(),
    text: z.string().default(""),
    attachments: z.array(z.object({ content: z.unknown() })).default([]),
  }),
});

/** Keeps every message that the Playground tells its page of, as it comes. */
export function seenOn(page: Page): readonly SeenMessage[] {
  const seen: SeenMessage[] = [];
  page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => {
      const frame = Frame.safeParse(jsonIn(String(payload)));
      if (!frame.success) return;

      const { actionConversationId: conversation, message } = frame.data;
      const actions = message.attachments.flatMap(({ content }) => actionsIn(content));
      seen.push({ id: message.messageId, conversation, text: message.text, actions });
    });
  });
  return seen;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every button of a card, wherever it is. */
function actionsIn(part: unknown): readonly Action[] {
  if (typeof part !== "object" || part === null) return [];

  const own =
    "title" in part && "type" in part && String(part.type).startsWith("Action.") ? [part as Action] : [];
  return [
    ...own,
    ...Object.entries(part).flatMap(([name, inner]) => (name === "fallback" ? [] : actionsIn(inner))),
  ];
}

/** The newest thing that fits; waits for one. */
export async function newest<T>(found: () => T | undefined, what: string): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const one = found();
    if (one !== undefined) return one;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not come within 30 s.`);
}
