/** Loaded into every measured process before its own code: tells the bench, over IPC, what the process used. */
export type Probe = {
  /** Resident memory, in bytes. */
  readonly resident: number;
  /** Processor time so far, in milliseconds. */
  readonly cpu: number;
  /** The longest time that the event loop was blocked since it was last asked, in milliseconds. */
  readonly blocked: number;
};

/** `watch` begins to look at the event loop; not before, for looking costs a little. */
export type Ask = "watch" | "tell";

const everyMs = 2;
let blocked = 0;
let isWatching = false;

process.on("message", (ask: Ask) => {
  if (ask === "watch" && !isWatching) watch();
  const { user, system } = process.cpuUsage();
  const probe: Probe = { resident: process.memoryUsage.rss(), cpu: (user + system) / 1000, blocked };
  blocked = 0;
  process.send?.(probe);
});
process.channel?.unref();

/** The bench has ended, however it did: nothing is left running. */
process.once("disconnect", () => process.exit(0));

/** A timer that comes late was kept waiting by this process, or by others that had the processor: of the delay, no more
 * counts than this process worked meanwhile. */
function watch(): void {
  isWatching = true;
  let last = performance.now();
  let used = process.cpuUsage();
  setInterval(() => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(used);
    blocked = Math.max(blocked, Math.min(now - last - everyMs, (user + system) / 1000));
    last = now;
    used = process.cpuUsage();
  }, everyMs).unref();
}
