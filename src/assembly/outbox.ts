import type { Outbox } from "../operations/metrics";
import type { Store } from "../store/store";

/** What the outbox is asked for its metrics; `store` is called only once there is one. */
export const outboxOf = (store: () => Store): Outbox => ({
  pending: () => store().pending(),
  age: async () => {
    const now = Date.now();
    return (now - ((await store().waitingSince(now)) ?? now)) / 1000;
  },
});
