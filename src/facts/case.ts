import type { KnownFacts, Truth } from "./condition";
import type { Statement, Subject } from "./fact";
import type { GateName } from "./gates";
import type { Fqdn, Instant, PersonId, SiteKey } from "./ids";
import type { Counted } from "./ledger";
import type { Pipeline } from "./shell";
import type { SqlInstance } from "./sql";
import type { Edition, Method, Platform, ServerRole, SqlVersion, Version, Wave } from "./versions";

/** Everything a rule may read, as plain shapes: built from the log by the machines, never fetched by a rule. */
export type Case = {
  readonly now: Instant;
  /** What somebody wants to do. Rules are judged for a step, as things would stand after it. */
  readonly step: Step;
  readonly migration: MigrationCase;
  /** The pool the step is about; absent where it is about the migration, a site or an Edge. */
  readonly pool?: PoolCase;
};

/** The commands that stand in what somebody wrote beside the step. */
type Quoting = { readonly commands?: readonly Pipeline[] };

export type Step =
  | { readonly kind: "register-migration" }
  | { readonly kind: "declare-facts" }
  | ({ readonly kind: "do-task"; readonly task: string } & Quoting)
  | { readonly kind: "skip-task"; readonly task: string }
  | ({ readonly kind: "start-task"; readonly task: string } & Quoting)
  | ({
      readonly kind: "move-users";
      readonly wave: Wave;
      readonly task: string;
      readonly count: number;
    } & Quoting)
  /** Some users go back to the legacy pool. */
  | { readonly kind: "move-users-back"; readonly wave: Wave; readonly count: number }
  /** Going back to the end of a phase, 0 for all the way; and one step of that way. */
  | { readonly kind: "roll-back"; readonly to: number }
  | { readonly kind: "undo-task"; readonly task: string }
  | { readonly kind: "settle-checkpoint"; readonly checkpoint: string }
  /** Leaving `phase` through its gate. `can` may ask this of a phase that the pool has not reached. */
  | { readonly kind: "leave-phase"; readonly phase: number }
  /** Taking a pool up in a phase after the first; keeping it in coexistence; setting a waivable rule aside until a day. */
  | { readonly kind: "adopt-pool"; readonly phase: number }
  | { readonly kind: "keep-pool" }
  | { readonly kind: "waive-rule"; readonly rule: string; readonly until: Instant }
  | { readonly kind: "give-vote"; readonly voter: PersonId }
  /** Somebody means to run these commands, beside any task. */
  | ({ readonly kind: "run-commands" } & Quoting);

export type StepKind = Step["kind"];

/** A legacy pool's or Edge's version, and how many of the migration have it. */
export type VersionCount = { readonly version: Version; readonly count: number; readonly example: string };

/** How many Edge pools, retired ones left out, and one of them. */
export type EdgeCount = { readonly count: number; readonly example: string };

export type MigrationCase = {
  readonly name: string;
  readonly from: Version;
  readonly to: Version;
  readonly method: Method;
  readonly forest: string | undefined;
  readonly targetForest: string | undefined;
  readonly route: Route;
  /** Another open migration of the same forest in this tenant. */
  readonly rival: string | undefined;
  /** Another open migration to Teams of this tenant, from another forest. */
  readonly hybridRival: string | undefined;
  /** The lowest functional level of the forest and its domains. */
  readonly functionalLevel: Platform | undefined;
  readonly federationListsMatch: boolean | undefined;
  readonly hybridVoice: boolean | undefined;
  readonly federatingEdges: readonly FederatingEdge[];
  /** Versions of the legacy pools and Edge pools registered, this step's included; without the target version's own. */
  readonly versions: readonly VersionCount[];
  /** Edge pools that do not run the target version yet, and those that do; undefined where there are none. */
  readonly edgesBehind: EdgeCount | undefined;
  readonly edgesAhead: EdgeCount | undefined;
  readonly pools: number;
  readonly usersLeft: number | undefined;
  readonly poolsWithUsers: number;
  /** How many pools have not yet left their post-migration phase. One that is kept in coexistence never will, and waits for
   * nothing: it is not among them. */
  readonly poolsBeforeRemoval: number;
};

/** An Edge pool that is enabled for federation, and whether the switch of the route has leave where it serves. */
export type FederatingEdge = {
  readonly name: string;
  readonly version: Version;
  readonly routeOpen: boolean;
};

/** What the documents say of the pair of versions. */
export type Route =
  | { readonly kind: "documented"; readonly path: string }
  /** There is a way, but not by the method that was asked for. */
  | { readonly kind: "no-such-method"; readonly methods: readonly Method[]; readonly source: string }
  | {
      readonly kind: "undocumented";
      readonly tooOld: boolean;
      readonly detour: readonly Version[];
      readonly source: string;
    };

