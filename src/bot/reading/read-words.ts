import { z } from "zod";
import type { Words } from "../../turns/incoming";
import type { WireActivity } from "./activity";
import { fromHtml, fromText } from "./markup";
import { mentionsBot, mentionsOf, withPlaceholders } from "./mentions";
import { plainText } from "./plain-text";
import { filesIn } from "./read-files";

/** What was typed, as its writer meant it; the HTML twin is asked when the text says nothing. */
export const readWords = ({ text, attachments, entities, recipient }: WireActivity): Words => {
  const all = mentionsOf(entities ?? []);
  const bot = { id: recipient?.id ?? "", name: recipient?.name ?? "" };

  const typed = withPlaceholders(text ?? "", all, bot);
  const words = plainText(fromText(typed.markup));
  const files = filesIn(attachments ?? []);
  const along = files.length > 0 ? { files } : {};
  if (words !== "") return { kind: "words", text: words, mentions: typed.mentions, ...along };

  const twin = withPlaceholders(htmlTwin(attachments ?? []), all, bot);
  return { kind: "words", text: plainText(fromHtml(twin.markup)), mentions: twin.mentions, ...along };
};

/** Whether a message is said to the bot and not only near it: in a personal chat all is, elsewhere what mentions it. */
export const isToBot = ({ conversation, text, attachments, entities, recipient }: WireActivity): boolean => {
  const { conversationType, isGroup } = conversation;
  if (conversationType === "personal" || (!conversationType && !isGroup)) return true;

  const bot = { id: recipient?.id ?? "", name: recipient?.name ?? "" };
  return mentionsBot(`${text ?? ""}${htmlTwin(attachments ?? [])}`, mentionsOf(entities ?? []), bot);
};

const HtmlTwin = z.object({ contentType: z.literal("text/html"), content: z.string() });

const htmlTwin = (attachments: readonly unknown[]): string => {
  for (const attachment of attachments) {
    const twin = HtmlTwin.safeParse(attachment);
    if (twin.success) return twin.data.content;
  }
  return "";
};
