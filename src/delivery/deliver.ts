import { setMaxListeners } from "node:events";
import { type Budgets, budgets } from "./budgets";
import { deliverLane } from "./lane";
import type { Ports, Row } from "./ports";

export type Delivery = {
  /** Looks for work at once, such as after a turn. */
  readonly wake: () => void;
  /** Something was sent in a conversation beside the outbox: it counts against the same limits. */
  readonly spent: (conversation: string) => void;
  /** Takes no more work and waits for what is under way. */
  readonly stop: () => Promise<void>;
};

/** So many conversations are spoken in at a time, and so often is looked for work that nobody announced. */
export type Pace = { readonly conversations: number; readonly idle: number };

/** As many as could hang at once under the limit for all: 25 a second, each for ten seconds. */
const usualPace: Pace = { conversations: 250, idle: 1000 };

/** Says what is said outside turns: in order within a conversation, and no conversation waits for another. */
export const startDelivery = (ports: Ports, { conversations, idle }: Pace = usualPace): Delivery => {
  const lanes = new Map<string, Promise<void>>();
  const allowed = budgets();
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);
  let pause = new AbortController();
  let isWoken = false;

  const wake = () => {
    isWoken = true;
    pause.abort();
  };
  const rest = async (ms: number) => {
    if (!isWoken && !stopping.signal.aborted) await quietly(ports.sleep(ms, pause.signal));
    pause = new AbortController();
    isWoken = false;
  };
  const open = (conversation: string, rows: readonly Row[]) => {
    const lane = deliverLane(rows, ports, allowed, stopping.signal);
    lanes.set(
      conversation,
      lane.finally(() => {
        lanes.delete(conversation);
        wake();
      }),
    );
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      const now = ports.now();
      const room = Math.min(conversations - lanes.size, atOnce);
      const free = allowed.anyFrom(now);
      if (free > now) {
        await quietly(ports.sleep(free - now, stopping.signal));
        continue;
      }
      const rows = room > 0 ? await claimed(ports, room, busy(lanes, allowed, now)) : [];
      for (const [conversation, own] of byConversation(rows)) open(conversation, own);
      if (rows.length === 0) await rest(idle);
    }
    await Promise.all(lanes.values());
  };

  const running = run();
  return {
    wake,
    spent: (conversation) => allowed.answered(conversation, ports.now()),
    stop: () => {
      stopping.abort();
      wake();
      return running;
    },
  };
};

/** So many are claimed at a time: no more than the limit for all lets go at once, so that none waits under its lease. */
const atOnce = 25;

const busy = (lanes: ReadonlyMap<string, unknown>, allowed: Budgets, now: number): readonly string[] => [
  ...new Set([...lanes.keys(), ...allowed.paused(now)]),
];

/** A store that cannot be reached now is asked again later. */
const claimed = async (
  { claim, log }: Ports,
  limit: number,
  except: readonly string[],
): Promise<readonly Row[]> => {
  try {
    return await claim({ limit, except });
  } catch (error) {
    log.error({ err: error }, "The outbox cannot be read.");
    return [];
  }
};

const byConversation = (rows: readonly Row[]): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.conversation, [...(groups.get(row.conversation) ?? []), row]);
  return groups;
};

const quietly = (waiting: Promise<void>): Promise<void> => waiting.catch(() => undefined);