export type PoolCase = {
  readonly name: Fqdn;
  readonly label: string;
  readonly site: SiteKey;
  readonly facts: PoolFacts;
  readonly target: TargetCase | undefined;
  /** The phase the pool is in; one more than the last after it has left that. */
  readonly phase: number;
  readonly phases: number;
  readonly postMigration: number;
  /** The task that moves everybody who is left, and its phase; undefined where no users are moved. */
  readonly massMove: { readonly task: string; readonly phase: number } | undefined;
  readonly held: { readonly by: PersonId; readonly because: string; readonly at: Instant } | undefined;
  readonly tasks: readonly TaskCase[];
  readonly checkpoints: readonly CheckpointCase[];
  /** Coexistence checkpoints that failed for another pool and bind this one: same target, or same site. */
  readonly failuresNearby: readonly {
    readonly checkpoint: string;
    readonly pool: Fqdn;
    readonly because: string;
  }[];
  readonly waves: Readonly<Record<Wave, number>>;
  readonly firstPilotMoveAt: Instant | undefined;
  readonly usersLeft: number | undefined;
  readonly soak: number;
  readonly evidenceAge: number;
  readonly gate: GateCase | undefined;
  /** Waivers that were granted, in force or over. */
  readonly waivers: readonly WaiverCase[];
  /** The phase in which the pool was taken up midway; undefined where it came from the start. */
  readonly adoptedIn: number | undefined;
  /** Set while the pool stands still although nobody holds it. */
  readonly standstill: "adoption" | "keeping" | "kept" | undefined;
  /** Set while the pool is on its way back, or is back. */
  readonly wayBack: WayBack | undefined;
  /** Who acknowledged what going back costs; undefined while nobody has. */
  readonly acknowledgedBy: PersonId | undefined;
  /** When the first user was moved who has not been moved back since. */
  readonly movedSince: Instant | undefined;
  /** What was warned of and acknowledged with a reason, by the codes of the findings. */
  readonly heeded: readonly string[];
  /** The step after which there is no way back, once it has leave or is done. */
  readonly noReturn: { readonly task: string; readonly title: string } | undefined;
  /** Who took part in what this phase's gate reads, and how: under strict separation they may not approve it. */
  readonly contributors: readonly Contribution[];
  readonly known: KnownFacts;
  /** What contradicts itself among the facts of the pool, its target, its site, their Edges and the migration. */
  readonly contradictions: readonly ContradictionCase[];
  /** Names of other things in the migration, for the rules on names and SQL. */
  readonly namesakes: readonly { readonly name: string; readonly is: "pool" | "target" | "edge" | "site" }[];
  readonly sqlNeighbours: readonly {
    readonly sql: SqlInstance;
    readonly of: string;
    readonly is: "pool" | "target";
  }[];
  /** Values that this step gives anew and that were given otherwise before: of this pool, or of its target. */
  readonly conflicts?: readonly {
    readonly name: string;
    readonly key: string;
    readonly was: string;
    readonly wanted: string;
  }[];
  /** Set where the pool goes along the Group Chat path, beside the main one. */
  readonly companion?: "group-chat";
  /** Of a chat pool: the legacy pool it is homed on, and that pool's version where it is registered. */
  readonly chatHome?: { readonly name: string; readonly version: Version | undefined } | undefined;
};

/** A fact of which something else was said or read: what counts, and what stands against it. */
export type ContradictionCase = {
  readonly on: Subject;
  readonly name: string;
  readonly key: string;
  readonly counts: Statement;
  readonly against: readonly Statement[];
};

/** What is known of a legacy pool. Undefined: nobody has said. */
export type PoolFacts = {
  readonly version: Version;
  readonly users: number;
  readonly edition: Edition | undefined;
  readonly sql: SqlInstance | undefined;
  readonly sqlVersion: SqlVersion | undefined;
  readonly roles: readonly ServerRole[] | undefined;
  readonly ledger: Readonly<Record<string, number | boolean | undefined>>;
  /** When each of them was given, and by what. */
  readonly counted: Readonly<Record<string, Counted>>;
};

export type TargetCase = {
  readonly name: Fqdn;
  readonly edition: Edition | undefined;
  readonly sql: SqlInstance | undefined;
  readonly sqlVersion: SqlVersion | undefined;
  readonly roles: readonly ServerRole[] | undefined;
  /** The Windows Server of its computers. */
  readonly os: Platform | undefined;
};

