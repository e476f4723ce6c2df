import type { ContradictionCase, Contribution } from "../facts/case";
import type { Pair } from "../facts/evidence/matrix";
import type { Source, Statement, Stored } from "../facts/fact";
import type { GateName } from "../facts/gates";
import type { Health } from "../facts/health";
import type { Fqdn, Instant, PersonId } from "../facts/ids";
import type { Method, Version } from "../facts/versions";
import type { Policy } from "../machines/events";
import type { Left } from "../readers/evidence/evidence-read";
import type { Violation } from "../rules/judge";
import type { Destination } from "./bringing/handed-over";
import type { NotTaken } from "./evidence/facts-in";
import type { Summary, SummarySetting } from "./summary/summary";
import type { TopologyView } from "./topology/topology-view";

/** Plain information: what a command tells where nothing changes, as data without wording. */
export type Report =
  | { readonly kind: "help"; readonly commands: readonly CommandHelp[]; readonly one: boolean }
  | { readonly kind: "courtesy"; readonly which: "greeting" | "thanks"; readonly tries: readonly string[] }
  | {
      readonly kind: "migrations";
      readonly migrations: readonly {
        readonly name: string;
        readonly from: string;
        readonly to: string;
        readonly pools: number;
        readonly here: boolean;
      }[];
    }
  /** The method that was taken where none was typed, and those that were possible too. */
  | {
      readonly kind: "method-taken";
      readonly method: Method;
      readonly others: readonly [Method, ...Method[]];
      readonly forest: boolean;
      readonly from: Version;
      readonly to: Version;
    }
  /** What was asked for is about people, and so it is told in the asker's personal chat. */
  | { readonly kind: "told-personally"; readonly what: "people" | "mine"; readonly count: number }
  | { readonly kind: "pick"; readonly what: string; readonly tries: readonly string[] }
  | MigrationStatus
  | PoolStatus
  | {
      readonly kind: "next";
      readonly pool: string;
      readonly phase: number;
      readonly title: string;
      readonly standstill: Standstill | null;
      readonly steps: readonly NextStep[];
      readonly others: readonly NextStep[];
    }
  | Why
  | {
      readonly kind: "next-of-all";
      readonly migration: string;
      readonly waiting: readonly NextStep[];
      /** Pools on their way, each with the command that tells what is next for it. */
      readonly pools: readonly NextStep[];
      readonly more: number;
      readonly all: number;
    }
  | {
      readonly kind: "mine";
      readonly items: readonly NextStep[];
      /** What waits in other migrations of theirs: the first things, and how many there are. */
      readonly elsewhere?: readonly {
        readonly migration: string;
        readonly items: readonly NextStep[];
        readonly count: number;
      }[];
    }
  | {
      readonly kind: "history";
      readonly pool: string;
      readonly entries: readonly Entry[];
      readonly earlier: number;
    }
  | {
      readonly kind: "passes";
      readonly pool: string;
      readonly what: string;
      readonly warnings: readonly Violation[];
      readonly try: string;
    }
  /** Commands of the shell against which nothing speaks, for a pool or for no pool in particular. */
  | {
      readonly kind: "commands-pass";
      readonly pool: string | null;
      /** Null where the pool is through. */
      readonly phase: number | null;
      /** Whether no rule and no task speaks of any of them; and those of which none does. */
      readonly all: boolean;
      readonly unknown: readonly string[];
      /** The tasks that they would do and that have no leave yet. */
      readonly leaves: readonly { readonly task: string; readonly title: string; readonly try: string }[];
      readonly warnings: readonly Violation[];
      /** So many pools that are as far or farther were not looked at. */
      readonly others: number;
    }
  | {
      readonly kind: "facts";
      readonly name: string;
      readonly is: string;
      readonly facts: readonly FactLine[];
      readonly try: string;
    }
  | {
      readonly kind: "people";
      readonly people: readonly { readonly person: PersonId; readonly roles: readonly string[] }[];
    }
  | {
      readonly kind: "policy";
      readonly entries: readonly { readonly where: string; readonly policy: Policy }[];
      readonly defaults: Policy;
    }
  /** Of how many approvers a policy that was just set asks more than there are, in which group. */
  | {
      readonly kind: "approvers-lacking";
      readonly lacking: readonly { readonly group: string; readonly count: number; readonly have: number }[];
    }
  | TaskSheet
  | Asking
  | {
      readonly kind: "verified";
      readonly log: string;
      readonly events: number;
      readonly head: string;
      readonly broken: { readonly seq: number; readonly what: string } | null;
      readonly erased: number;
    }
  | {
      readonly kind: "record-offered";
      /** Of one pool, or of the migration. */
      readonly of: Fqdn | null;
      readonly migration: string;
      readonly events: number;
      readonly file: string;
      /** Whether it can be handed over where it was asked for. */
      readonly here: boolean;
      readonly again: string;
    }
  | { readonly kind: "record-handed-over"; readonly to: Destination; readonly sha256: string }
  | { readonly kind: "clock"; readonly now: Instant }
  | ({ readonly kind: "health" } & Health)
  | {
      readonly kind: "batches";
      readonly batches: readonly {
        readonly name: string;
        readonly pools: readonly string[];
        readonly more: number;
      }[];
    }
  | Consequences
  | EvidenceSheet
  | EvidenceText
  | CollectorSheet
  | TopologyView
  | UsersWanted
  | RefusedNow
  | GateView
  | Summary
  | SummarySetting;

