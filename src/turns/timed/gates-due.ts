import type { LogId } from "../../facts/ids";
import { gateTimer } from "../../notices/timers-after";
import { othersTurn } from "../others-turn";
import type { Timer } from "../ports";
import type { Timed } from "./timed";

/** Sets the timer of every open gate, after the policy of silence was changed. One that wakes too early does nothing but
 * set the next. */
export async function gatesDue(timed: Timed, { log }: { readonly log: LogId }, set: Timer): Promise<void> {
  const standing = await timed.standing(log);
  const now = timed.now();
  let timers: Timer[] = [];
  const put = async () => {
    await timed.ports.store.transact([], (tx) => tx.putTimers(timers, now));
    timers = [];
  };
  for (const open of standing?.forest.openGates.values() ?? []) {
    if (standing) timers.push(...gateTimer(log, standing.forest, open, now));
    if (timers.length < slice) continue;
    await put();
    await othersTurn();
  }
  if (timers.length > 0) await put();
  await timed.ports.store.transact([], (tx) => tx.dropTimer(set));
}

const slice = 100;