export type TaskState = "open" | "done" | "skipped" | "without-leave";

/** A task as it stands for one pool; a shared one as it stands for the scope the pool belongs to. */
export type TaskCase = {
  readonly number: string;
  readonly title: string;
  readonly phase: number;
  readonly state: TaskState;
  /** Whether it applies at all, and the facts still missing to tell. */
  readonly applies: Truth;
  readonly unknowns: readonly string[];
  readonly guarded: boolean;
  readonly irreversible: boolean;
  /** The gate that waits for it, and whether it waits for this pool (a `last` task waits for the last pool only). */
  readonly gate: number;
  readonly due: boolean;
  readonly hasLeave: boolean;
  /** What has to come first and has not. */
  readonly missing: readonly MissingNeed[];
  readonly empty: readonly MustBeEmpty[];
  readonly movesUsers: boolean;
  readonly skip:
    | { readonly kind: "with-reason" | "never" }
    /** Only where a condition on facts holds. */
    | { readonly kind: "by-fact"; readonly holds: Truth; readonly facts: readonly string[] };
  /** What the documents warn of, as far as it may apply here. */
  readonly cautions: readonly CautionCase[];
  readonly source: string;
};

/** A consequence that whoever goes on takes note of, with names in place of placeholders, and the numbers of the documents' rules it stands for. */
export type CautionCase = {
  readonly say: string;
  readonly source: string;
  readonly rules: readonly string[];
};

export type MissingNeed = {
  readonly because: string;
  readonly source: string;
  readonly rules: readonly string[];
} & (
  | { readonly kind: "task"; readonly task: string; readonly title: string; readonly guarded: boolean }
  /** A condition on facts that is false, or not known. `facts` are its names; `unknown` those nobody has told. */
  | {
      readonly kind: "fact";
      readonly facts: readonly string[];
      readonly unknown: readonly string[];
      /** The Edge that facts of an Edge are about, or the site that has none registered. */
      readonly edge: string | undefined;
      readonly site: string;
    }
);

/** A count that must be zero, or a flag that must be `no`. */
export type MustBeEmpty = {
  readonly what: string;
  readonly of: "pool" | "forest";
  readonly left: number | boolean | undefined;
  readonly source: string;
  readonly rules: readonly string[];
};

export type CheckpointCase = {
  readonly id: string;
  readonly statement: string;
  readonly kind: "pilot" | "coexistence";
  readonly site: SiteKey | undefined;
  /** The phase from which on it may be settled. */
  readonly phase: number;
  readonly round: number;
  readonly state: "open" | "confirmed" | "failed";
  /** Why an open one is open although it was confirmed before. */
  readonly openSince: "never-confirmed" | "topology-published" | "reopened";
  readonly at: Instant | undefined;
  readonly by: PersonId | undefined;
  readonly because: string | undefined;
  readonly due: readonly (
    | { readonly gate: number; readonly fresh: boolean }
    | { readonly task: string; readonly fresh: boolean }
  )[];
  /** Tasks and facts without which the statement cannot be true yet. */
  readonly missing: readonly MissingNeed[];
  readonly source: string;
};

/** A pool that goes back: how far, why, and the recorded steps that are still to be undone, the last one first. */
export type WayBack = {
  readonly stage: "asked" | "gate" | "going" | "back";
  readonly to: number;
  readonly steps: readonly {
    readonly task: string;
    readonly title: string;
    readonly stillMoved: Moved | null;
  }[];
};

export type Moved = { readonly wave: Wave; readonly count: number };

/** An open gate: what was asked, by whom, and the votes so far. */
export type GateCase = {
  readonly name: GateName;
  readonly phase: number;
  readonly round: number;
  readonly askedBy: PersonId;
  readonly votes: readonly VoteCase[];
  readonly asks: readonly Approvals[];
  readonly separation: Separation;
};

/** A waivable rule that approvers set aside, and until when. */
export type WaiverCase = {
  readonly rule: string;
  readonly until: Instant;
  readonly because: string;
  readonly by: readonly PersonId[];
};

/** How many approvers a group must give. The group `any` means an approver of whatever group. */
export type Approvals = { readonly group: string; readonly count: number };
export type VoteCase = { readonly by: PersonId; readonly groups: readonly string[] };
export type Separation = "strict" | "requester" | "solo";

export type Contribution = {
  readonly by: PersonId;
  readonly how:
    | "asked"
    | "confirmed"
    | "gave-facts"
    | "moved-users"
    | "skipped-task"
    | "did-task"
    | "acknowledged";
  readonly what: string;
};
