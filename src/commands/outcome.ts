import type { GateName } from "../facts/gates";
import type { Fqdn, Instant, PersonId } from "../facts/ids";
import type { Version } from "../facts/versions";
import type { MigrationEvent } from "../machines/events/events";
import type { HouseEvent } from "../machines/events/house-event";
import type { Happened } from "../machines/stored-event";
import type { Violation } from "../rules/judge";
import type { NotHad } from "./bringing/brought";
import type { PutProblem } from "./bringing/handed-over";
import type { NoEvidence } from "./evidence/no-evidence";
import type { Problem } from "./grammar/reading";
import type { Report } from "./reports/report";
import type { SummarySetting } from "./summary/summary";

/** What a command comes to. A refusal is a value; so is having nothing to do. */
export type Outcome =
  | {
      readonly kind: "changed";
      readonly events: readonly Happened<MigrationEvent>[];
      readonly house: readonly HouseEvent[];
      readonly warnings: readonly Violation[];
      /** What the asker is shown with the confirmation, such as a command to copy. */
      readonly with: Report | null;
      /** Long texts that the events name by their SHA-256; they are kept in the same transaction. */
      readonly bodies?: readonly string[];
    }
  | {
      readonly kind: "refused";
      readonly violations: readonly (Violation | Complaint)[];
      /** What to type instead, where the pool to be registered has no name yet that other commands know. */
      readonly again?: string;
    }
  | { readonly kind: "nothing"; readonly already: Already }
  | { readonly kind: "told"; readonly report: Report };

/** Why a command was not taken although no rule speaks against it. */
export type Complaint = { readonly rule: ComplaintId; readonly complaint: ComplaintCode };
export type ComplaintId = "not-understood" | "not-allowed" | "not-found" | "stale" | "path-is-available";

/** What a name may be of. */
export type NamedKind = "pool" | "target" | "edge" | "site";

