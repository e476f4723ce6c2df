import type { GateName } from "../../facts/gates";
import type { Instant } from "../../facts/ids";
import type { Violation } from "../../rules/judge";

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
