import type { LogId } from "../../facts/ids";
import { othersTurn } from "../others-turn";
import type { TurnTx } from "../ports";

type Work = (tx: TurnTx) => Promise<void>;
type InTurn = <T>(log: LogId, work: (tx: TurnTx) => Promise<T>) => Promise<T>;

/** Does the works of one log that wait at the same time in one transaction: all of them are kept, or none. A commit costs
 * more than the work of a summary, and many channels are due in the same minute. */
export function together(inTurn: InTurn): (log: LogId, work: Work) => Promise<void> {
  const waiting = new Map<LogId, { readonly works: Work[]; readonly done: Promise<void> }>();

  return (log, work) => {
    const known = waiting.get(log);
    if (known) {
      known.works.push(work);
      return known.done;
    }

    const works = [work];
    const done = inTurn(log, async (tx) => {
      waiting.delete(log);
      for (const each of works) {
        await each(tx);
        await othersTurn();
      }
    });
    waiting.set(log, { works, done });
    return done;
  };
}
