const day = 24 * 3_600_000;

/**
 * How long what is over stays. Teams delivers an activity again within minutes; an answer is kept for a week, so that no
 * outage is longer. What was sent is kept for a month, so that nothing is queued twice under one key; what was set aside
 * as long, for whoever reads `doctor`. What waits is never taken.
 */
export const keptFor = { answers: 7 * day, notices: 31 * day } as const;

export const overStates = ["sent", "moot", "failed", "doubtful", "stranded"] as const;

/** All that housekeeping needs of the world; a sweep looks at one page and says where to go on. */
export type HousekeepingPorts<Cursor> = {
  readonly goneConversations: () => Promise<readonly { readonly id: string }[]>;
  readonly sweepInbox: (before: number, after: Cursor | undefined) => Promise<Cursor | undefined>;
  readonly sweepOutbox: (
    state: (typeof overStates)[number],
    before: number,
    after: number | undefined,
  ) => Promise<number | undefined>;
  readonly now: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly lament: (error: unknown) => void;
};

export type Housekeeping = {
  /** Whether a conversation takes nothing from the bot, as far as this process knows. */
  readonly isGone: (conversation: string) => boolean;
  readonly noteGone: (conversation: string) => void;
  readonly noteBack: (conversation: string) => void;
  readonly stop: () => Promise<void>;
};

/** Looks every ten seconds which conversations are gone, for another instance may have found out; and every hour throws
 * away, page by page, what is over for long. */
export function startHousekeeping<Cursor>(ports: HousekeepingPorts<Cursor>): Housekeeping {
  const { goneConversations, now, sleep, lament } = ports;
  const stopping = new AbortController();
  let gone: ReadonlySet<string> = new Set();
  let swept = Number.NEGATIVE_INFINITY;

  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        gone = new Set((await goneConversations()).map(({ id }) => id));
        if (now() - swept >= 3_600_000) {
          swept = now();
          await sweep(ports, stopping.signal);
        }
      } catch (error) {
        lament(error);
      }
      await sleep(10_000, stopping.signal).catch(() => undefined);
    }
  };
  const running = run();
  return {
    isGone: (conversation) => gone.has(conversation),
    noteGone: (conversation) => {
      gone = new Set([...gone, conversation]);
    },
    noteBack: (conversation) => {
      gone = new Set([...gone].filter((other) => other !== conversation));
    },
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

async function sweep<Cursor>(
  { sweepInbox, sweepOutbox, now, sleep }: HousekeepingPorts<Cursor>,
  stopping: AbortSignal,
): Promise<void> {
  const others = () => sleep(50, stopping).catch(() => undefined);
  let page: Cursor | undefined;
  do {
    page = await sweepInbox(now() - keptFor.answers, page);
    await others();
  } while (page !== undefined && !stopping.aborted);

  for (const state of overStates) {
    let id: number | undefined;
    do {
      id = await sweepOutbox(state, now() - keptFor.notices, id);
      await others();
    } while (id !== undefined && !stopping.aborted);
  }
}
