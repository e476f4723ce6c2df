import type { LogId } from "../facts/ids";
import type { EventRow } from "../machines/stored-event";
import { bound } from "./bound";
import { isWorthAnotherTry } from "./dialects/lost-race";
import { isStoreLost } from "./dialects/lost-store";
import { putBody } from "./log/bodies";
import type { Head } from "./log/chain";
import { insertRows, rowsAfter } from "./log/events";
import { heldHeads, insertLog, newestLogNumber } from "./log/heads";
import { insertRefusal } from "./log/refusals";
import { conversation, personalConversationOf, revive, saveConversation } from "./people/conversations";
import { people, person } from "./people/people";
import { saveThread } from "./people/threads";
import type { Db } from "./schema";
import { noteCard, renewCards, saveCard } from "./traffic/cards";
import { settle } from "./traffic/claims";
import { answerOf, remember } from "./traffic/inbox";
import { enqueue } from "./traffic/outbox";
import { hasSummary, summaryMade } from "./traffic/summaries";
import { dropTimer, putTimer, putTimers } from "./traffic/timers";

/** What can be done within one transaction. All of it is kept, or none. */
export type Tx = ReturnType<typeof txOver>;

/**
 * Does work in one transaction that holds the heads of the named logs; when the work throws, nothing of it is kept.
 * Work that fails because of another transaction is done again, so until the commit it changes nothing but `tx`.
 * `lostRace` hears of each time. Within `work` everything goes through `tx`: SQLite has one connection, so a call on the store would wait forever.
 */
export async function transact<T>(
  db: Db,
  logs: readonly LogId[],
  work: (tx: Tx) => Promise<T>,
  lostRace: () => void = () => undefined,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    let isCommitting = false;
    try {
      return await db.transaction().execute(async (trx) => {
        const result = await work(txOver(trx, await heldHeads(trx, logs)));
        isCommitting = true;
        return result;
      });
    } catch (error) {
      if (isCommitting && error instanceof Error) lostInCommit.add(error);
      if (tries === mostTries || !isWorthAnotherTry(error)) throw error;
      lostRace();
    }
  }
}

const mostTries = 5;

const lostInCommit = new WeakSet<Error>();

/** Whether what a transaction did may be kept although it failed: its commit was never answered. */
export const mayBeKept = (error: unknown): boolean =>
  error instanceof Error && lostInCommit.has(error) && isStoreLost(error);

function txOver(trx: Db, held: Map<LogId, Head>) {
  const on = bound(trx);
  return {
    /** The head of a log that this transaction holds. Undefined: there is no such log. */
    head: (log: LogId): Head | undefined => held.get(log),

    /** Makes an empty log and holds it. Throws when there is one. */
    createLog: async (log: LogId): Promise<void> => {
      held.set(log, await insertLog(trx, log));
    },

    /** Puts rows at the end of a log that this transaction holds. Throws when they do not follow its head. */
    append: async (log: LogId, rows: readonly EventRow[]): Promise<void> => {
      const head = held.get(log);
      if (!head)
        throw new Error(`Log ${log} is not held: name it when the transaction begins, or create it.`);

      held.set(log, await insertRows(trx, log, head, rows));
    },

    rowsAfter: on(rowsAfter),
    newestLogNumber: on(newestLogNumber),
    answerOf: on(answerOf),
    remember: on(remember),
    refused: on(insertRefusal),
    enqueue: on(enqueue),
    renewCards: on(renewCards),
    noteCard: on(noteCard),
    saveCard: on(saveCard),
    settle: on(settle),
    revive: on(revive),
    saveThread: on(saveThread),
    putTimer: on(putTimer),
    putTimers: on(putTimers),
    dropTimer: on(dropTimer),
    hasSummary: on(hasSummary),
    summaryMade: on(summaryMade),
    saveConversation: on(saveConversation),
    conversation: on(conversation),
    personalConversationOf: on(personalConversationOf),
    person: on(person),
    people: on(people),
    putBody: on(putBody),
  };
}
