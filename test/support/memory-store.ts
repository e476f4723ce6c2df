import type { LogId, PersonId } from "../../src/facts/ids";
import type { EventRow } from "../../src/machines/stored-event";
import type { MadeSummary, Timer, TurnStore, TurnTx } from "../../src/turns/ports";

type Kept = {
  readonly logs: Map<LogId, EventRow[]>;
  readonly timers: Map<string, Timer & { readonly setAt: number; readonly lease: number }>;
  readonly summaries: MadeSummary[];
  readonly days: Set<string>;
  readonly outbox: Map<string, { readonly conversation: string; readonly notice: string }>;
  readonly answers: Map<string, string>;
  readonly people: string[];
};

/** A store in memory with the semantics of the real one, for tests of a year: a transaction is kept whole or not at all. */
export function memoryStore() {
  const kept: Kept = {
    logs: new Map([["house" as LogId, []]]),
    timers: new Map(),
    summaries: [],
    days: new Set(),
    outbox: new Map(),
    answers: new Map(),
    people: [],
  };
  let turn: Promise<unknown> = Promise.resolve();
  let broken = false;

  const rowsAfter: TurnStore["rowsAfter"] = async (log, after, { pool, limit = 1000 } = {}) =>
    (kept.logs.get(log) ?? [])
      .slice(after)
      .filter((row) => pool === undefined || row.pool === pool)
      .slice(0, limit);
  const hasSummary: TurnStore["hasSummary"] = async (log, conversation, day) =>
    kept.days.has(`${log} ${conversation} ${day}`);

  const txOver = (undo: (() => void)[]): TurnTx => ({
    head: (log) => {
      const rows = kept.logs.get(log);
      return rows && { seq: rows.length };
    },
    createLog: async (log) => void kept.logs.set(log, []),
    append: async (log, rows) => {
      const known = kept.logs.get(log) ?? [];
      undo.push(() => known.splice(known.length - rows.length));
      known.push(...rows);
    },
    rowsAfter,
    answerOf: async (conversation, activity) => kept.answers.get(`${conversation} ${activity}`),
    remember: async ({ conversation, activity, notice }) =>
      void kept.answers.set(`${conversation} ${activity}`, notice),
    refused: async () => undefined,
    enqueue: async (rows) => {
      for (const { dedupeKey, conversation, notice } of rows) {
        if (kept.outbox.has(dedupeKey)) continue;
        undo.push(() => kept.outbox.delete(dedupeKey));
        kept.outbox.set(dedupeKey, { conversation, notice });
      }
    },
    renewCards: async () => undefined,
    noteCard: async () => undefined,
    revive: async () => undefined,
    saveConversation: async () => undefined,
    putBody: async () => "",
    conversation: async () => ({ kind: "channel" as const, name: null, team: null }),
    personalConversationOf: async () => undefined,
    putTimers: async (timers, now) => {
      for (const timer of timers) {
        const before = kept.timers.get(timer.key);
        undo.push(() => (before ? kept.timers.set(timer.key, before) : kept.timers.delete(timer.key)));
        kept.timers.set(timer.key, { ...timer, setAt: now, lease: 0 });
      }
    },
    dropTimer: async ({ key, due }) => {
      const before = kept.timers.get(key);
      if (before?.due !== due) return;
      undo.push(() => kept.timers.set(key, before));
      kept.timers.delete(key);
    },
    hasSummary,
    summaryMade: async (made) => {
      if (await hasSummary(made.migration, made.conversation, made.day)) return false;
      const key = `${made.migration} ${made.conversation} ${made.day}`;
      undo.push(() => kept.days.delete(key) && kept.summaries.pop());
      kept.days.add(key);
      kept.summaries.push(made);
      return true;
    },
  });

  const transact: TurnStore["transact"] = (_, work) => {
    const result = turn.then(async () => {
      const undo: (() => void)[] = [];
      try {
        const done = await work(txOver(undo));
        if (broken) throw new Error("killed before the commit");
        return done;
      } catch (error) {
        broken = false;
        for (const step of undo.reverse()) step();
        throw error;
      }
    });
    turn = result.catch(() => undefined);
    return result;
  };

  const store: TurnStore = {
    transact,
    rowsAfter,
    rowsAfterEach: async (points, limit) =>
      (await Promise.all(points.map(({ log, seq }) => rowsAfter(log, seq, { limit })))).flat(),
    getBody: async () => undefined,
    personOf: async ({ name, tenant, channelId }) => {
      if (!kept.people.includes(name)) kept.people.push(name);
      return { id: `p-${kept.people.indexOf(name) + 1}` as PersonId, tenant, channelId, name };
    },
    answerOf: async (conversation, activity) => kept.answers.get(`${conversation} ${activity}`),
    snapshot: async () => undefined,
    saveSnapshots: async () => undefined,
    refusalsAfter: async () => [],
    refusalBefore: async () => 0,
    headAt: async (_, seq) => ({ seq, hash: "ab" }),
    lastSummary: async (log, conversation) =>
      kept.summaries.findLast((made) => made.migration === log && made.conversation === conversation),
    hasSummary,
    findPeople: async () => [],
    personByChannelId: async () => undefined,
    threadAt: async () => undefined,
  };

  return {
    store,
    kept,
    /** The next transaction is lost, as when the process is killed before its commit. */
    loseNext: () => {
      broken = true;
    },
    /** As the store claims timers: those that are due, and those that were set later than it is now. */
    claim: (now: number, leaseMs = 60_000): readonly Timer[] => {
      const due = [...kept.timers.values()].filter(
        (timer) =>
          (timer.due <= now || timer.setAt > now) && (timer.lease < now || timer.lease > now + leaseMs),
      );
      for (const timer of due) kept.timers.set(timer.key, { ...timer, lease: now + leaseMs });
      return due;
    },
  };
}
