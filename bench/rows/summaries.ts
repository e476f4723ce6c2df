import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Libsql from "libsql";
import { LogId, SiteKey } from "../../src/facts/ids";
import type { MigrationEvent } from "../../src/machines/events/events";
import { type Happened, toRow } from "../../src/machines/stored-event";
import { timer } from "../../src/notices/timers-after";
import { ruleBook } from "../../src/rules/rule";
import { storeFile } from "../../src/store/dialects/sqlite";
import { openStore } from "../../src/store/open-store";
import type { Store } from "../../src/store/store";
import { forestKept, keepForest } from "../../src/turns/memory/kept";
import { emptyMemory, type Memory, upToDate } from "../../src/turns/memory/memory";
import type { TurnPorts } from "../../src/turns/ports";
import { turnsOver } from "../../src/turns/take-turn";
import { startChild } from "../support/child";
import { fill } from "../support/fill";
import { median } from "../support/numbers";
import type { Row } from "../support/row";
import type { Talk } from "../support/talk";

const channels = 200;
const rounds = 3;
const log = LogId.parse("m-1");
const aDay = 86_400_000;

/** The summaries of 200 channels that are due in the same minute, half of them of one site each: to reading the rows that
 * they are made of, and with ten times the pools. */
export async function summaryRows(talk: Talk, big: string, small: string): Promise<readonly Row[]> {
  const many = await measured(talk, big, 10_000);
  const few = await measured(talk, small, 1_000);
  return [
    {
      what: "daily summaries of 200 channels over 10,000 pools, to reading their rows",
      measured: median(many.map(({ made, read }) => made / read)),
      unit: "x",
      budget: { most: 5 },
    },
    {
      what: "the same with 10,000 pools, to 1,000: linear",
      measured: median(many.map(({ made }) => made)) / median(few.map(({ made }) => made)),
      unit: "x",
      budget: { most: 10 },
    },
    {
      what: "event loop blocked: daily summaries of 200 channels over 10,000 pools",
      measured: await blockedBy(talk, big),
      unit: "ms",
      budget: { most: 50 },
    },
  ];
}

/** Days on which two things happened to every pool: how long the summaries took, and how long reading what they tell. */
async function measured(talk: Talk, dataDir: string, pools: number) {
  await fill({ dataDir }, talk, { pools, events: 8 * pools + 1200 });
  const store = await openStore({ dataDir });
  const memory = emptyMemory();
  let now = Date.now();
  const turns = turnsOver(
    portsOver(store, () => now),
    memory,
  );
  await append(store, await standingSeq(store, memory), schedules(now), now);

  const days: { readonly made: number; readonly read: number }[] = [];
  for (let day = 0; day <= rounds; day++) {
    const mark = await standingSeq(store, memory);
    now += aDay;
    await append(store, mark, aDayOf(pools, day), now);
    await standingSeq(store, memory);
    const { forest } = (await upToDate(store, memory, log)) ?? fail();
    await keepForest(store, log, forest);
    await wakeAll(store, now);

    const started = performance.now();
    await ring(store, turns.onTimer, now);
    const made = performance.now() - started;
    if ((await store.lastSummaries()).filter(({ at }) => at === now).length !== channels) fail();
    // The first day warms up.
    if (day > 0) days.push({ made, read: await reading(store, mark) });
  }
  await store.close();
  return days;
}

/** Reading the rows: what happened, page by page, every pool as it stands, and the pools whose gates are open. */
async function reading(store: Store, mark: number): Promise<number> {
  const started = performance.now();
  for (let after = mark; ; ) {
    const page = await store.rowsAfter(log, after);
    const last = page.at(-1);
    if (!last) break;
    after = last.seq;
  }
  const forest = (await forestKept(store, log)) ?? fail();
  for (const { pool } of forest.openGates.values()) await store.rowsAfter(log, 0, { pool });
  return performance.now() - started;
}

async function ring(
  store: Store,
  onTimer: (timer: Awaited<ReturnType<Store["claimTimers"]>>[number]) => Promise<void>,
  now: number,
): Promise<void> {
  for (;;) {
    const due = await store.claimTimers(25, now, 60_000);
    if (due.length === 0) return;
    await Promise.all(due.map(onTimer));
  }
}

/** While the bot makes the summaries of a day for all of them; what was queued before is taken away first. */
async function blockedBy({ say }: Talk, dataDir: string): Promise<number> {
  const db = new Libsql(join(dataDir, storeFile));
  db.exec("delete from outbox");
  const made = db.prepare("select count(*) as count from summaries");
  const countOf = () => (made.get([]) as { count: number }).count;
  const before = countOf();

  const child = await startChild("bot", dataDir, { LOG_LEVEL: "error" });
  await say(child.url, "status");
  await child.ask("watch");
  await child.ask("tell");
  await say(child.url, `clock +${rounds + 3}d`);
  for (let tries = 0; tries < 1200 && countOf() < before + channels; tries++) await sleep(50);
  const { blocked } = await child.ask("tell");
  await child.stop();
  const told = countOf() - before;
  if (told !== channels) throw new Error(`Of ${channels} channels ${told} got their summary.`);
  db.close();
  return blocked;
}

const standingSeq = async (store: Store, memory: Memory): Promise<number> =>
  (await upToDate(store, memory, log))?.forest.seq ?? fail();

/** Channels that want their summary at midnight, every other one of a single site. */
const schedules = (since: number): readonly Happened<MigrationEvent>[] =>
  Array.from({ length: channels }, (_, at) => ({
    pool: null,
    event: {
      type: "summaryScheduled",
      conversation: channel(at),
      ...{ at: new Date(since).toISOString().slice(11, 16), zone: "UTC", days: "daily" },
      scope: at % 2 === 0 ? {} : { site: SiteKey.parse(`site ${at}`) },
    } as MigrationEvent,
  }));

const channel = (at: number): string => `19:summary-${at}@thread.tacv2`;

function* aDayOf(pools: number, day: number): Generator<Happened<MigrationEvent>> {
  for (let at = 0; at < pools; at++) {
    const name = `pool${at + 1}.contoso.com`;
    const facts = { owner: `team ${day}`, "contacts-left": 100 - day };
    yield { pool: name as never, event: { type: "factsDeclared", on: "pool", name, facts } };
    yield { pool: name as never, event: { type: "usersMoved", wave: "pilot", count: 1 } };
  }
}

async function append(
  store: Store,
  seq: number,
  events: Iterable<Happened<MigrationEvent>>,
  at: number,
): Promise<void> {
  const rows = [...events].map((happened, index) =>
    toRow(log, {
      ...happened,
      ...{ seq: seq + index + 1, at, actor: "p-1" as never, activity: `s-${seq + index}` },
      ...{ said: "as somebody would have typed it", as: "engineer", book: ruleBook },
    }),
  );
  for (let from = 0; from < rows.length; from += 1000)
    await store.transact([log], (tx) => tx.append(log, rows.slice(from, from + 1000)));
}

const wakeAll = (store: Store, now: number): Promise<void> =>
  store.transact([], (tx) =>
    tx.putTimers(
      Array.from({ length: channels }, (_, at) =>
        timer({ kind: "summary", log, conversation: channel(at) }, now),
      ),
      now,
    ),
  );

const portsOver = (store: Store, clock: () => number): TurnPorts =>
  ({
    store,
    clock,
    wake: () => undefined,
    lament: (error: unknown) => {
      throw error;
    },
  }) as unknown as TurnPorts;

function fail(): never {
  throw new Error("Not every channel got its summary.");
}
