import type { LogId } from "../../facts/ids";
import { lastRun, nextRun, type Run, runDays } from "../../facts/schedule";
import { dayAfter } from "../../facts/zones";
import type { Scheduled } from "../../machines/forest/forest-part";
import { saying } from "../../notices/saying";
import { summaryOf } from "../../notices/summary/summary-of";
import { timer } from "../../notices/timers-after";
import { othersTurn } from "../others-turn";
import type { MadeSummary, Timer, TurnTx } from "../ports";
import { markOf } from "../summary/marks";
import { roomWithout } from "../summary/room-without";
import { turnOfTimer } from "../turn-id";
import { heldStanding } from "./held-standing";
import type { Timed } from "./timed";

type Due = { readonly log: LogId; readonly conversation: string };

/**
 * Makes the summary that a conversation is due, once for each day there: nothing where it has one or none is set any more.
 * It is put together outside the transaction, from one state of the log; what is said and that it is said are kept together.
 */
export async function summaryDue(timed: Timed, due: Due, set: Timer): Promise<"made" | "nothing"> {
  const { ports, now } = timed;
  // An embedded store answers at once: many summaries in a row would let nobody else have a turn.
  await othersTurn();
  const standing = await timed.standing(due.log);
  const scheduled = standing?.forest.schedules[due.conversation];
  const last = await ports.store.lastSummary(due.log, due.conversation);
  const run = scheduled && lastRun(scheduled.schedule, scheduled.since, now());
  const isOpen = run && !(await ports.store.hasSummary(due.log, due.conversation, run.day));
  if (!standing || !scheduled || !run || !isOpen) return rearmed(timed, due, set);

  await othersTurn();
  const at = now();
  const { zone } = scheduled.schedule;
  const mark = await markOf(ports.store, due.log, scheduled, last);
  const house = timed.memory.house;
  const { gathered, refusal } = await timed.gather({
    ...{ log: due.log, standing, house, zone, mark, now: at },
    scope: scheduled.scope,
  });
  const { seq } = standing.forest;
  await othersTurn();
  const head = (await ports.store.headAt(due.log, seq)) ?? { seq, hash: "" };
  const daily = { day: run.day, missed: missedBefore(scheduled, last, run) };
  const summary = summaryOf(gathered, { zone, occasion: "daily", daily, next: null, head });
  const said = saying(roomWithout(house, due.log, standing, at), { kind: "told", report: summary });
  const made = {
    migration: due.log,
    conversation: due.conversation,
    day: run.day,
    due: run.at,
    at,
    seq,
    refusal,
  };

  let isMade = false;
  await timed.together(due.log, async (tx) => {
    isMade = false;
    const { forest } = await heldStanding(tx, due.log, standing);
    await armed(tx, due, forest.schedules[due.conversation], at, set);
    if (!isSame(forest.schedules[due.conversation], scheduled)) return;
    if (!(await tx.summaryMade(made))) return;

    const dedupeKey = `summary:${due.log}:${due.conversation}:${run.day}`;
    await tx.enqueue([
      {
        ...{ dedupeKey, conversation: due.conversation, notice: JSON.stringify(said), notBefore: 0 },
        ...{ turn: turnOfTimer(set), at: ports.clock() },
      },
    ]);
    isMade = true;
  });
  if (isMade) {
    ports.wake();
    ports.summarised?.({ conversation: due.conversation, lateMs: at - run.at });
  }
  return isMade ? "made" : "nothing";
}

/** Only waits for the next one. */
async function rearmed(timed: Timed, due: Due, set: Timer): Promise<"nothing"> {
  await timed.together(due.log, async (tx) => {
    const { forest } = await heldStanding(tx, due.log, timed.memory.standings.get(due.log));
    await armed(tx, due, forest.schedules[due.conversation], timed.now(), set);
  });
  return "nothing";
}

/** The days before it that have none: nobody was there to send it. Before the first one there are none. */
function missedBefore(
  { schedule, since }: Scheduled,
  last: MadeSummary | undefined,
  run: Run,
): { readonly from: string; readonly count: number } | null {
  const first = nextRun(schedule, since).day;
  const behind = last && last.day >= first ? last.day : dayAfter(first, -1);
  const days = runDays(schedule, behind, run.day);
  return days.length > 1 ? { from: days[0] ?? run.day, count: days.length - 1 } : null;
}

/** Sets the timer to the next run, or ends it where no summary is set any more. */
async function armed(
  tx: TurnTx,
  due: Due,
  scheduled: Scheduled | undefined,
  now: number,
  set: Timer,
): Promise<void> {
  if (!scheduled) return tx.dropTimer(set);
  await tx.putTimers([timer({ kind: "summary", ...due }, nextRun(scheduled.schedule, now).at)], now);
}

const isSame = (one: Scheduled | undefined, other: Scheduled): boolean => one?.seq === other.seq;
