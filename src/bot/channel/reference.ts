import type { ConversationReference } from "botbuilder";
import { z } from "zod";

/** What is kept of a conversation: the part of the Bot Framework's reference that finds it again. */
const Reference = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  bot: z.object({ id: z.string(), name: z.string() }),
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
    isGroup: z.boolean(),
  }),
});

export type Reference = z.infer<typeof Reference>;

/** The same conversation's reference within the thread that a message began. */
export const inThread = (stored: string, root: string): string => {
  const reference = Reference.parse(JSON.parse(stored));
  const { conversation } = reference;
  return JSON.stringify({
    ...reference,
    conversation: { ...conversation, id: `${conversation.id};messageid=${root}` },
  });
};

/** Reads a stored reference; botbuilder's type asks for a name that no conversation needs. */
export const readReference = (stored: string): ConversationReference => {
  const reference = Reference.parse(JSON.parse(stored));
  return { ...reference, conversation: { name: "", ...reference.conversation } } as ConversationReference;
};