export type ComplaintCode =
  | { readonly code: "unknown-verb"; readonly typed: string; readonly nearest: readonly string[] }
  | { readonly code: "too-long"; readonly length: number }
  | { readonly code: "malformed"; readonly verb: string; readonly usage: string; readonly problem: Problem }
  | {
      readonly code: "bad-value";
      readonly key: string;
      readonly value: string;
      readonly takes: string;
      readonly usage: string;
    }
  | {
      readonly code: "unknown-key";
      readonly key: string;
      readonly keys: readonly string[];
      readonly usage: string;
    }
  | { readonly code: "pair-wanted"; readonly key: string; readonly usage: string }
  | { readonly code: "nothing-asked"; readonly typed: string }
  | {
      readonly code: "role-missing";
      readonly verb: string;
      readonly role: string;
      /** Admins beside the caller; null where the caller is the only one. */
      readonly ask: readonly PersonId[] | null;
    }
  | { readonly code: "no-role"; readonly ask: readonly PersonId[] }
  | { readonly code: "other-person-asked"; readonly to: PersonId }
  | { readonly code: "local-only"; readonly verb: string }
  | { readonly code: "self-approver" }
  | { readonly code: "last-admin" }
  | { readonly code: "no-migration" }
  | { readonly code: "nothing-selected"; readonly by: "list" | "site" | "batch" | "all" }
  /** None of the pools that were meant together waits for the order. */
  | { readonly code: "none-waits"; readonly verb: string }
  | { readonly code: "too-many-selected"; readonly count: number; readonly most: number }
  | { readonly code: "one-at-a-time"; readonly verb: string; readonly task: string | null }
  | { readonly code: "no-table"; readonly line: number; readonly why: string }
  | {
      readonly code: "unknown-name";
      readonly what: string;
      readonly name: string;
      readonly nearest: readonly string[];
      readonly try: string;
    }
  /** The name is of something else than was wanted; of a target, with pools that go there. */
  | {
      readonly code: "other-kind";
      readonly name: string;
      readonly is: NamedKind;
      readonly wanted: readonly NamedKind[];
      readonly pools: readonly string[];
      readonly more: boolean;
      readonly try: string;
    }
  | { readonly code: "ambiguous-name"; readonly name: string; readonly options: readonly string[] }
  | { readonly code: "unknown-person"; readonly name: string }
  | { readonly code: "full-name-wanted"; readonly task: string; readonly pool: Fqdn }
  | { readonly code: "because-wanted"; readonly try: string }
  | { readonly code: "name-taken"; readonly name: string; readonly what: string }
  | { readonly code: "reserved-name"; readonly name: string }
  | { readonly code: "nobody-moves"; readonly pool: string; readonly path: string }
  | { readonly code: "no-target-here"; readonly key: string; readonly to: Version }
  | { readonly code: "too-many-moved"; readonly pool: string; readonly count: number; readonly left: number }
  | {
      readonly code: "too-many-back";
      readonly pool: string;
      readonly count: number;
      readonly left: number;
      readonly wave: string;
    }
  | { readonly code: "target-in-use"; readonly pool: string; readonly target: string }
  | { readonly code: "already-started"; readonly pool: string }
  | { readonly code: "round-moved"; readonly pool: string; readonly subject: string; readonly round: number }
  | { readonly code: "list-moved" }
  | { readonly code: "no-companion"; readonly path: string; readonly source: string }
  | {
      readonly code: "no-open-gate";
      readonly pool: string;
      readonly gate: GateName;
      readonly phase: number;
    }
  | {
      readonly code: "never-waived";
      readonly pool: string;
      readonly waived: string;
      readonly sources: readonly string[];
    }
  | { readonly code: "adopted-at-first-only"; readonly pool: string }
  | {
      readonly code: "no-evidence";
      readonly pool: string;
      /** The checkpoint or task, as it is typed. */
      readonly about: string;
      readonly site: string | null;
      readonly problem: NoEvidence;
    }
  | { readonly code: "no-such-text"; readonly pool: string; readonly typed: string }
  | { readonly code: "text-is-private"; readonly again: string }
  /** What an order takes did not come, could not be had or was none. */
  | { readonly code: "not-had"; readonly problem: NotHad; readonly again?: string }
  /** A record could not be put where it was asked for. */
  | { readonly code: "not-put"; readonly problem: PutProblem; readonly again: string }
  | { readonly code: "no-document" }
  | { readonly code: "document-moved" }
  | { readonly code: "file-without-words"; readonly file: string }
  | { readonly code: "summary-in-personal" }
  | {
      readonly code: "unknown-zone";
      readonly zone: string;
      readonly nearest: readonly string[];
      readonly try: string;
    };

