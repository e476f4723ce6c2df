import type { Instant } from "./ids";

/** How the bot is, as `doctor` finds it. Nothing in it is secret. */
export type Health = { readonly at: Instant; readonly points: readonly HealthPoint[] };

/** One thing that was looked at. */
export type HealthPoint =
  | { readonly code: "store"; readonly where: "embedded" | "postgresql"; readonly tables: string }
  /** The tables are of another release. */
  | { readonly code: "tables-differ"; readonly tables: string; readonly expected: string }
  | { readonly code: "store-lost"; readonly why: string }
  | { readonly code: "clock"; readonly shift: number }
  /** Events are on record that are younger than now. */
  | { readonly code: "clock-behind"; readonly last: Instant }
  | { readonly code: "credentials"; readonly how: "local" | "token" }
  | { readonly code: "no-token"; readonly why: string }
  | { readonly code: "conversations-reached" }
  | { readonly code: "conversation-gone"; readonly place: string; readonly why: string }
  | { readonly code: "no-summaries" }
  | {
      readonly code: "last-summary";
      readonly place: string;
      readonly day: string;
      readonly at: Instant;
      readonly lateMs: number;
    }
  | { readonly code: "outbox"; readonly waiting: number; readonly oldestMs: number }
  | { readonly code: "nothing-aside" }
  | { readonly code: "set-aside"; readonly state: "doubtful" | "failed" | "stranded"; readonly count: number }
  | {
      readonly code: "post-aside";
      readonly state: "doubtful" | "failed" | "stranded";
      readonly place: string;
      readonly at: Instant;
      readonly why: string;
    }
  | { readonly code: "chain-whole"; readonly logs: number; readonly events: number }
  | { readonly code: "chain-broken"; readonly log: string; readonly seq: number; readonly what: string }
  | { readonly code: "rule-book"; readonly version: string }
  /** What could not be looked at, and why. */
  | { readonly code: "not-seen"; readonly what: string; readonly why: string };

/** So long a notice may wait before somebody should look, in milliseconds. */
const longWait = 300_000;

/** Whether somebody should do something about it. */
export function wantsAttention(point: HealthPoint): boolean {
  switch (point.code) {
    case "tables-differ":
    case "store-lost":
    case "clock-behind":
    case "no-token":
    case "conversation-gone":
    case "set-aside":
    case "chain-broken":
    case "not-seen":
      return true;
    case "outbox":
      return point.oldestMs > longWait;
    case "store":
    case "clock":
    case "credentials":
    case "conversations-reached":
    case "no-summaries":
    case "last-summary":
    case "nothing-aside":
    case "post-aside":
    case "chain-whole":
    case "rule-book":
      return false;
  }
}
