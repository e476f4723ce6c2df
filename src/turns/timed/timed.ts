import type { Instant, LogId } from "../../facts/ids";
import type { Memory, Standing } from "../memory/memory";
import type { TurnPorts, TurnTx } from "../ports";
import type { gatherer } from "../summary/gather";

/** What a timed turn works with: the same memory, queue and store as those of people. */
export type Timed = {
  readonly ports: TurnPorts;
  readonly memory: Memory;
  /** By the bot's clock, which a local trial may have moved. */
  readonly now: () => Instant;
  readonly gather: ReturnType<typeof gatherer>;
  /** A migration's standing up to now. */
  readonly standing: (log: LogId) => Promise<Standing | undefined>;
  /** Work in a migration's queue, in one transaction that holds its head; `together`: with others that wait for one. */
  readonly together: (log: LogId, work: (tx: TurnTx) => Promise<void>) => Promise<void>;
  readonly inTurn: <T>(log: LogId, work: (tx: TurnTx) => Promise<T>) => Promise<T>;
};
