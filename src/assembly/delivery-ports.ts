import type { Bot } from "../bot/bot";
import type { BotLog } from "../bot/channel/responders";
import type { Ports, Shown } from "../delivery/ports";
import { preparer } from "../delivery/prepare";
import { peopleIn, renderWith } from "../delivery/rendering";
import { threadIn } from "../delivery/thread-in";
import type { Metrics } from "../operations/metrics";
import type { Store } from "../store/store";
import type { TellCard } from "./cards";
import { pause } from "./pause";
import { referenceOf } from "./reference-of";

/** How long a sender has a claimed notice, and a timer's turn its timer, to itself: in milliseconds. */
export const lease = 30_000;

type Parts = Pick<Ports, "gone"> & {
  readonly store: Store;
  readonly bot: Bot;
  readonly tellCard: TellCard;
  readonly renew: (card: Shown, turn: string) => Promise<void>;
  readonly metrics: Metrics;
  readonly log: BotLog;
};

/** What delivery is handed. */
export const deliveryPorts = ({ store, bot, tellCard, renew, gone, metrics, log }: Parts): Ports => ({
  claim: async ({ limit, except }) => {
    const rows = await store.claim(limit, Date.now(), lease, except);
    return Promise.all(rows.map(async (row) => ({ ...row, reference: await referenceOf(store, row) })));
  },
  prepare: prepared(store, tellCard),
  post: bot.post,
  change: bot.change,
  sent: async (row, activity, card) => {
    const { id, turn, conversation } = row;
    const begun = threadIn(row.notice);
    await store.transact([], async (tx) => {
      if (card && activity) await tx.saveCard({ ...card, conversation, activity });
      if (begun?.opens && activity) await tx.saveThread({ conversation, ...begun.thread, activity });
      await tx.settle(row, "sent");
    });
    if (card && activity) await renew(card, turn);
    metrics.delivered((Date.now() - row.queuedAt) / 1000);
    log.info({ turn, row: id, attempts: row.attempts }, "A notice is delivered.");
  },
  setAside: (row, state, why) => store.settle(row, state, why),
  advance: (row, page) => store.advancePage(row, page, Date.now() + lease),
  postpone: (row, until, unsure) => store.postpone(row, until, { unsure }),
  gone,
  strand: async (row) => {
    await store.strand(row.conversation, "the conversation is gone");
    await store.postpone(row, Date.now());
  },
  lost: async (row, why) => {
    await store.dropCard({ conversation: row.conversation, activity: row.target });
    await store.settle(row, "moot", why);
  },
  now: Date.now,
  sleep: pause,
  log,
});

const prepared = (store: Store, tellCard: TellCard): Ports["prepare"] =>
  preparer({
    cardNow: tellCard,
    shownOn: async (subject, { conversation, target }) =>
      (await store.cardsOf(subject)).find(
        (card) => card.conversation === conversation && card.activity === target,
      )?.shown,
    answerOf: store.answerOf,
    isOpened: async (conversation, thread) =>
      (await store.threadOf({ conversation, ...thread })) !== undefined,
    peopleIn: async (said) => {
      const people = await peopleIn(store, said);
      return (marked) => renderWith(people, marked);
    },
    now: Date.now,
  });
