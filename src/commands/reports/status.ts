import type { ContradictionCase } from "../../facts/case";
import type { Source } from "../../facts/fact";
import type { GateName } from "../../facts/gates";
import type { Instant, PersonId } from "../../facts/ids";
import type { AgreedView, GateView, WaiverView } from "./gate";

export type MigrationStatus = {
  readonly kind: "migration-status";
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly phases: readonly { readonly number: number; readonly title: string; readonly pools: number }[];
  readonly completed: number;
  readonly kept: number;
  /** The first of the waivers in force, and how many more there are. */
  readonly waivers: readonly { readonly pool: string; readonly rule: string; readonly until: Instant }[];
  readonly moreWaivers: number;
  readonly pools: readonly {
    readonly name: string;
    readonly phase: number;
    readonly standing: string;
    readonly usersLeft: number;
    readonly users: number;
    readonly site: string;
  }[];
  readonly more: number;
  /** Null where the path moves nobody. */
  readonly usersLeft: number | null;
  readonly gates: readonly {
    readonly pool: string;
    readonly gate: GateName;
    readonly phase: number;
    readonly by: PersonId;
    readonly at: Instant;
  }[];
  readonly solo: boolean;
};

/** How a pool stands still although nobody holds it: waiting for its adoption, asked to be kept, or kept. */
export type Standstill = "adoption" | "keeping" | "kept";

export type PoolStatus = {
  readonly kind: "pool-status";
  readonly pool: string;
  readonly fqdn: string;
  readonly site: string;
  readonly target: string | null;
  /** Whether the path leads to a new pool at all. */
  readonly hasTarget?: boolean;
  readonly phase: number;
  readonly phases: number;
  readonly title: string;
  readonly standing: "working" | "asked" | "held" | "completed" | "going-back" | "back" | Standstill;
  readonly enteredAt: Instant;
  readonly held: { readonly by: PersonId; readonly because: string; readonly at: Instant } | null;
  readonly users: number;
  readonly usersLeft: number;
  /** Null where the path moves nobody. */
  readonly waves: { readonly test: number; readonly pilot: number; readonly rest: number } | null;
  readonly tasks: readonly {
    readonly number: string;
    readonly title: string;
    readonly state: string;
    readonly by: PersonId | null;
    readonly at: Instant | null;
    readonly because: string | null;
  }[];
  readonly checkpoints: readonly {
    readonly id: string;
    readonly site: string | null;
    readonly state: string;
    readonly by: PersonId | null;
    readonly at: Instant | null;
    readonly because: string | null;
    /** How much of it output shows; null where no command shows it, or where nobody has given any. */
    readonly shown: { readonly points: number; readonly of: number } | null;
  }[];
  readonly ledger: readonly LedgerLine[];
  readonly gate: GateView | null;
  /** The gates for waivers that are open beside it. */
  readonly beside: readonly GateView[];
  readonly waivers: readonly WaiverView[];
  readonly adopted: AgreedView | null;
  /** Where it is to be taken up, while that is not agreed. */
  readonly adoption: { readonly phase: number; readonly because: string } | null;
  readonly kept: AgreedView | null;
  readonly contradictions: readonly ContradictionCase[];
  readonly deedsWithoutLeave: readonly string[];
  readonly question: string | null;
};

/** One kind of object that can hold a pool, as it stands. Null: nobody has counted it. */
export type LedgerLine = {
  readonly key: string;
  /** The most that was ever counted. */
  readonly from: number | null;
  readonly left: number | boolean | null;
  readonly by: PersonId | null;
  readonly at: Instant | null;
  readonly how: Source | { readonly kind: "tally" };
  /** The task before which it must be gone. */
  readonly before: string | null;
  readonly command: string;
  readonly stale: boolean;
};
