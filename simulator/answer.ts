import type { Activity } from "./activities/activity";
import { type Button, buttonsOf, cardOf, cardText, isJson } from "./cards";
import type { Received } from "./connector/received";
import type { Reply } from "./exchange";
import { offerButtons } from "./file-cards";

/** A message of the bot as people see it. */
export type Message = {
  readonly id: string;
  readonly conversation: string;
  readonly text: string;
  readonly buttons: readonly Button[];
  readonly activity: Activity;
};

/** How the bot answered one activity. */
export type Answer = Reply & {
  readonly sent: Activity;
  /** The conversation of what was sent: give it as `thread` to go on in the same thread. */
  readonly conversation: string;
  /** What the asker reads: the first reply, or what a press on a button gave back; else nothing. */
  readonly text: string;
  readonly buttons: readonly Button[];
  readonly message: Message | undefined;
  /** Every reply to this activity that was delivered before the HTTP answer. */
  readonly replies: readonly Message[];
};

export const answerTo = (sent: Activity, reply: Reply, replies: readonly Message[]): Answer => {
  const message = pressAnswer(sent, reply) ?? replies[0];

  return {
    ...reply,
    sent,
    conversation: sent.conversation?.id ?? "",
    text: message?.text ?? "",
    buttons: message?.buttons ?? [],
    message,
    replies,
  };
};

export const messageFrom = ({ activity, activityId = "", conversation = "" }: Received): Message =>
  messageOf(activityId, conversation, activity ?? { type: "message" });

const messageOf = (id: string, conversation: string, activity: Activity): Message => {
  const card = cardOf(activity);
  const text = typeof activity.text === "string" ? activity.text : "";

  const buttons = [...buttonsOf(card), ...offerButtons(activity)];
  return { id, conversation, text: text || (card ? cardText(card) : ""), buttons, activity };
};

/** The card or the sentence that answers an Action.Execute; the presser alone sees it. */
const pressAnswer = (sent: Activity, { body }: Reply): Message | undefined => {
  if (sent.type !== "invoke" || !isJson(body)) return undefined;

  const { type, value } = body;
  const [id, conversation] = [sent.replyToId ?? "", sent.conversation?.id ?? ""];
  if (isJson(value) && String(type).includes("card.adaptive"))
    return messageOf(id, conversation, {
      type: "message",
      attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: value }],
    });

  const text = isJson(value) ? value.message : value;
  return typeof text === "string" ? messageOf(id, conversation, { type: "message", text }) : undefined;
};