/** What rules refuse of a pool as it was read. */
export type RefusedNow = {
  readonly kind: "refused-now";
  readonly pool: string;
  readonly violations: readonly Violation[];
};

/** Pools of a document that are not registered yet, because nobody has said how many users they have. */
export type UsersWanted = {
  readonly kind: "users-wanted";
  readonly pools: readonly string[];
  readonly try: string;
};

export type CommandHelp = { readonly usage: string; readonly about: string };

/** Something that can be done, the exact words that do it, and why it is offered or what stands against it. */
export type NextStep = { readonly command: string; readonly because: Reason };

/** Why a step is offered, or what it waits for. */
export type Reason =
  | { readonly code: "task-open"; readonly task: string; readonly title: string }
  | { readonly code: "task-has-leave"; readonly task: string; readonly title: string }
  | { readonly code: "checkpoint-open"; readonly checkpoint: string; readonly statement: string }
  | { readonly code: "users-to-move"; readonly wave: string; readonly left: number }
  | { readonly code: "pool-in-phase"; readonly phase: number; readonly title: string }
  | { readonly code: "nothing-open"; readonly phase: number }
  | {
      readonly code: "gate-waits";
      readonly pool: string;
      readonly gate: GateName;
      readonly phase: number;
    }
  | {
      readonly code: "you-asked";
      readonly pool: string;
      readonly gate: GateName;
      readonly phase: number;
    }
  | { readonly code: "question-open"; readonly pool: string; readonly about: string }
  /** An order of theirs that waits for a yes, or for a value, where they gave it. */
  | { readonly code: "list-open"; readonly count: number; readonly typed: string }
  | { readonly code: "registration-open"; readonly key: string; readonly typed: string }
  | { readonly code: "deeds-wait"; readonly tasks: readonly string[] }
  | { readonly code: "pool-held"; readonly because: string }
  | { readonly code: "consequences-open" }
  | { readonly code: "step-to-undo"; readonly task: string; readonly title: string }
  | { readonly code: "users-to-move-back"; readonly wave: string; readonly count: number }
  | { readonly code: "is-back" }
  | { readonly code: "not-adopted"; readonly phase: number }
  | { readonly code: "not-wanted" }
  | { readonly code: "is-kept"; readonly phase: number }
  | { readonly code: "points-open"; readonly phase: number; readonly count: number }
  | { readonly code: "violation"; readonly violation: Violation }
  | { readonly code: "first-steps"; readonly about: string };

export type FactLine = {
  readonly key: string;
  readonly means: string;
  readonly takes: string;
  readonly value: Stored | null;
  readonly by: PersonId | null;
  readonly at: Instant | null;
  /** Null where nothing is known. */
  readonly source: Source | null;
  readonly against: readonly Statement[];
};

export type Entry = {
  readonly seq: number;
  readonly at: Instant;
  readonly by: PersonId | null;
  readonly event: { readonly type: string } & Record<string, unknown>;
  readonly pool: string | null;
};

/** What a guarded task with leave is: what to do, what to copy. */
export type TaskSheet = {
  readonly kind: "task-sheet";
  readonly pool: string;
  readonly task: string;
  readonly title: string;
  readonly what: string;
  readonly command: string;
  readonly until: Instant;
  readonly irreversible: boolean;
  /** What has its price here: taken note of by whoever was given leave. */
  readonly mind: readonly {
    readonly say: string;
    readonly source: string;
    readonly rules: readonly string[];
  }[];
  readonly source: string;
  readonly try: string;
};

