import type { Answer } from "../answer";
import { isJson } from "../cards";
import type { Chat } from "./chat-state";
import { printArrivals, printMessage } from "./print";
import { settle } from "./settle";

/** Sends something to the bot and prints all that comes of it; in a pipe that includes what the bot sends later. */
export const deliver = async (chat: Chat, sending: Promise<Answer>): Promise<void> => {
  const answer = await sending;
  chat.renumber = true;
  if (answer.status >= 400) chat.terminal.print(faultOf(answer));
  const isOwn = answer.sent.type === "invoke" && answer.replies.length === 0;
  if (isOwn && answer.message) printMessage(chat, answer.message, "", true);
  await settle(chat);
  printArrivals(chat, answer.sent.id);
};

/** What an HTTP error says, in one line that fits a terminal. */
const faultOf = ({ status, body, text }: Answer): string => {
  if (status === 401 || status === 403)
    return `The bot answered ${status}: it takes only signed messages. The chat needs local mode: start the bot with MicrosoftAppId empty.`;

  const inner = isJson(body) && isJson(body.error) ? body.error : body;
  const said = isJson(inner) ? String(inner.message ?? "") : text;
  const [line = ""] = said.trim().split("\n");
  return `The bot answered ${status}${line ? `: ${line.slice(0, 200)}` : "."}`;
};
