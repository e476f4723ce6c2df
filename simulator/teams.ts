import type { Activity } from "./activities/activity";
import { cardAction, cardSubmit } from "./activities/card-action";
import { fileConsent } from "./activities/file-consent";
import { type MessageOptions, message } from "./activities/message";
import { type Answer, answerTo, type Message, messageFrom } from "./answer";
import type { Received } from "./connector/received";
import { type ConnectorOptions, startConnector } from "./connector/start-connector";
import { makeKeys, type SignOptions, sign } from "./keys";
import { channel, group, personal, placeOf, threadOf } from "./places";
import { type PostOptions, post } from "./post";
import { shown } from "./shown";
import { type Person, type Place, person } from "./world";

/** How an activity is delivered; `sign` spoils the token of a simulator that signs. */
export type DeliveryOptions = PostOptions & { readonly sign?: Partial<SignOptions> };
export type PressOptions = DeliveryOptions & {
  /** Presses as a client would that knows Action.Submit only. */
  readonly asSubmit?: boolean;
  /** Replaces the button's data: a forged card. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly trigger?: "manual" | "automatic";
};
export type Teams = Awaited<ReturnType<typeof startTeams>>;

/** Teams for one tenant: people talk to a bot, and what the bot sends is kept. With an app id every activity is signed. */
export const startTeams = async (options: ConnectorOptions = {}) => {
  const { appId } = options;
  const keys = options.keys ?? (appId ? makeKeys() : undefined);
  const connector = await startConnector({ ...options, keys });
  const { world } = connector;

  const tokenFor = (changes: Partial<SignOptions> = {}): string | undefined =>
    keys && appId ? sign(keys, { appId, serviceUrl: world.serviceUrl, ...changes }) : undefined;

  /** Delivers an activity as it is; the same one again is a redelivery. */
  const send = async (botUrl: string, activity: Activity, options: DeliveryOptions = {}): Promise<Answer> => {
    const { sign: changes, token = tokenFor(changes), headers, timeoutMs } = options;
    const from = connector.received.length;
    const reply = await post(botUrl, activity, { token, headers, timeoutMs });
    const replies = connector.received.slice(from).filter((one) => one.delivered && isReply(one, activity));

    return answerTo(activity, reply, replies.map(connector.take).map(messageFrom));
  };

  const say = (
    botUrl: string,
    by: Person,
    place: Place,
    text: string,
    options: MessageOptions & DeliveryOptions = {},
  ) => send(botUrl, message(world, place, by, text, options), options);

  /** Presses the button with this title; `inputs` is what was typed into the card. */
  const press = (
    botUrl: string,
    by: Person,
    { id, conversation, buttons }: Pick<Message, "id" | "conversation" | "buttons">,
    title: string,
    inputs: Readonly<Record<string, string>> = {},
    { asSubmit, data, trigger, ...options }: PressOptions = {},
  ): Promise<Answer> => {
    const place = placeOf(world, conversation);
    const button = buttons.find((one) => one.title === title);
    if (!place || !button)
      throw new Error(
        `No button "${title}" here; there are: ${buttons.map((one) => one.title).join(", ") || "none"}.`,
      );

    const thread = conversation === place.id ? threadOf(place, id) : conversation;
    if (button.type === "FileConsent") {
      const accepts = button.verb === "accept";
      const uploadInfo = accepts ? connector.awaitFile(button.id ?? "").info : undefined;
      const answer = { action: accepts ? ("accept" as const) : ("decline" as const), uploadInfo };
      const context = data ?? button.data;
      return send(
        botUrl,
        fileConsent(world, place, by, { message: id, thread, context, ...answer }),
        options,
      );
    }

    const submits = asSubmit || button.type === "Action.Submit";
    const carried = data ?? (submits ? button.submitData : button.data);
    const pressed = {
      message: id,
      thread,
      id: button.id,
      verb: button.verb,
      data: { ...carried, ...inputs },
    };
    const activity = submits
      ? cardSubmit(world, place, by, pressed)
      : cardAction(world, place, by, pressed, trigger);
    return send(botUrl, activity, options);
  };

  return {
    connector,
    world,
    keys,
    url: connector.url,
    person: (name: string) => person(world, name),
    personal: (owner: Person) => personal(world, owner),
    group: (name?: string) => group(world, name),
    channel: (name: string, team?: string) => channel(world, name, team),
    /** Keeps a file for a message to be sent along with. */
    file: connector.hostFile,
    /** The files that were accepted, each with what the bot put there. */
    accepted: connector.awaited,
    spoilPlaces: connector.spoilPlaces,
    tokenFor,
    send,
    say,
    press,
    received: (fits: (one: Received) => boolean = () => true) => connector.received.filter(fits),
    shown: (place?: Place) => shown(place ? connector.forConversation(place.id) : connector.received),
    stop: connector.stop,
  };
};

const isReply = ({ kind, replyTo }: Received, { id }: Activity): boolean => kind === "post" && replyTo === id;
