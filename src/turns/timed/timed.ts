import { z } from "zod";
import { type Instant, LogId } from "../../facts/ids";
import type { Memory, Standing } from "../memory";
import type { Timer, TurnPorts, TurnTx } from "../ports";
import type { gatherer } from "../summary/gather";
import { summaryDue } from "./summary-due";

/** What a timed turn works with: the same memory, queue and store as those of people. */
export type Timed = {
  readonly ports: TurnPorts;
  readonly memory: Memory;
  /** By the bot's clock, which a local trial may have moved. */
  readonly now: () => Instant;
  readonly gather: ReturnType<typeof gatherer>;
  /** A migration's standing up to now. */
  readonly standing: (log: LogId) => Promise<Standing | undefined>;
  /** Work in a migration's queue, in one transaction that holds its head. */
  readonly inTurn: <T>(log: LogId, work: (tx: TurnTx) => Promise<T>) => Promise<T>;
};

const Alarm = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("summary"), log: LogId, conversation: z.string() }),
]);

/** Does what a timer woke for, as far as that is still due: late or twice, it does nothing more. The timer is over then, or
 * set anew. Throws where the store cannot be reached, or the timer is none of this release; it then comes back. */
export async function onTimer(timed: Timed, timer: Timer): Promise<void> {
  const alarm = Alarm.parse(JSON.parse(timer.payload));
  await summaryDue(timed, alarm, timer);
}
