import type { Activity } from "../activities/activity";
import type { Operation } from "./operation";

/** One request of the bot, as it came and as it was answered. */
export type Received = {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly kind: Operation["kind"];
  readonly authorized: boolean;
  readonly conversation?: string;
  /** The message this one replies to. */
  readonly replyTo?: string;
  /** The message posted, changed or deleted. */
  readonly activityId?: string;
  readonly activity?: Activity;
  readonly status: number | "hang" | "reset";
  /** Whether people can see its effect; a scripted fault may deliver and still answer with an error. */
  readonly delivered: boolean;
};

export type NextOptions = { readonly timeoutMs?: number };

/** Keeps requests in order and hands each to those who wait for it. */
export const makeRecord = () => {
  const received: Received[] = [];
  const taken = new Set<Received>();
  const watchers = new Set<(one: Received) => void>();

  const add = (one: Received): void => {
    received.push(one);
    for (const watcher of [...watchers]) watcher(one);
  };
  const watch = (watcher: (one: Received) => void): (() => void) => {
    watchers.add(watcher);
    return () => void watchers.delete(watcher);
  };
  const take = (one: Received): Received => {
    taken.add(one);
    return one;
  };

  /** The first request that fits and that `next` or `say` has not handed out yet; waits for it if need be. */
  const next = (
    fits: (one: Received) => boolean,
    { timeoutMs = 5000 }: NextOptions = {},
  ): Promise<Received> => {
    const wanted = (one: Received) => !taken.has(one) && fits(one);
    const there = received.find(wanted);
    if (there) return Promise.resolve(take(there));

    return new Promise((resolve, reject) => {
      const stop = watch((one) => {
        if (!wanted(one)) return;
        end();
        resolve(take(one));
      });
      const timer = setTimeout(() => {
        end();
        reject(
          new Error(
            `The bot sent no such request within ${timeoutMs} ms; it sent ${received.length} others.`,
          ),
        );
      }, timeoutMs);
      const end = () => {
        stop();
        clearTimeout(timer);
      };
    });
  };

  const forget = (): void => {
    received.length = 0;
    taken.clear();
  };

  return { received, add, watch, take, next, forget };
};
