import { verdictOn } from "./decide";
import { deliverLane } from "./lane";
import type { Ports, Row } from "./ports";

export type Delivery = {
  /** Looks for work at once, such as after a turn. */
  readonly wake: () => void;
  /** Takes no more work and waits for what is under way. */
  readonly stop: () => Promise<void>;
};

/** So many conversations are spoken in at a time, and so often is looked for work that nobody announced. */
export type Pace = { readonly conversations: number; readonly idle: number };

/** Says what is said outside turns: in order within a conversation, and no conversation waits for another. */
export const startDelivery = (
  ports: Ports,
  { conversations, idle }: Pace = { conversations: 8, idle: 1000 },
): Delivery => {
  const lanes = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  let pause = new AbortController();
  let isWoken = false;

  const wake = () => {
    isWoken = true;
    pause.abort();
  };
  const rest = async () => {
    if (!isWoken && !stopping.signal.aborted) await quietly(ports.sleep(idle, pause.signal));
    pause = new AbortController();
    isWoken = false;
  };
  const open = (conversation: string, rows: readonly Row[]) => {
    const lane = deliverLane(rows, ports, verdictOn, stopping.signal);
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
      const room = conversations - lanes.size;
      const rows = room > 0 ? await claimed(ports, room, [...lanes.keys()]) : [];
      for (const [conversation, own] of byConversation(rows)) open(conversation, own);
      if (rows.length === 0) await rest();
    }
    await Promise.all(lanes.values());
  };

  const running = run();
  return {
    wake,
    stop: () => {
      stopping.abort();
      wake();
      return running;
    },
  };
};

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
