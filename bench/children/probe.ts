import { openSync, readSync } from "node:fs";

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

/** A timer that comes late was kept waiting by this thread, or by others that had the processor: of the delay, no more
 * counts than this thread worked meanwhile. */
function watch(): void {
  isWatching = true;
  const worked = ownTime();
  let last = { at: performance.now(), worked: worked() };
  setInterval(() => {
    const now = { at: performance.now(), worked: worked() };
    blocked = Math.max(blocked, Math.min(now.at - last.at - everyMs, now.worked - last.worked));
    last = now;
  }, everyMs).unref();
}

/** Tells the processor time of the thread that runs the event loop, in milliseconds. Where the system keeps none, it is the
 * whole process's, in which the threads that collect garbage count too. */
function ownTime(): () => number {
  const ofProcess = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  try {
    const file = openSync(`/proc/self/task/${process.pid}/schedstat`, "r");
    const bytes = Buffer.alloc(100);
    const ofThread = () =>
      Number.parseInt(bytes.toString("latin1", 0, readSync(file, bytes, 0, bytes.length, 0)), 10) / 1e6;
    return ofThread() > 0 ? ofThread : ofProcess;
  } catch {
    return ofProcess;
  }
}
