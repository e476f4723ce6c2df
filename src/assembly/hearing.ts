import type { BotLog, Responders } from "../bot/channel/responders";
import type { Asked, answers } from "../delivery/answers";
import type { Said } from "../notices/notice";
import type { Metrics } from "../operations/metrics";
import { isStoreLost } from "../store/dialects/lost-store";
import type { Store } from "../store/store";
import { mayBeKept } from "../store/transact";
import type { Incoming } from "../turns/incoming";
import type { Memory } from "../turns/memory/memory";
import { isOverheardAnswer } from "../turns/reading/overheard";
import { turnOf } from "../turns/turn-id";

type Parts = {
  readonly store: Store;
  readonly memory: Memory;
  readonly answering: ReturnType<typeof answers>;
  readonly take: (incoming: Incoming) => Promise<Said>;
  readonly metrics: Metrics;
  readonly log: BotLog;
};

/** Takes a turn for what is said to the bot, and answers it. Where the store is lost, people are told that. */
export const hearing = ({
  store,
  memory,
  answering,
  take,
  metrics,
  log,
}: Parts): Pick<Responders, "turn" | "slow"> => ({
  turn: async (incoming) => {
    const asked = askedIn(incoming);
    try {
      const isHeard = incoming.addressed || (await isOverheardAnswer(store, memory, incoming));
      return isHeard ? await answering.of(asked, await take(incoming)) : null;
    } catch (error) {
      if (!isStoreLost(error)) throw error;

      log.error({ turn: asked.turn, err: error }, "A turn found no store.");
      metrics.turnTaken("failed", 0);
      return answering.of(asked, storeLost(asked.turn, mayBeKept(error)), false);
    }
  },
  slow: (incoming, message) => answering.slow(askedIn(incoming), message),
});

const askedIn = (incoming: Incoming): Asked => ({
  conversation: incoming.conversation.id,
  reference: incoming.conversation.reference,
  activity: incoming.activity,
  turn: turnOf(incoming),
});

const storeLost = (reference: string, isUnsure: boolean): Said => ({
  notice: { kind: "store-lost", mayBeKept: isUnsure, reference },
  label: "",
  clock: null,
  mentions: [],
});
