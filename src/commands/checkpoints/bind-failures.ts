/** What stops even the telling of a failure. */
export const bindFailures: ReadonlySet<string> = new Set([
  "phases-in-order",
  "pool-is-not-held",
  "pool-is-under-way",
]);
