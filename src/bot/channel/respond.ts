import { randomBytes } from "node:crypto";
import type { TurnContext } from "botbuilder";
import type { Rendered } from "../../cards/rendered";
import type { Incoming } from "../../turns/incoming";
import type { PlaceEvent } from "../../turns/places/place-event";
import { failureFrom } from "../answering/failure";
import { asInvokeAnswer, asMessage } from "../answering/outgoing";
import { unexpectedFault } from "../answering/sayings";
import type { Reading } from "../reading/read-activity";

/** Where the bot writes what its keepers must know; a pino logger fits. */
export type BotLog = {
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
};

export type Responders = {
  readonly turn: (incoming: Incoming) => Promise<Rendered>;
  /** What to say in a conversation to which something happened, if anything. */
  readonly placeEvent?: ((event: PlaceEvent) => Promise<Rendered | null>) | undefined;
  readonly log: BotLog;
  readonly sleep: (ms: number) => Promise<void>;
};

/** What HTTP answers once the conversation has been answered. */
export type HttpAnswer = { readonly status: number; readonly body?: object };

/** Lets the turn judge and answers it: a message before the 200, or the card of a pressed button in the 200. */
export const respond = async (
  context: TurnContext,
  reading: Exclude<Reading, { kind: "refused" | "ignored" }>,
  responders: Responders,
): Promise<HttpAnswer> => {
  const rendered = await withoutFault(() => answerTo(reading, responders), responders.log);
  if (context.activity.type === "invoke")
    return { status: 200, ...(rendered ? { body: asInvokeAnswer(rendered) } : {}) };

  if (rendered) await say(context, rendered, responders);
  return { status: 200 };
};

const answerTo = async (
  reading: Parameters<typeof respond>[1],
  { turn, placeEvent }: Responders,
): Promise<Rendered | null> => {
  switch (reading.kind) {
    case "turn":
      return turn(reading.incoming);
    case "place-event":
      return (await placeEvent?.(reading.event)) ?? null;
    case "unclear":
      return { text: reading.say, card: null, mentions: [] };
  }
};

/** Nobody is shown what broke; they get the reference under which it is in the log. */
const withoutFault = async (
  answer: () => Promise<Rendered | null>,
  log: BotLog,
): Promise<Rendered | null> => {
  try {
    return await answer();
  } catch (error) {
    const reference = randomBytes(4).toString("hex");
    log.error({ reference, err: error }, "A turn failed unexpectedly.");
    return { text: unexpectedFault(reference), card: null, mentions: [] };
  }
};

/** Only a 429 is tried again, for it alone was surely not delivered; and not for long, as Teams asks again after 15 s. */
const say = async (context: TurnContext, rendered: Rendered, { log, sleep }: Responders): Promise<void> => {
  for (let left = 2; ; left--) {
    try {
      await context.sendActivity(asMessage(rendered));
      return;
    } catch (error) {
      const failure = failureFrom(error);
      const wait = failure.retryAfter ?? 1000;
      if (failure.status === 429 && left > 0 && wait <= 4000) await sleep(wait);
      else
        return log.warn({ ...failure, activity: context.activity.id }, "An answer could not be delivered.");
    }
  }
};
