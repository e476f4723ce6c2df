import { randomBytes } from "node:crypto";
import type { TurnContext } from "botbuilder";
import type { Rendered } from "../../cards/rendered";
import { asInvokeAnswer } from "../answering/outgoing";
import { unexpectedFault, workingOnIt } from "../answering/sayings";
import type { Reading } from "../reading/read-activity";
import { reply } from "./reply";
import type { Answer, BotLog, Responders } from "./responders";

/** What HTTP answers once the conversation has been answered. */
export type HttpAnswer = { readonly status: number; readonly body?: object };

/** Lets the turn judge and answers it: a message before the 200, or the card of a pressed button in the 200. */
export const respond = async (
  context: TurnContext,
  reading: Exclude<Reading, { kind: "refused" | "ignored" }>,
  responders: Responders,
): Promise<HttpAnswer> => {
  const answering = withoutFault(() => answerTo(reading, responders), responders.log);
  const answer = await inTime(answering, responders);
  const isInvoke = context.activity.type === "invoke";
  if (answer === "late") return sayLater(context, reading, answering, responders);
  if (!answer) return { status: 200 };

  if (isInvoke) return { status: 200, body: asInvokeAnswer(inOne(answer.pages)) };
  await answer.said(await reply(context, answer.pages, responders));
  return { status: 200 };
};

function inTime(
  answering: Promise<Answer | null>,
  { patience }: Responders,
): Promise<Answer | null | "late"> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve("late"), patience);
    answering.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** The channel gets its 200 now, and people the answer when there is one. */
async function sayLater(
  context: TurnContext,
  reading: Parameters<typeof respond>[1],
  answering: Promise<Answer | null>,
  responders: Responders,
): Promise<HttpAnswer> {
  const { log, slow } = responders;
  const isInvoke = context.activity.type === "invoke";
  const wait: Rendered = { text: workingOnIt, card: null, mentions: [] };
  const told = isInvoke ? null : await reply(context, [wait], responders);
  const message = told?.ok ? told.id : null;
  const noted = reading.kind === "turn" ? slow(reading.incoming, message) : Promise.resolve();
  void noted
    .catch((error: unknown) => log.error({ err: error }, "A slow turn could not be noted."))
    .then(() => answering)
    .then((answer) => answer?.late(message))
    .catch((error: unknown) => log.error({ err: error }, "A late answer could not be given."));
  return { status: 200, ...(isInvoke ? { body: asInvokeAnswer(wait) } : {}) };
}

/** A pressed button has one answer: the first page of a long one, with the card. */
const inOne = (pages: readonly Rendered[]): Rendered => ({
  text: pages[0]?.text ?? "",
  card: pages.at(-1)?.card ?? null,
  mentions: [],
});

const answerTo = async (
  reading: Parameters<typeof respond>[1],
  { turn, refresh, placeEvent }: Responders,
): Promise<Answer | null> => {
  switch (reading.kind) {
    case "turn":
      return turn(reading.incoming);
    case "refresh":
      return saidOnly(await refresh(reading.refresh));
    case "place-event":
      return saidOnly((await placeEvent?.(reading.event)) ?? null);
    case "unclear":
      return saidOnly({ text: reading.say, card: null, mentions: [] });
  }
};

/** Something that nothing hangs on. */
const saidOnly = (rendered: Rendered | null): Answer | null =>
  rendered && { pages: [rendered], said: async () => undefined, late: async () => undefined };

/** Nobody is shown what broke; they get the reference under which it is in the log. */
const withoutFault = async (answer: () => Promise<Answer | null>, log: BotLog): Promise<Answer | null> => {
  try {
    return await answer();
  } catch (error) {
    const reference = randomBytes(4).toString("hex");
    log.error({ reference, err: error }, "A turn failed unexpectedly.");
    return saidOnly({ text: unexpectedFault(reference), card: null, mentions: [] });
  }
};
