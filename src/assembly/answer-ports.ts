import type { Bot } from "../bot/bot";
import type { BotLog } from "../bot/channel/responders";
import type { AnswerPorts } from "../delivery/answers";
import type { Delivery } from "../delivery/deliver";
import type { Shown } from "../delivery/ports";
import type { Store } from "../store/store";

type Parts = Pick<AnswerPorts, "render" | "gone"> & {
  readonly store: Store;
  readonly renew: (card: Shown, turn: string) => Promise<void>;
  readonly log: BotLog;
  /** Both begin after the answers that they carry. */
  readonly bot: () => Bot;
  readonly delivery: () => Delivery;
};

/** What answers are handed. */
export const answerPorts = ({ store, render, gone, renew, log, bot, delivery }: Parts): AnswerPorts => ({
  render,
  enqueue: store.enqueue,
  makeDue: store.makeDue,
  gone,
  keepCard: async ({ conversation, turn }, activity, card) => {
    await store.saveCard({ ...card, conversation, activity });
    await renew(card, turn);
  },
  change: (...args) => bot().change(...args),
  post: (...args) => bot().post(...args),
  spent: (conversation) => delivery().spent(conversation),
  wake: () => delivery().wake(),
  now: Date.now,
  lament: (fields, message) => log.warn(fields, message),
});
