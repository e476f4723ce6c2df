import { inThread } from "../bot/channel/reference";
import { threadIn } from "../delivery/thread-in";
import type { Store } from "../store/store";

/** How a row's conversation is reached, in its pool's thread where it has one; null where it is gone. */
export async function referenceOf(
  store: Store,
  { conversation, notice, op }: { conversation: string; notice: string; op: string },
): Promise<string | null> {
  const known = await store.conversation(conversation);
  if (!known || known.gone) return null;

  const threaded = op === "" ? threadIn(notice) : undefined;
  const root = threaded && !threaded.opens && (await store.threadOf({ conversation, ...threaded.thread }));
  return root ? inThread(known.reference, root) : known.reference;
}
