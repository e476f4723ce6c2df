import type { ServerParts } from "../http/server";
import type { Store } from "../store/store";

/** Whether the bot can serve, and how many notices wait: without its store it cannot. */
export const readiness =
  (store: Store): ServerParts["ready"] =>
  async () => {
    const ready = await store.ping().then(
      () => true,
      () => false,
    );
    return { ready, pending: ready ? await store.pending().catch(() => 0) : 0 };
  };
