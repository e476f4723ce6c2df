import { type Message, messageFrom } from "../answer";
import type { Received } from "../connector/received";
import { type Chat, type Choice, headingOf } from "./chat-state";
import { saveFiles } from "./save";

/** Prints what the bot sent since the last look: replies first, then the rest place by place. */
export const printArrivals = (chat: Chat, repliesTo?: string): void => {
  const arrived = chat.teams.connector.received.slice(chat.read).filter(isVisible);
  chat.read = chat.teams.connector.received.length;

  const isReply = ({ replyTo }: Received) => repliesTo !== undefined && replyTo === repliesTo;
  const others = arrived.filter((one) => !isReply(one));
  const byPlace = others.sort((a, b) =>
    heading(chat, a) < heading(chat, b) ? -1 : Number(heading(chat, a) > heading(chat, b)),
  );
  for (const one of [...arrived.filter(isReply), ...byPlace]) printArrival(chat, one);
};

/** Prints a message and numbers its buttons. */
export const printMessage = (chat: Chat, message: Message, remark = "", own = false): void => {
  chat.onScreen.set(message.id, lookOf(message));
  const text = message.text || "(a card without text)";
  chat.terminal.print(`${headingOf(chat, message.conversation)}${remark}: ${indented(text)}`);
  for (const { title, fields } of message.buttons) {
    const number = numbered(chat, { message, title, own });
    chat.terminal.print(`  [${number}] ${title}${fields.length > 0 ? " …" : ""}`);
  }
};

const lookOf = ({ text, buttons }: Message): string =>
  JSON.stringify([text, buttons.map(({ title }) => title)]);

const isVisible = ({ delivered, activityId, kind, activity }: Received): boolean => {
  if (!delivered || !activityId) return false;

  return kind === "delete" || activity?.type === "message";
};

const heading = (chat: Chat, { conversation = "" }: Received): string => headingOf(chat, conversation);

const printArrival = (chat: Chat, one: Received): void => {
  const message = messageFrom(one);
  if (one.kind === "delete") {
    chat.messages.delete(message.id);
    chat.terminal.print(`${headingOf(chat, message.conversation)}: (deleted a message)`);
    return;
  }

  chat.messages.set(message.id, message);
  if (one.kind !== "update") {
    printMessage(chat, message);
    saveFiles(chat, message.activity);
  } else if (chat.onScreen.get(message.id) !== lookOf(message)) printMessage(chat, message, " (changed)");
};

const numbered = (chat: Chat, choice: Choice): number => {
  if (chat.renumber) chat.choices = [];
  chat.renumber = false;
  return chat.choices.push(choice);
};

const indented = (text: string): string => text.trimEnd().replace(/\n(?=[^\n])/g, "\n  ");
