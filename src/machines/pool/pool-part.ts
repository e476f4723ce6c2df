import type { Collector, GivenText, KeptItems } from "../../facts/evidence/kept";
import type { Facts } from "../../facts/fact";
import type { GateName } from "../../facts/gates";
import type { Fqdn, Instant, PersonId, SiteKey } from "../../facts/ids";
import type { Wave } from "../../facts/versions";
import type { MigrationEvent } from "../events/events";
import type { Judged } from "../events/values";
import { type Life, unborn } from "../lifecycle";

/** How a task stands where it is done: in a pool, or in the forest, site, Edge or target that shares it. */
export type TaskRecord = {
  readonly state: "done" | "skipped" | "without-leave";
  readonly by: PersonId | null;
  readonly at: Instant;
  readonly in: Fqdn;
  readonly because: string | null;
};
export type TaskRecords = Readonly<Record<string, TaskRecord>>;

/** How a checkpoint stands. `round` counts how often it was asked; `seq` tells whether a publishing came after. */
export type CheckpointRecord = {
  readonly state: "open" | "confirmed" | "failed";
  readonly round: number;
  readonly by: PersonId | null;
  readonly at: Instant;
  readonly seq: number;
  readonly because: string | null;
  /** The texts that show it, and what of it people say all the same; absent where somebody says the whole of it. */
  readonly evidence?: readonly string[];
  readonly worded?: readonly string[];
};
export type CheckpointRecords = Readonly<Record<string, CheckpointRecord>>;

export type Vote = { readonly by: PersonId; readonly at: Instant; readonly note: string | null };

export type Gate = {
  readonly name: GateName;
  readonly phase: number;
  readonly round: number;
  readonly askedBy: PersonId;
  readonly askedAt: Instant;
  readonly digest: string;
  readonly material: Readonly<Record<string, unknown>>;
  readonly judgements: readonly Judged[];
  readonly votes: readonly Vote[];
  /** When those who are missing were told again, the last time, and how often; absent in what was never reminded of. */
  readonly reminded?: { readonly at: Instant; readonly times: number };
  readonly escalated?: { readonly at: Instant; readonly to: readonly PersonId[] };
};

/** How the last asking of a phase's gate ended, by whom and when: what a late click is told. */
export type Decision = {
  readonly round: number;
  readonly end: "passed" | "rejected" | "voided" | "withdrawn" | "expired";
  readonly by: PersonId | null;
  readonly at: Instant;
  readonly because: string | null;
  readonly votes: readonly PersonId[];
};

/** Users that were moved in a wave; those moved back count below zero. */
export type Move = {
  readonly wave: Wave;
  readonly count: number;
  readonly at: Instant;
  readonly by: PersonId | null;
};

/** A way back that was asked for: to which phase, 0 for all the way. */
export type Rollback = {
  readonly to: number;
  readonly because: string;
  readonly by: PersonId;
  readonly at: Instant;
};

/** A waiver that was asked for: of which rule, until when, why. */
export type WaiverWish = {
  readonly until: Instant;
  readonly because: string;
  readonly by: PersonId;
  readonly at: Instant;
};

/** A waiver that was granted, and by whom. It is kept after its end: it tells why a gate was opened. */
export type Waiver = WaiverWish & { readonly votes: readonly PersonId[] };

/** A pool that is to be taken up midway: where, why, who asked. */
export type AdoptionWish = {
  readonly phase: number;
  readonly because: string;
  readonly by: PersonId;
  readonly at: Instant;
};

/** Something that approvers agreed to, and stays on record. */
export type Agreed = AdoptionWish & { readonly votes: readonly PersonId[]; readonly agreedAt: Instant };

export type Passed = {
  readonly phase: number;
  readonly at: Instant;
  readonly by: PersonId | null;
  readonly votes: readonly { by: PersonId; group: string }[];
};

/** All that is known of one pool beside what it shares with others. Rebuilt from the pool's own events. */
export type PoolPart = {
  readonly name: Fqdn;
  readonly seq: number;
  readonly life: Life;
  readonly enteredAt: Instant;
  readonly facts: Facts;
  readonly target: Fqdn | null;
  /** The companion path that it goes along; null: the migration's own. */
  readonly companion: string | null;
  readonly tasks: TaskRecords;
  readonly leaves: Readonly<
    Record<string, { readonly by: PersonId | null; readonly at: Instant; readonly until: Instant }>
  >;
  /** What was warned of and acknowledged with a reason, by the codes of the findings. */
  readonly heeded: readonly string[];
  /** The most that was ever counted of what can hold the pool, by the key of its fact. */
  readonly mostCounted: Readonly<Record<string, number>>;
  readonly checkpoints: CheckpointRecords;
  /** What was given for checkpoints and tasks, by their keys. */
  readonly evidence: Readonly<Record<string, KeptItems>>;
  readonly texts: Readonly<Record<string, GivenText>>;
  readonly collectors: Readonly<Record<string, Collector>>;
  readonly publishedSeq: number;
  readonly moves: readonly Move[];
  /** The last count of users left that was stated, and how many moved since. */
  readonly usersBase: number;
  readonly movedSinceBase: number;
  /** How often a gate was asked, whichever: no two askings of a pool bear one number. */
  readonly rounds: { readonly gate?: number };
  readonly gate: Gate | null;
  /** The gates for waivers that are open beside it, by the rule. */
  readonly beside: Readonly<Record<string, Gate>>;
  readonly wishes: Readonly<Record<string, WaiverWish>>;
  /** The last waiver granted of each rule, in force or not. */
  readonly waivers: Readonly<Record<string, Waiver>>;
  readonly adoption: AdoptionWish | null;
  /** Set for good once the pool was taken up midway. */
  readonly adopted: Agreed | null;
  readonly keep: AdoptionWish | null;
  readonly kept: Agreed | null;
  readonly deedVotes: readonly Vote[];
  readonly held: { readonly by: PersonId; readonly because: string; readonly at: Instant } | null;
  readonly passed: readonly Passed[];
  /** By the phase whose gate it was, or the name of another gate. */
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly rollback: Rollback | null;
  /** Who acknowledged what going back costs, and how many users were moved then. */
  readonly acknowledged: { readonly by: PersonId; readonly at: Instant; readonly users: number } | null;
};

