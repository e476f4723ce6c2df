import type { LogId } from "../facts/ids";
import { bound } from "./bound";
import { bodiesAfter, eraseBody, getBody, putBody } from "./log/bodies";
import { chainAfter, headAt, rowsAfter, rowsAfterEach } from "./log/events";
import { headOf, heads, newestLogNumber } from "./log/heads";
import { refusalBefore, refusalsAfter } from "./log/refusals";
import { saveSnapshots, snapshot } from "./log/snapshots";
import {
  conversation,
  goneConversations,
  markGone,
  personalConversationOf,
  revive,
  saveConversation,
  strand,
} from "./people/conversations";
import { findPeople, people, person, personByChannelId, personOf } from "./people/people";
import { channelsOf, introduceOnce, rename, renameTeam } from "./people/places";
import { saveThread, threadAt, threadOf } from "./people/threads";
import type { Db } from "./schema";
import { tablesOf } from "./schema-version";
import { soon } from "./soon";
import { cardsOf, dropCard, noteCard, renewCards, saveCard } from "./traffic/cards";
import { advancePage, claim, freeClaims, postpone, settle } from "./traffic/claims";
import { answerOf } from "./traffic/inbox";
import { enqueue, makeDue } from "./traffic/outbox";
import { hasSummary, lastSummaries, lastSummary } from "./traffic/summaries";
import { sweepInbox, sweepOutbox } from "./traffic/sweep";
import { claimTimers, dropTimer, nextTimer, putTimer } from "./traffic/timers";
import { countAside, pending, setAside, waitingSince } from "./traffic/waiting";
import { type Tx, transact } from "./transact";

/** Everything that is kept. Calls outside `transact` are a transaction each. */
export type Store = ReturnType<typeof storeOver>;

/** The store over a migrated database of either kind. */
export function storeOver(db: Db, close: () => Promise<void>, lostRace: () => void = () => undefined) {
  const on = bound(db);
  return {
    transact: <T>(logs: readonly LogId[], work: (tx: Tx) => Promise<T>): Promise<T> =>
      transact(db, logs, work, lostRace),
    /** Throws when the database does not answer soon. */
    ping: async (): Promise<void> => void (await soon(headOf(db, "house" as LogId))),
    close,

    heads: on(heads),
    headOf: on(headOf),
    tablesOf: on(tablesOf),
    newestLogNumber: on(newestLogNumber),
    rowsAfter: on(rowsAfter),
    rowsAfterEach: on(rowsAfterEach),
    chainAfter: on(chainAfter),
    refusalsAfter: on(refusalsAfter),
    refusalBefore: on(refusalBefore),
    headAt: on(headAt),
    snapshot: on(snapshot),
    saveSnapshots: on(saveSnapshots),
    answerOf: on(answerOf),

    claim: on(claim),
    freeClaims: on(freeClaims),
    settle: on(settle),
    advancePage: on(advancePage),
    postpone: on(postpone),
    enqueue: on(enqueue),
    makeDue: on(makeDue),
    pending: on(pending),
    waitingSince: on(waitingSince),
    setAside: on(setAside),
    countAside: on(countAside),
    sweepInbox: on(sweepInbox),
    sweepOutbox: on(sweepOutbox),

    putTimer: on(putTimer),
    dropTimer: on(dropTimer),
    claimTimers: on(claimTimers),
    nextTimer: on(nextTimer),

    hasSummary: on(hasSummary),
    lastSummary: on(lastSummary),
    lastSummaries: on(lastSummaries),

    personOf: on(personOf),
    personByChannelId: on(personByChannelId),
    person: on(person),
    people: on(people),
    findPeople: on(findPeople),

    saveConversation: on(saveConversation),
    conversation: on(conversation),
    personalConversationOf: on(personalConversationOf),
    markGone: on(markGone),
    strand: on(strand),
    revive: on(revive),
    goneConversations: on(goneConversations),
    introduceOnce: on(introduceOnce),
    channelsOf: on(channelsOf),
    rename: on(rename),
    renameTeam: on(renameTeam),

    saveThread: on(saveThread),
    threadOf: on(threadOf),
    threadAt: on(threadAt),

    saveCard: on(saveCard),
    noteCard: on(noteCard),
    dropCard: on(dropCard),
    cardsOf: on(cardsOf),
    renewCards: on(renewCards),

    putBody: on(putBody),
    getBody: on(getBody),
    eraseBody: on(eraseBody),
    bodiesAfter: on(bodiesAfter),
  };
}