/** What stands already, by whom and when. */
export type Already =
  | {
      readonly code: "task-settled";
      readonly pool: string;
      readonly task: string;
      readonly title: string;
      readonly state: string;
      readonly by: PersonId | null;
      readonly at: Instant;
    }
  | { readonly code: "task-open"; readonly pool: string; readonly task: string; readonly title: string }
  | { readonly code: "not-guarded"; readonly pool: string; readonly task: string; readonly title: string }
  | {
      readonly code: "does-not-apply";
      readonly pool: string;
      readonly task: string;
      readonly title: string;
      readonly facts: readonly string[];
    }
  | {
      readonly code: "has-leave";
      readonly pool: string;
      readonly task: string;
      readonly by: PersonId | null;
      readonly at: Instant;
      readonly until: Instant;
    }
  | {
      readonly code: "checkpoint-stands";
      readonly pool: string;
      readonly checkpoint: string;
      readonly site: string | null;
      readonly state: string;
      readonly by: PersonId | null;
      readonly at: Instant;
    }
  | {
      readonly code: "gate-open";
      readonly pool: string;
      readonly phase: number;
      readonly by: PersonId;
      readonly at: Instant;
    }
  | {
      readonly code: "gate-decided";
      readonly pool: string;
      readonly gate: GateName;
      readonly phase: number;
      readonly end: string;
      readonly by: PersonId | null;
      readonly at: Instant;
      readonly votes: readonly PersonId[];
      readonly because: string | null;
    }
  | {
      readonly code: "voted";
      readonly pool: string;
      readonly gate: GateName;
      readonly phase: number;
      readonly at: Instant;
    }
  | { readonly code: "no-vote"; readonly pool: string }
  | {
      readonly code: "pool-registered";
      readonly pool: Fqdn;
      readonly by: PersonId | null;
      readonly at: Instant;
    }
  | { readonly code: "site-known"; readonly name: string }
  | { readonly code: "edge-known"; readonly name: string }
  | { readonly code: "facts-stand"; readonly name: string }
  | { readonly code: "granted"; readonly person: PersonId; readonly role: string }
  | { readonly code: "not-granted"; readonly person: PersonId; readonly role: string }
  | {
      readonly code: "held";
      readonly pool: string;
      readonly by: PersonId;
      readonly at: Instant;
      readonly because: string;
    }
  | { readonly code: "not-held"; readonly pool: string }
  | { readonly code: "completed"; readonly pool: string; readonly at: Instant }
  | { readonly code: "nothing-to-ask"; readonly pool: string; readonly phase: number }
  | { readonly code: "topology-known"; readonly by: PersonId | null; readonly at: Instant }
  | { readonly code: "topology-added" }
  | { readonly code: "home-already"; readonly called: string | null }
  | { readonly code: "batch-stands"; readonly batch: string; readonly pools: number }
  | {
      readonly code: "evidence-stands";
      readonly pool: string;
      readonly about: string;
      readonly by: PersonId | null;
      readonly at: Instant;
    }
  | { readonly code: "used-already"; readonly name: string }
  | { readonly code: "question-left"; readonly again: string }
  | {
      readonly code: "phase-reached";
      readonly pool: string;
      readonly phase: number;
      readonly present: number;
    }
  | { readonly code: "no-deeds"; readonly pool: string }
  | {
      readonly code: "rollback-open";
      readonly pool: string;
      readonly stage: "asked" | "gate" | "going" | "back";
    }
  | { readonly code: "nothing-to-acknowledge"; readonly pool: string }
  | { readonly code: "acknowledged"; readonly pool: string; readonly by: PersonId; readonly at: Instant }
  | { readonly code: "not-back"; readonly pool: string }
  | {
      readonly code: "waiver-asked";
      readonly pool: string;
      readonly rule: string;
      readonly by: PersonId;
      readonly at: Instant;
    }
  | {
      readonly code: "waiver-stands";
      readonly pool: string;
      readonly rule: string;
      readonly until: Instant;
      readonly votes: readonly PersonId[];
    }
  | {
      readonly code: "kept";
      readonly pool: string;
      readonly by: PersonId;
      readonly at: Instant;
      readonly because: string;
    }
  | ({ readonly code: "summary-stands" } & NonNullable<SummarySetting["here"]>)
  | { readonly code: "no-summary" };

/** Steps were taken. */
export const changed = (
  events: readonly Happened<MigrationEvent>[],
  {
    house = [],
    warnings = [],
    with: shown = null,
    bodies = [],
  }: {
    house?: readonly HouseEvent[];
    warnings?: readonly Violation[];
    with?: Report | null;
    bodies?: readonly string[];
  } = {},
): Outcome => ({
  kind: "changed",
  events,
  house,
  warnings,
  with: shown,
  ...(bodies.length > 0 ? { bodies } : {}),
});

/** Rules stand against it. */
export const refusedBy = (violations: readonly Violation[]): Outcome => ({ kind: "refused", violations });

/** It cannot be taken as it was typed, or not from this person. */
export const refused = (rule: ComplaintId, complaint: ComplaintCode): Outcome => ({
  kind: "refused",
  violations: [{ rule, complaint }],
});

export const nothing = (already: Already): Outcome => ({ kind: "nothing", already });

export const told = (report: Report): Outcome => ({ kind: "told", report });

/** An event of a pool. */
export const ofPool = (pool: Fqdn, event: MigrationEvent): Happened<MigrationEvent> => ({ pool, event });

/** An event of the migration as a whole. */
export const ofAll = (event: MigrationEvent): Happened<MigrationEvent> => ({ pool: null, event });