/** A question that the bot puts, with the words that answer it. */
export type Asking =
  | {
      readonly kind: "asking-checkpoint";
      readonly migration: string;
      readonly pool: string;
      readonly poolId: string;
      readonly checkpoint: string;
      readonly statement: string;
      readonly evidence: string;
      readonly site: string | null;
      readonly round: number;
      readonly open: number;
    }
  | {
      readonly kind: "asking-fact";
      readonly pool: string;
      readonly key: string;
      readonly means: string;
      readonly takes: string;
      readonly try: string;
    }
  | {
      /** Whether an order is really for these pools. */
      readonly kind: "asking-selection";
      readonly pools: readonly string[];
      readonly more: number;
      readonly typed: string;
      /** Tells this list from another that was put; absent in what was kept before there were buttons for it. */
      readonly round?: number;
    }
  /** Whether version numbers of a topology document stand for these versions. */
  | { readonly kind: "asking-versions"; readonly versions: readonly (readonly [string, Version])[] }
  | {
      readonly kind: "asking-registration";
      readonly typed: string;
      readonly key: string;
      readonly means: string;
      readonly takes: string;
    };

/** What a checkpoint or task wants shown, and how each of it stands. */
export type EvidenceSheet = {
  readonly kind: "evidence-sheet";
  readonly pool: string;
  /** As it is typed. */
  readonly about: string;
  readonly site: string | null;
  readonly items: readonly {
    readonly key: string;
    readonly means: string;
    readonly about: string | null;
    readonly pair: Pair | null;
    readonly state: "pass" | "fail" | "unused" | "too-old" | "missing";
    readonly detail: string | null;
    readonly by: PersonId | null;
    readonly at: Instant | null;
    readonly source: Source | null;
    readonly command: string | null;
  }[];
  readonly unknown: readonly { readonly key: string; readonly of: string; readonly try: string }[];
  /** What no command shows. */
  readonly rest: string | null;
  /** The commands that are still to be run. */
  readonly run: readonly string[];
  /** The text that was just given; null where it is only asked how things stand. */
  readonly text: string | null;
  readonly strangers: readonly string[];
  readonly left: readonly Left[];
  readonly notTaken: readonly NotTaken[];
};

/** A text that was given as evidence. Notices keep its name alone: it is read from the store whenever it is shown, so that it is
 * gone once it is erased; null where it is. */
export type EvidenceText = {
  readonly kind: "evidence-text";
  readonly pool: string;
  readonly sha256: string;
  readonly about: string;
  readonly by: PersonId | null;
  readonly at: Instant;
  readonly text: string | null;
};

/** A script that collects evidence. */
export type CollectorSheet = {
  readonly kind: "collector";
  readonly pool: string;
  readonly about: string;
  readonly site: string | null;
  readonly script: string;
  readonly until: Instant;
  /** Commands that are run by hand, and why nobody should run them by a script. */
  readonly byHand: readonly string[];
  readonly unknown: EvidenceSheet["unknown"];
};

/** What going back costs a pool: told before it is decided on. */
export type Consequences = {
  readonly kind: "consequences";
  readonly pool: string;
  readonly to: number;
  readonly users: number;
  /** Meetings scheduled with upgraded clients between these moments stop working. */
  readonly since: Instant | null;
  readonly until: Instant;
  readonly steps: readonly { readonly task: string; readonly title: string; readonly command: string }[];
  readonly stay: readonly {
    readonly task: string;
    readonly title: string;
    readonly why: "irreversible" | "others-stand-on-it";
  }[];
  readonly responseGroups: boolean;
  /** Where no document says how users come back: that, and by which document. */
  readonly noWayBack: { readonly say: string; readonly source: string } | null;
  readonly try: string;
};

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

export type Why = {
  readonly kind: "why";
  readonly pool: string;
  readonly phase: number;
  readonly title: string;
  readonly held: { readonly by: PersonId; readonly because: string; readonly at: Instant } | null;
  readonly facts: readonly FactLine[];
  readonly violations: readonly Violation[];
  readonly passing: readonly string[];
  readonly gate: GateView | null;
  readonly beside: readonly GateView[];
  readonly waivers: readonly WaiverView[];
  readonly adopted: AgreedView | null;
  readonly kept: AgreedView | null;
  readonly standstill: Standstill | null;
  readonly passed: readonly {
    readonly phase: number;
    readonly at: Instant;
    readonly votes: readonly { readonly by: PersonId; readonly group: string }[];
  }[];
};
