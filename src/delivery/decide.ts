import type { Outcome, Row } from "./ports";

/** What becomes of a row that was posted once. */
export type Verdict =
  | { readonly kind: "sent"; readonly activity: string }
  | { readonly kind: "postponed"; readonly until: number }
  | { readonly kind: "given-up"; readonly why: string };

/** Only a 429 says that nothing was delivered; whatever else went wrong could be said twice by a repetition. */
export const verdictOn = ({ attempts }: Row, outcome: Outcome, now: number): Verdict => {
  if (outcome.ok) return { kind: "sent", activity: outcome.id };
  if (outcome.status !== 429) return { kind: "given-up", why: reason(outcome) };
  if (attempts >= mostAttempts) return { kind: "given-up", why: `${reason(outcome)} (${attempts} attempts)` };

  return { kind: "postponed", until: now + (outcome.retryAfter ?? backoff(attempts)) };
};

const mostAttempts = 10;

/** 1, 2, 4 seconds and so on, a minute at most. */
const backoff = (attempts: number): number => Math.min(60_000, 1000 * 2 ** (Math.max(1, attempts) - 1));

const reason = ({ status, why }: Extract<Outcome, { ok: false }>): string =>
  status ? `${status}: ${why}` : why;
