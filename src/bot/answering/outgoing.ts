import { pressedCard } from "../../cards/pressed-card";
import type { FileCard, Rendered } from "../../cards/rendered";

const cardType = "application/vnd.microsoft.card.adaptive";

/** What is posted, as the wire has it. */
export type OutgoingMessage = {
  type: string;
  text: string;
  textFormat: string;
  attachments?: { contentType: string; content: object; name?: string; contentUrl?: string }[];
  entities?: { type: string; text: string; mentioned: { id: string; name: string } }[];
};

/** A message as the channel takes it; plain, because Markdown would eat `sql01\rtc`. */
export const asMessage = ({ text, card, file, mentions }: Rendered): OutgoingMessage => ({
  type: "message",
  text,
  textFormat: "plain",
  ...(file ? { attachments: [asFileCard(file)] } : {}),
  ...(card && !file ? { attachments: [{ contentType: cardType, content: card }] } : {}),
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

/** Teams' own cards for files: one asks whether it may be put into the asker's OneDrive, the other opens it there. */
function asFileCard(file: FileCard) {
  if (file.kind === "taken") {
    const { name, contentUrl, uniqueId, fileType } = file;
    return { contentType: `${fileCards}.info`, contentUrl, name, content: { uniqueId, fileType } };
  }
  const { name, about, size, migration, pool } = file;
  const context = { offers: "record", migration, pool };
  const content = { description: about, sizeInBytes: size, acceptContext: context, declineContext: context };
  return { contentType: `${fileCards}.consent`, name, content };
}

const fileCards = "application/vnd.microsoft.teams.card.file";

/** The answer to a pressed button: the card that its presser sees in the place of the one that was pressed. */
export const asInvokeAnswer = (rendered: Rendered): object => ({
  statusCode: 200,
  type: cardType,
  value: pressedCard(rendered),
});
