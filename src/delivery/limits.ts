/** So many sends at most within any span of so many milliseconds. */
export type Limit = { readonly count: number; readonly ms: number };

/** When was sent, oldest first; as far back as the longest span that is counted. */
export type Spent = readonly number[];

/** What Teams takes from one bot in one conversation: learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
export const perConversation: readonly Limit[] = [
  { count: 7, ms: 1000 },
  { count: 8, ms: 2000 },
  { count: 60, ms: 30_000 },
  { count: 1800, ms: 3_600_000 },
];

/** For what is sent from the outbox: half of what Teams takes from one bot in one tenant, the rest is for answers. */
export const altogether: readonly Limit[] = [{ count: 25, ms: 1000 }];

/** The first moment from `now` on at which one more may be sent. */
export const freeFrom = (limits: readonly Limit[], spent: Spent, now: number): number =>
  limits.reduce(
    (free, { count, ms }) => Math.max(free, (spent.at(-count) ?? Number.NEGATIVE_INFINITY) + ms),
    now,
  );

/** What was sent, with one more; what no limit counts any more is left out. */
export function withSend(limits: readonly Limit[], spent: Spent, at: number): Spent {
  const most = Math.max(...limits.map(({ count }) => count));
  return [...spent.slice(-(most - 1)), Math.max(at, spent.at(-1) ?? at)];
}
