import type { LogId } from "../facts/ids";
import { bound } from "./bound";
import { bodiesAfter, eraseBody, getBody, putBody } from "./log/bodies";
import { chainAfter, rowsAfter } from "./log/events";
import { headOf, heads, newestLogNumber } from "./log/heads";
import { refusalsAfter } from "./log/refusals";
import { saveSnapshots, snapshot } from "./log/snapshots";
import {
  conversation,
  markGone,
  personalConversationOf,
  revive,
  saveConversation,
} from "./people/conversations";
import { findPeople, people, person, personByChannelId, personOf } from "./people/people";
import { channelsOf, introduceOnce, rename, renameTeam } from "./people/places";
import { saveThread, threadAt, threadOf } from "./people/threads";
import type { Db } from "./schema";
import { soon } from "./soon";
import { cardsOf, saveCard } from "./traffic/cards";
import { answerOf } from "./traffic/inbox";
import { claim, freeClaims, giveUp, pending, postpone, sent } from "./traffic/outbox";
import { claimTimers, dropTimer, putTimer } from "./traffic/timers";
import { type Tx, transact } from "./transact";

/** Everything that is kept. Calls outside `transact` are a transaction each. */
export type Store = ReturnType<typeof storeOver>;

/** The store over a migrated database of either kind. */
export function storeOver(db: Db, close: () => Promise<void>) {
  const on = bound(db);
  return {
    transact: <T>(logs: readonly LogId[], work: (tx: Tx) => Promise<T>): Promise<T> =>
      transact(db, logs, work),
    /** Throws when the database does not answer soon. */
    ping: async (): Promise<void> => void (await soon(headOf(db, "house" as LogId))),
    close,

    heads: on(heads),
    newestLogNumber: on(newestLogNumber),
    rowsAfter: on(rowsAfter),
    chainAfter: on(chainAfter),
    refusalsAfter: on(refusalsAfter),
    snapshot: on(snapshot),
    saveSnapshots: on(saveSnapshots),
    answerOf: on(answerOf),

    claim: on(claim),
    freeClaims: on(freeClaims),
    sent: on(sent),
    postpone: on(postpone),
    giveUp: on(giveUp),
    pending: on(pending),

    putTimer: on(putTimer),
    dropTimer: on(dropTimer),
    claimTimers: on(claimTimers),

    personOf: on(personOf),
    personByChannelId: on(personByChannelId),
    person: on(person),
    people: on(people),
    findPeople: on(findPeople),

    saveConversation: on(saveConversation),
    conversation: on(conversation),
    personalConversationOf: on(personalConversationOf),
    markGone: on(markGone),
    revive: on(revive),
    introduceOnce: on(introduceOnce),
    channelsOf: on(channelsOf),
    rename: on(rename),
    renameTeam: on(renameTeam),

    saveThread: on(saveThread),
    threadOf: on(threadOf),
    threadAt: on(threadAt),

    saveCard: on(saveCard),
    cardsOf: on(cardsOf),

    putBody: on(putBody),
    getBody: on(getBody),
    eraseBody: on(eraseBody),
    bodiesAfter: on(bodiesAfter),
  };
}
