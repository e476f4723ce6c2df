import type { Contribution } from "../../facts/case";
import type { GateName } from "../../facts/gates";
import type { Instant, PersonId } from "../../facts/ids";
import type { Violation } from "../../rules/judge";

/** A waiver as everybody may see it: of which rule, until when, why, by whose word. */
export type WaiverView = {
  readonly rule: string;
  readonly until: Instant;
  readonly because: string;
  readonly by: PersonId;
  readonly approvedBy: readonly PersonId[];
  readonly inForce: boolean;
};

/** Something that stays on record of a pool: who asked, who approved, when, why, and of which phase. */
export type AgreedView = {
  readonly phase: number;
  readonly by: PersonId;
  readonly approvedBy: readonly PersonId[];
  readonly at: Instant;
  readonly because: string;
};

/** An open gate as everybody may see it: who asked, who voted for which group, who is missing and could give it. */
export type GateView = {
  readonly kind: "gate";
  /** The gate that ends the phase, or the one that lets the pool go back to the end of phase `to`. */
  readonly gate: GateName;
  readonly to: number;
  readonly migration: string;
  readonly pool: string;
  readonly poolId: string;
  readonly phase: number;
  readonly title: string;
  readonly round: number;
  readonly askedBy: PersonId;
  readonly askedAt: Instant;
  readonly given: readonly { readonly by: PersonId; readonly group: string }[];
  readonly missing: readonly {
    readonly group: string;
    readonly count: number;
    readonly could: readonly PersonId[];
  }[];
  readonly barred: readonly { readonly by: PersonId; readonly how: readonly Contribution["how"][] }[];
  readonly warnings: readonly Violation[];
  readonly solo: boolean;
  /** Why it was asked, and until when a waiver is to hold; null for a phase's. */
  readonly wish: { readonly because: string; readonly until: Instant | null } | null;
  readonly adopted: AgreedView | null;
  /** The waivers of the pool that are in force. */
  readonly waivers: readonly WaiverView[];
  /** What approvers decide on; absent in what was kept before it was told. */
  readonly context?: GateContext;
  /** What came of nobody's answer so far, and when the request expires; absent where the policy says nothing of it. */
  readonly silence?: {
    readonly reminded: number;
    readonly escalated: Instant | null;
    readonly expires: Instant | null;
  };
};

/** What stands behind an open gate and before it. */
export type GateContext = {
  /** How many tasks the phase has, and how many are settled; null where the gate ends no phase. */
  readonly tasks: { readonly settled: number; readonly all: number } | null;
  /** Tasks of the phase that are open, and that a later gate waits for. */
  readonly later: readonly { readonly task: string; readonly title: string }[];
  readonly skipped: readonly { readonly task: string; readonly because: string }[];
  readonly confirmed: readonly {
    readonly checkpoint: string;
    readonly site: string | null;
    readonly by: PersonId | null;
    readonly at: Instant | null;
  }[];
  /** What cannot be undone in the phase that opens. */
  readonly ahead: readonly { readonly task: string; readonly title: string }[];
  /** What going back costs now: users moved, and since when. No users where there is no way back any more. */
  readonly moved: { readonly users: number; readonly since: Instant | null };
};
