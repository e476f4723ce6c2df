import { pressedCard } from "../../cards/pressed-card";
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

/** The answer to a pressed button: the card that its presser sees in the place of the one that was pressed. */
export const asInvokeAnswer = (rendered: Rendered): object => ({
  statusCode: 200,
  type: cardType,
  value: pressedCard(rendered),
});
