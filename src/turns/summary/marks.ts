import type { Instant, LogId } from "../../facts/ids";
import type { Scheduled } from "../../machines/forest/forest-part";
import type { MadeSummary, TurnStore } from "../ports";
import type { Mark } from "./gather";

/** From where a conversation's summary tells what changed: behind its last one, or from when it was set. */
export async function markOf(
  store: TurnStore,
  log: LogId,
  { seq, since }: Scheduled,
  last: MadeSummary | undefined,
): Promise<Mark> {
  if (last && last.seq >= seq) return { seq: last.seq, refusal: last.refusal, since: last.at };
  return { seq, refusal: await store.refusalBefore(log, since), since };
}

/** The same where no summary is set: what came after a moment. */
export async function markAt(store: TurnStore, log: LogId, head: number, since: Instant): Promise<Mark> {
  let [low, high] = [0, head];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [row] = await store.rowsAfter(log, middle, { limit: 1 });
    if (row && row.at <= since) low = middle + 1;
    else high = middle;
  }
  return { seq: low, refusal: await store.refusalBefore(log, since), since };
}
