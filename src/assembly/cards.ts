import type { Responders } from "../bot/channel/responders";
import type { Shown } from "../delivery/ports";
import { peopleIn, renderWith } from "../delivery/rendering";
import type { CardNow } from "../notices/card-now";
import { subjectKey } from "../notices/card-subject";
import type { Store } from "../store/store";

/** What a card is to show now, by its subject; undefined where there is nothing to show any more. */
export type TellCard = (subject: string) => Promise<CardNow | undefined>;

/** Has a card that was just posted changed where something was decided while it was on its way. */
export const renewer =
  (store: Store, tellCard: TellCard, wake: () => void) =>
  async (card: Shown, turn: string): Promise<void> => {
    if ((await tellCard(card.subject))?.shown === card.shown) return;

    await store.renewCards([card.subject], { turn: `${turn}+`, at: Date.now() });
    wake();
  };

/** Tells a client that shows a posted card how it stands now, as its viewer sees it. */
export const refresher =
  (store: Store, tellCard: TellCard): Responders["refresh"] =>
  async ({ conversation, by, ...subject }) => {
    const key = subjectKey(subject);
    const isPosted = (await store.cardsOf(key)).some((card) => card.conversation === conversation);
    const now = isPosted ? await tellCard(key) : undefined;
    if (!now) return null;

    const viewer = by ? await store.personByChannelId(by) : undefined;
    return renderWith(await peopleIn(store, now.said), now.said, viewer?.id);
  };