export const emptyPool = (name: Fqdn): PoolPart => ({
  name,
  seq: 0,
  life: unborn,
  enteredAt: 0,
  facts: {},
  target: null,
  companion: null,
  tasks: {},
  leaves: {},
  heeded: [],
  mostCounted: {},
  checkpoints: {},
  evidence: {},
  texts: {},
  collectors: {},
  publishedSeq: 0,
  moves: [],
  usersBase: 0,
  movedSinceBase: 0,
  rounds: {},
  gate: null,
  beside: {},
  wishes: {},
  waivers: {},
  adoption: null,
  adopted: null,
  keep: null,
  kept: null,
  deedVotes: [],
  held: null,
  passed: [],
  decisions: {},
  rollback: null,
  acknowledged: null,
});

/** An open gate by its name. Older logs name the gate of a vote as they named all gates: there was one. */
export function gateNamed(pool: PoolPart, name: string): Gate | null {
  const rule = name.startsWith("waive:") ? name.slice("waive:".length) : undefined;
  return rule === undefined ? pool.gate : (pool.beside[rule] ?? null);
}

/** Every gate of a pool that is open. */
export const gatesOf = ({ gate, beside }: PoolPart): readonly Gate[] => [
  ...(gate ? [gate] : []),
  ...Object.values(beside),
];

/** The pool as the vote on one of its gates sees it: that gate, and no other. */
export const facing = (pool: PoolPart, name: string): PoolPart => ({ ...pool, gate: gateNamed(pool, name) });

/** Whether a waiver still holds at a moment. */
export const isInForce = ({ until }: { readonly until: Instant }, now: Instant): boolean => now < until;

/** The users still on a pool: the last stated count less those moved since. */
export const usersLeftOf = (pool: PoolPart): number => Math.max(0, pool.usersBase - pool.movedSinceBase);

/** How many users a wave has moved, those moved back taken off. */
export const movedIn = (pool: PoolPart, wave: Wave): number =>
  pool.moves.filter((move) => move.wave === wave).reduce((sum, { count }) => sum + count, 0);

/** A checkpoint after it was confirmed, failed or reopened: each failing or reopening begins a new round. */
export function settle(
  records: CheckpointRecords,
  key: string,
  event: Extract<MigrationEvent, { type: "checkpointConfirmed" | "checkpointFailed" | "checkpointReopened" }>,
  by: PersonId | null,
  at: Instant,
  seq: number,
): CheckpointRecords {
  const round = roundAfter(records[key]?.round ?? 1, event);
  const state = {
    checkpointConfirmed: "confirmed",
    checkpointFailed: "failed",
    checkpointReopened: "open",
  } as const;
  const because = event.type === "checkpointConfirmed" ? (event.note ?? null) : event.because;
  const shown = event.type === "checkpointReopened" ? {} : shownBy(event);
  return { ...records, [key]: { state: state[event.type], round, by, at, seq, because, ...shown } };
}

const shownBy = (
  event: Extract<MigrationEvent, { type: "checkpointConfirmed" | "checkpointFailed" }>,
): Pick<CheckpointRecord, "evidence" | "worded"> => ({
  ...(event.evidence ? { evidence: event.evidence } : {}),
  ...(event.type === "checkpointConfirmed" && event.worded ? { worded: event.worded } : {}),
});

export function without<T>(records: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _gone, ...rest } = records;
  return rest;
}

/** The site a pool stands in. */
export const siteOf = (pool: PoolPart): SiteKey => String(pool.facts.site?.value ?? "") as SiteKey;

const roundAfter = (
  known: number,
  event: Extract<MigrationEvent, { type: "checkpointConfirmed" | "checkpointFailed" | "checkpointReopened" }>,
): number => {
  if (event.type === "checkpointReopened") return known + 1;
  return event.type === "checkpointFailed" ? event.round + 1 : event.round;
};
