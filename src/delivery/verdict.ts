import type { Outcome, Row } from "./ports";
import type { Worth } from "./worth";

/** What becomes of a row that was posted once. */
export type Verdict =
  | { readonly kind: "sent"; readonly activity: string | null }
  | { readonly kind: "postponed"; readonly until: number; readonly unsure: boolean; readonly why: string }
  | { readonly kind: "aside"; readonly state: "doubtful" | "failed" | "moot"; readonly why: string }
  /** Nothing was tried, for the conversation is known to be gone. */
  | { readonly kind: "stranded"; readonly why: string }
  /** The conversation takes nothing from the bot any more. */
  | { readonly kind: "gone"; readonly why: string }
  /** The message that was to be changed is no more. */
  | { readonly kind: "lost"; readonly why: string }
  | { readonly kind: "too-big"; readonly why: string };

/** Reads what the channel answered to a post, or to the change of a message, which may be made as often as one likes. */
export function verdictOn(row: Row, outcome: Outcome, worth: Worth, now: number): Verdict {
  if (outcome.ok) return { kind: "sent", activity: outcome.id };

  const why = reason(outcome);
  const later = (unsure: boolean): Verdict => ({
    kind: "postponed",
    until: again(row, outcome, now),
    unsure,
    why,
  });
  const { status = 0 } = outcome;
  if (status === 404 && changes(row)) return { kind: "lost", why };
  if (status === 403 || status === 404) return { kind: "gone", why };
  if (status === 413) return { kind: "too-big", why };
  if (status >= 400 && status < 500 && !laterAgain.has(status))
    return { kind: "aside", state: "failed", why };
  if (outcome.arrived === "never") return later(false);
  if (changes(row)) return later(true);
  if (worth.afterDoubt === "leave" || row.unsure > 0) return { kind: "aside", state: "doubtful", why };

  return later(true);
}

/** No token, two changes at once, too many posts: the same post may be taken in a while. Any other 4xx stays one. */
const laterAgain = new Set([401, 408, 412, 429]);

/** Whether a row changes a message that is there, rather than posting one. */
export const changes = ({ op, target }: Row): boolean => (op === "card" || op === "late") && target !== "";

/** The channel says how long to wait, or 1, 2, 4 seconds and so on are waited, a minute at most. */
const again = ({ attempts }: Row, { retryAfter }: Extract<Outcome, { ok: false }>, now: number): number =>
  now + Math.min(longestWait, retryAfter ?? Math.min(60_000, 1000 * 2 ** (Math.max(1, attempts) - 1)));

const longestWait = 3_600_000;

const reason = ({ status, why }: Extract<Outcome, { ok: false }>): string =>
  (status ? `${status}: ${why}` : why).slice(0, 300);
