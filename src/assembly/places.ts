import type { Housekeeping } from "../delivery/housekeeping";
import type { Store } from "../store/store";

/** The store, with housekeeping told at once which conversations went and came back: it would find out seconds later. */
export const placesIn = (store: Store, { noteGone, noteBack }: Housekeeping) => ({
  ...store,
  markGone: async (conversation: string, why: string): Promise<void> => {
    noteGone(conversation);
    await store.markGone(conversation, why);
  },
  revive: async (conversation: string): Promise<void> => {
    noteBack(conversation);
    await store.revive(conversation);
  },
});
