import { setTimeout as sleep } from "node:timers/promises";
import { CloudAdapter } from "botbuilder";
import type { Rendered } from "../cards/rendered";
import type { Config } from "../config";
import type { PlaceEvent } from "../turns/places/place-event";
import { authenticationOf, authenticator } from "./channel/authentication";
import { onceAndInTime } from "./channel/connector";
import { changer, type Member, poster, rosterOf } from "./channel/post";
import { type Received, receiver } from "./channel/receive";
import type { BotLog, Posted, Responders } from "./channel/responders";

export type BotParts = {
  readonly config: Config;
  readonly turn: Responders["turn"];
  readonly slow: Responders["slow"];
  readonly refresh: Responders["refresh"];
  readonly placeEvent?: (event: PlaceEvent) => Promise<Rendered | null>;
  readonly log: BotLog;
  /** How long the channel may take to accept a post, in milliseconds. */
  readonly patience?: number;
  /** How long a turn may take before people are told to wait, in milliseconds. */
  readonly answerWithin?: number;
};

export type Bot = {
  readonly process: (
    req: Received,
    res: { readonly send: (status: number, body?: object) => unknown },
  ) => Promise<void>;
  readonly post: (reference: string, rendered: Rendered) => Promise<Posted>;
  readonly change: (reference: string, message: string, rendered: Rendered) => Promise<Posted>;
  readonly rosterMember: (reference: string, channelId: string) => Promise<Member | undefined>;
};

/** Joins the bot to its channel: requests in, answers and posts out. Nothing else in src knows botbuilder. */
export const startBot = ({
  config,
  turn,
  slow,
  refresh,
  placeEvent,
  log,
  patience = 7000,
  answerWithin = 5000,
}: BotParts): Bot => {
  const authentication = authenticationOf(config);
  const adapter = new CloudAdapter(authentication);
  adapter.use(onceAndInTime(adapter, patience));
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };

  const receive = receiver(adapter, authenticator(config, authentication), config, {
    turn,
    slow,
    refresh,
    placeEvent,
    log,
    sleep: (ms) => sleep(ms),
    patience: answerWithin,
  });
  return {
    process: async (req, res) => {
      const { status, body } = await receive(req);
      res.send(status, body);
    },
    post: poster(adapter, config.app.id),
    change: changer(adapter, config.app.id),
    rosterMember: rosterOf(adapter, config.app.id),
  };
};
