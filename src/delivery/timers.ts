import type { Instant } from "../facts/ids";

export type Timer = {
  readonly key: string;
  readonly due: Instant;
  readonly kind: string;
  readonly payload: string;
};

/** All that timers need of the world; main hands it in. Moments are by the bot's clock. */
export type TimerPorts = {
  readonly now: () => Promise<Instant>;
  /** When there is something to take at the earliest; undefined where no timer is set. */
  readonly next: (now: Instant) => Promise<Instant | undefined>;
  /** Takes due timers under a lease. */
  readonly claim: (limit: number, now: Instant) => Promise<readonly Timer[]>;
  /** Does what a timer woke for, and ends it or sets it anew. */
  readonly act: (timer: Timer) => Promise<void>;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly log: { readonly error: (fields: object, message: string) => void };
};

export type Timers = {
  /** Looks at once, such as after a turn that set one. */
  readonly wake: () => void;
  /** Takes no more and waits for what is under way. */
  readonly stop: () => Promise<void>;
};

/** Acts on timers as they come due, a few at a time. One that fails is left to its lease and hinders no other. */
export function startTimers(ports: TimerPorts, { idle = 1000, atOnce = 25 } = {}): Timers {
  const stopping = new AbortController();
  let pause = new AbortController();
  let isWoken = false;

  const wake = () => {
    isWoken = true;
    pause.abort();
  };
  const rest = async () => {
    if (!isWoken && !stopping.signal.aborted) await ports.sleep(idle, pause.signal).catch(() => undefined);
    pause = new AbortController();
    isWoken = false;
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      const timers = await claimed(ports, atOnce);
      await Promise.all(timers.map((timer) => acted(ports, timer)));
      if (timers.length === 0) await rest();
    }
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
}

/** A store that cannot be reached now is asked again later. */
async function claimed({ now, next, claim, log }: TimerPorts, limit: number): Promise<readonly Timer[]> {
  try {
    const at = await now();
    const first = await next(at);
    return first !== undefined && first <= at ? await claim(limit, at) : [];
  } catch (error) {
    log.error({ err: error }, "The timers cannot be read.");
    return [];
  }
}

async function acted({ act, log }: TimerPorts, timer: Timer): Promise<void> {
  try {
    await act(timer);
  } catch (error) {
    log.error({ timer: timer.key, kind: timer.kind, err: error }, "A timer failed; it is tried again.");
  }
}
