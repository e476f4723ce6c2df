import { setTimeout as sleep } from "node:timers/promises";

/** Waits so many milliseconds; rejects as soon as the signal comes. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> => sleep(ms, undefined, { signal });
