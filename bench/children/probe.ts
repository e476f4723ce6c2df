import { monitorEventLoopDelay } from "node:perf_hooks";

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
const delay = monitorEventLoopDelay({ resolution: everyMs });

process.on("message", (ask: Ask) => {
  if (ask === "watch") delay.enable();
  const { user, system } = process.cpuUsage();
  const probe: Probe = {
    resident: process.memoryUsage.rss(),
    cpu: (user + system) / 1000,
    blocked: Math.max(0, delay.max / 1e6 - everyMs),
  };
  delay.reset();
  process.send?.(probe);
});
process.channel?.unref();

/** The bench has ended, however it did: nothing is left running. */
process.once("disconnect", () => process.exit(0));
