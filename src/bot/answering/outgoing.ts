import type { Rendered } from "../../cards/rendered";

const cardType = "application/vnd.microsoft.card.adaptive";

/** What is posted, as the wire has it. */
export type OutgoingMessage = {
  type: string;
  text: string;
  textFormat: string;
  attachments?: { contentType: string; content: object }[];
  entities?: { type: string; text: string; mentioned: { id: string; name: string } }[];
};

/** A message as the channel takes it; plain, because Markdown would eat `sql01\rtc`. */
export const asMessage = ({ text, card, mentions }: Rendered): OutgoingMessage => ({
  type: "message",
  text,
  textFormat: "plain",
  ...(card ? { attachments: [{ contentType: cardType, content: card }] } : {}),
  ...(mentions.length > 0
    ? {
        entities: mentions.map(({ channelId, name, text }) => ({
          type: "mention",
          text,
          mentioned: { id: channelId, name },
        })),
      }
    : {}),
});

/** The answer to a pressed button: a card is all that a client shows of it, so the card carries the text too. */
export const asInvokeAnswer = ({ text, card }: Rendered): object => ({
  statusCode: 200,
  type: cardType,
  value: {
    type: "AdaptiveCard",
    version: "1.5",
    ...card,
    fallbackText: text,
    body: [...paragraphs(text), ...bodyOf(card)],
  },
});

/** Runs are shown as they are; a TextBlock would read Markdown into what people typed. */
const paragraphs = (text: string): object[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({
      type: "RichTextBlock",
      inlines: [{ type: "TextRun", text: line }],
      spacing: "Small",
    }));

const bodyOf = (card: object | null): readonly unknown[] => {
  const { body } = (card ?? {}) as { body?: unknown };
  return Array.isArray(body) ? body : [];
};
