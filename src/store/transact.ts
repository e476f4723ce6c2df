import type { LogId } from "../facts/ids";
import type { EventRow } from "../machines/stored-event";
import { bound } from "./bound";
import { isWorthAnotherTry } from "./dialects/lost-race";
import { getBody, putBody } from "./log/bodies";
import type { Head } from "./log/chain";
import { insertRows, rowsAfter } from "./log/events";
import { heldHeads, insertLog, newestLogNumber } from "./log/heads";
import { insertRefusal } from "./log/refusals";
import { snapshot } from "./log/snapshots";
import { conversation, personalConversationOf, saveConversation } from "./people/conversations";
import { people, person } from "./people/people";
import type { Db } from "./schema";
import { answerOf, remember } from "./traffic/inbox";
import { enqueue } from "./traffic/outbox";
import { dropTimer, putTimer } from "./traffic/timers";

/** What can be done within one transaction. All of it is kept, or none. */
export type Tx = ReturnType<typeof txOver>;

/**
 * Does work in one transaction that holds the heads of the named logs; when the work throws, nothing of it is kept.
 * Work that fails because of another transaction is done again, so until the commit it changes nothing but `tx`.
 * Within `work` everything goes through `tx`: SQLite has one connection, so a call on the store would wait forever.
 */
export async function transact<T>(db: Db, logs: readonly LogId[], work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().execute(async (trx) => work(txOver(trx, await heldHeads(trx, logs))));
    } catch (error) {
      if (tries === mostTries || !isWorthAnotherTry(error)) throw error;
    }
  }
}

const mostTries = 5;

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
    snapshot: on(snapshot),
    answerOf: on(answerOf),
    remember: on(remember),
    refused: on(insertRefusal),
    enqueue: on(enqueue),
    putTimer: on(putTimer),
    dropTimer: on(dropTimer),
    saveConversation: on(saveConversation),
    conversation: on(conversation),
    personalConversationOf: on(personalConversationOf),
    person: on(person),
    people: on(people),
    putBody: on(putBody),
    getBody: on(getBody),
  };
}
