import type { Condition } from "../facts/condition";
import type { LedgerKey } from "../facts/ledger";
import type { Method, Version } from "../facts/versions";

/** A documented way from a source version to a target version, as data. The machine of a path is generated from it. */
export type Path = {
  readonly id: string;
  readonly title: string;
  /** The versions it leads away from; several where one guide speaks of them alike. */
  readonly from: readonly Version[];
  readonly to: Version;
  readonly method: Method;
  /** Set where it is gone along beside a main path, by pools of this kind. All its tasks are each pool's own. */
  readonly companion?: "group-chat";
  /** The document that describes the way, and the one that allows the method. */
  readonly source: string;
  readonly methodSource: string;
  readonly division: Division;
  /** What it rests on where no product documentation was found. Said in every answer. */
  readonly secondary: string | null;
  readonly phases: readonly Phase[];
  readonly checkpoints: readonly Checkpoint[];
  /** The task whose leave a wave of users needs before it may be moved. Null: no users are moved along this path. */
  readonly waves: { readonly test: string; readonly pilot: string; readonly rest: string } | null;
  /** The gate of the phase that tidies up after all users have moved: the last one before the legacy pool is removed. */
  readonly postMigration: number;
  /** A rollback may be asked until this task has leave. */
  readonly rollbackEndsAt: string;
  /** Tasks that the rest of the bot speaks of, by what they do. Null: it has neither. */
  readonly landmarks: Landmarks | null;
  /** Said before a rollback where no document names a command that brings users back. Undefined: there is one. */
  readonly noWayBack?: { readonly say: string; readonly source: string };
};

/** The task that switches the federation route to the new Edge, and the one that moves response groups. */
export type Landmarks = { readonly routeSwitch: string; readonly responseGroups: string };

/** Who divided the way into phases: the documents; we, where they list steps only; or the guide of another pair, which is
 * borrowed. What is not the documents' own is said in every answer. */
export type Division =
  | { readonly by: "documents" }
  | { readonly by: "us"; readonly because: string }
  /** `guide` is the path by its id. */
  | { readonly by: "analogy"; readonly guide: string; readonly source: string };

export type Phase = {
  readonly number: number;
  readonly title: string;
  readonly source: string;
  readonly tasks: readonly Task[];
};

/** Where a task is done once: for the forest, a site, an Edge deployment, a target pool, or for each pool. */
export type Scope = "forest" | "site" | "edge" | "target" | "pool";

export type Task = {
  readonly number: string;
  readonly title: string;
  readonly scope: Scope;
  /** What to do, in a sentence or a few. `{pool}`, `{target}`, `{edge}` (the one that serves now),
   * `{old-edge}`, `{new-edge}` and `{site}` stand for names. */
  readonly what: string;
  /** What to copy into the shell, with the same placeholders; empty where the work is done in a tool with windows. */
  readonly command: string;
  readonly needs: readonly Need[];
  /** The gate that waits for it, and for which pool of the scope: `each`, or only the `last` to come by. */
  readonly due: { readonly gate: number; readonly of: "first" | "each" | "last" };
  /** Where it holds no more, the task does not apply. Null: always applies. */
  readonly when: Condition | null;
  readonly guarded: boolean;
  readonly irreversible: boolean;
  readonly skip: "never" | "with-reason" | { readonly fact: Condition };
  /** How it is taken back, and which facts, tasks or checkpoints become false by that. Null: cannot be undone. */
  readonly undo: { readonly command: string; readonly resets: readonly string[] } | null;
  /** True where the topology is published: services and administration of the sites must be confirmed anew. */
  readonly publishes: boolean;
  /** The tasks that make something of its outcome: reopening it reopens them, since they are done again after it. */
  readonly renews?: readonly string[];
  /** What must be zero or gone before the task gets leave. */
  readonly empty: readonly Emptiness[];
  /** The facts that doing it makes true, such as `{ "pool.cms": false }`. */
  readonly settles: Readonly<Record<string, boolean | number>>;
  /** What is allowed and has its price: told before the task, and acknowledged by whoever goes on. */
  readonly cautions: readonly Caution[];
  /** The documents' checkpoints (CP-01 to CP-15) that this task stands for. */
  readonly covers: readonly string[];
  readonly source: string;
};

/** What must come before a task, why, and by which document. */
export type Need = {
  readonly because: string;
  readonly source: string;
  readonly when?: Condition;
  /** The numbers of the rules that this edge stands for. */
  readonly rules?: readonly string[];
} & ({ readonly task: string } | { readonly fact: Condition });

/** A count or flag that must be zero (or `no`), of this pool or of all legacy pools together. */
export type Emptiness = {
  readonly what: LedgerKey;
  readonly of: "pool" | "forest";
  readonly source: string;
  readonly when?: Condition;
  /** The numbers of the rules that it stands for. */
  readonly rules?: readonly string[];
};

/** A consequence that the documents tell, by the numbers of the rules that it stands for. */
export type Caution = {
  readonly rules: readonly string[];
  /** One or two sentences, with the placeholders of `what`. */
  readonly say: string;
  readonly source: string;
  /** Where it holds no more, there is nothing to heed. Unknown: it is told all the same. */
  readonly when?: Condition;
};

/** A statement that the team confirms or fails. */
export type Checkpoint = {
  readonly id: string;
  /** The statement itself, as a question can be made of it. */
  readonly statement: string;
  readonly kind: "pilot" | "coexistence";
  readonly scope: "pool" | "site";
  /** The phase on whose entry it is asked for the first time. */
  readonly phase: number;
  /** Where it must stand confirmed: at gates, or before a guarded task gets leave. */
  readonly due: readonly (
    | { readonly gate: number; readonly fresh: boolean }
    | { readonly task: string; readonly fresh: boolean }
  )[];
  /** Tasks without which the statement cannot be true yet. */
  readonly needs: readonly string[];
  /** Whether publishing the topology opens a new round of it. */
  readonly reopenedByPublish: boolean;
  readonly evidence: string;
  readonly covers: readonly string[];
  readonly source: string;
};
