import type { GateName } from "../../facts/gates";
import type { Instant, PersonId } from "../../facts/ids";
import type { Schedule } from "../../facts/schedule";
import type { Version } from "../../facts/versions";

/** What a channel is told once a day: how things stand and what changed, as data without wording. Lists hold the first few;
 * how many there are altogether stands beside them. */
export type Summary = {
  readonly kind: "summary";
  readonly migration: string;
  readonly from: Version;
  readonly to: Version;
  readonly scope: ScopeView;
  /** When it was put together, and the zone whose clocks its moments are told by. */
  readonly at: Instant;
  readonly zone: string;
  /** Whether it came by itself, or somebody asked for it or for what the next one would say. */
  readonly occasion: "daily" | "now" | "preview";
  /** Null where it did not come by itself. */
  readonly daily: {
    readonly day: string;
    /** The days that have none of their own, for nobody was there to send it; it stands for them too. */
    readonly missed: { readonly from: string; readonly count: number } | null;
  } | null;
  /** When the next one comes by itself; null where none is set, or this is it. */
  readonly next: Instant | null;
  /** The pools that it is about. */
  readonly pools: number;
  readonly waiting: Waiting;
  readonly changes: Changes;
  readonly standing: Standing;
  readonly exceptions: Exceptions;
  /** The end of the log that it speaks of. */
  readonly head: { readonly seq: number; readonly hash: string };
};

export type ScopeView = {
  readonly site?: string | undefined;
  readonly batch?: string | undefined;
  readonly pool?: string | undefined;
};

/** The first of many, and how many there are. */
export type Few<T> = { readonly count: number; readonly first: readonly T[] };

/** What waits for whom, and since when. */
export type Waiting = {
  readonly gates: Few<{
    readonly pool: string;
    readonly gate: GateName;
    readonly phase: number;
    readonly askedBy: PersonId;
    readonly since: Instant;
    readonly missing: readonly {
      readonly group: string;
      readonly count: number;
      readonly could: readonly PersonId[];
    }[];
  }>;
  readonly questions: Few<{
    readonly pool: string;
    readonly about: string;
    readonly to: PersonId | null;
    readonly since: Instant | null;
    readonly try: string;
  }>;
  /** Coexistence checkpoints that failed and do not stand again. */
  readonly failures: Few<{
    readonly pool: string | null;
    readonly site: string | null;
    readonly checkpoint: string;
    readonly because: string;
  }>;
  readonly deeds: Few<{
    readonly pool: string;
    readonly task: string;
    readonly by: PersonId | null;
    readonly since: Instant;
  }>;
  /** Pools that are to go back, and nobody has acknowledged what that costs. */
  readonly rollbacks: Few<{ readonly pool: string; readonly since: Instant }>;
  readonly held: Few<{ readonly pool: string; readonly since: Instant }>;
};

/** What happened since the last summary, or since it was set. */
export type Changes = {
  readonly since: Instant;
  readonly passed: Few<{ readonly pool: string; readonly phase: number; readonly last: boolean }>;
  readonly moved: number;
  readonly back: number;
  readonly failed: Few<{
    readonly pool: string;
    readonly site: string | null;
    readonly checkpoint: string;
    readonly because: string;
  }>;
  readonly withoutLeave: Few<{ readonly pool: string; readonly task: string }>;
  readonly gatesEnded: Few<{
    readonly pool: string;
    readonly gate: GateName;
    readonly phase: number;
    readonly how: "rejected" | "expired" | "voided" | "withdrawn";
  }>;
  /** Everything else that counts, by the type of its event. */
  readonly others: Readonly<Record<string, number>>;
  readonly refusals: { readonly count: number; readonly byRule: readonly (readonly [string, number])[] };
};

/** How many pools are where, and what they still hold. */
export type Standing = {
  readonly phases: readonly { readonly number: number; readonly title: string; readonly pools: number }[];
  readonly before: number;
  readonly completed: number;
  readonly kept: number;
  /** Null where the path moves nobody. */
  readonly users: { readonly all: number; readonly left: number; readonly moved: number } | null;
  readonly ledger: readonly {
    readonly key: string;
    readonly most: number;
    readonly left: number;
    readonly pools: number;
  }[];
};

/** What somebody ought to look at. */
export type Exceptions = {
  /** Facts that contradict each other, by what they are of. */
  readonly contradictions: Few<{ readonly of: string; readonly keys: readonly string[] }>;
  /** Pools that are long in their phase. `usual` is the others' age there, in the middle; null where there are none. */
  readonly stuck: Few<{
    readonly pool: string;
    readonly phase: number;
    readonly since: Instant;
    readonly usual: number | null;
  }>;
  readonly overdue: Few<{ readonly pool: string; readonly due: string; readonly days: number }>;
  readonly slipped: Few<{ readonly pool: string; readonly due: string; readonly first: string }>;
  readonly nextDue: { readonly pool: string; readonly due: string } | null;
  readonly unowned: Few<string>;
  readonly waivers: Few<{ readonly pool: string; readonly rule: string; readonly until: Instant }>;
  /** Where one person may ask and approve, and where the pilot soaks less than the default. */
  readonly solo: readonly PolicyPlace[];
  readonly shortSoaks: readonly (PolicyPlace & { readonly soak: number })[];
};

export type PolicyPlace = {
  readonly phase: number | null;
  readonly site: string | null;
  readonly pool: string | null;
};

/** What is set in a conversation, and when it comes next. */
export type SummarySetting = {
  readonly kind: "summary-setting";
  readonly here: {
    readonly schedule: Schedule;
    readonly scope: ScopeView;
    readonly next: Instant;
    /** The day of the last one; null where there was none yet. */
    readonly last: string | null;
  } | null;
  readonly elsewhere: number;
  /** Whether it was set just now, and stands above already. */
  readonly fresh: boolean;
};
