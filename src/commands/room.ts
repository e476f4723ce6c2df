import type { Case, Route, Step } from "../facts/case";
import type { Health } from "../facts/health";
import type { Instant, LogId, PersonId } from "../facts/ids";
import { buildCase, labelOf } from "../machines/case/build-case";
import type { Role } from "../machines/events/values";
import type { ForestPart } from "../machines/forest/forest-part";
import type { HousePart } from "../machines/house-part";
import { facing, type PoolPart } from "../machines/pool/pool-part";
import { rolesOf } from "../machines/roles";
import type { Path } from "../paths/path";
import { type Judgement, judge } from "../rules/judge";
import type { Brought } from "./bringing/brought";
import type { HandedOver } from "./bringing/handed-over";
import type { Entry } from "./reports/report";
import type { NextStep } from "./reports/steps";
import type { Summary } from "./summary/summary";

/** Where a command is decided: who speaks, where, when, and the parts of the logs that it may read. */
export type HouseRoom = {
  readonly house: HousePart;
  readonly by: Caller;
  readonly conversation: {
    readonly id: string;
    readonly kind: "personal" | "group" | "channel";
    /** The message that began the thread in which it is spoken, in a channel. */
    readonly thread?: string | null;
    /** How people call it, where the command asked for that and it is known: `General of team Migrations`. */
    readonly called?: string;
  };
  readonly now: Instant;
  readonly local: boolean;
  /** People mentioned in the message, found in the roster; null where one was not found. */
  readonly mentioned: readonly (PersonId | null)[];
  /** People who bear the name that was typed in place of a mention, where the command takes names of those who left. */
  readonly named?: readonly PersonId[];
  /** The round that a pressed button was made for; null for typed words. */
  readonly pressed: { readonly subject: string; readonly round: number } | null;
  /** Whether others are here and only the caller sees the answer. */
  readonly alone: boolean;
  /** The migrations where the caller has a role, with what each is about. */
  readonly mine: readonly {
    readonly id: LogId;
    readonly name: string;
    readonly pools: number;
    readonly from: string;
    readonly to: string;
    /** The path by its id. */
    readonly path?: string;
    /** What its pools share, where the command asks for it. */
    readonly forest?: ForestPart;
    /** Whether the caller may see how the bot keeps its record there. */
    readonly audits?: boolean;
  }[];
  /** Every verb, because verbs cannot be names; and for `help`, what each order is that the caller may give. */
  readonly verbs: readonly string[];
  readonly orders: () => readonly {
    readonly verb: string;
    readonly names: readonly string[];
    readonly usage: string;
    readonly about: string;
  }[];
  /** What walking the hash chain found, where the command asked for it. */
  readonly verification: Verification | null;
  /** How the bot is, where the command asked for it. */
  readonly health?: Health;
  /** What the conversation's summary would say now, where the command asked for it. */
  readonly summing?: Summing;
  /** The number that the next migration's log gets. */
  readonly nextLog: LogId;
  /** What nobody could guess, made for this order, where it asks for it: 32 digits and letters from a to f. */
  readonly nonce?: string | undefined;
  /** What came with the order, where the order takes something. */
  readonly brought?: Brought | undefined;
  /** What became of the record that was asked for, where there is somewhere to put it. */
  readonly handedOver?: HandedOver | undefined;
};

/** Who speaks in the room of what time brings about: a number that the people table never gives. */
export const nobody = "p-0" as PersonId;

/** What the daily summary would say now; and of the conversation's own, the day of the last one. */
export type Summing = { readonly summary: Summary | null; readonly lastDay: string | null };

/** What walking a log's hash chain found. */
export type Verification = {
  readonly log: LogId;
  readonly events: number;
  readonly head: string;
  readonly broken: { readonly seq: number; readonly what: string } | null;
  readonly erased: number;
};

export type MigrationRoom = HouseRoom & {
  /** The log of the pool that the command names, where the command asked for it. */
  readonly history: { readonly entries: readonly Entry[]; readonly earlier: number };
  /** The planner: what the caller can do now for a pool, and what else is open. */
  readonly plan: (room: PoolRoom) => Plan;
  readonly log: LogId;
  readonly path: Path;
  readonly route: Route;
  readonly rival: (forest: string | undefined) => string | undefined;
  readonly hybridRival: (forest: string | undefined) => string | undefined;
  readonly forest: ForestPart;
  /** The pool that the command names, where it names one. */
  readonly pool: PoolPart | undefined;
};

export type Plan = { readonly steps: readonly NextStep[]; readonly others: readonly NextStep[] };

export type PoolRoom = MigrationRoom & { readonly pool: PoolPart };

export type Caller = { readonly person: PersonId; readonly tenant: string; readonly admin: boolean };

/** The case for a step of the room's pool, or of the migration where there is none. */
export const caseOf = (room: MigrationRoom, step: Step): Case => {
  const forest = forestName(room);
  return buildCase({ ...room, rival: room.rival(forest), hybridRival: room.hybridRival(forest) }, step);
};

/** Every rule's word on a step. */
export const judged = (room: MigrationRoom, step: Step): readonly Judgement[] => judge(caseOf(room, step));

/** What the caller may be here. An admin may do what engineers may. */
export function callersRoles(room: MigrationRoom): ReadonlySet<Role> {
  const granted = rolesOf(room.forest, room.by.person, room.pool);
  const roles = room.by.admin ? [...granted, "admin" as const] : [...granted];
  return new Set(roles.includes("admin") ? [...roles, "engineer" as const] : roles);
}

/** The room with a pool in it. */
export const withPool = (room: MigrationRoom, pool: PoolPart): PoolRoom => ({ ...room, pool });

/** The room as the vote on one of the pool's gates sees it: that gate, and no other. */
export const facingGate = (room: PoolRoom, gate: string): PoolRoom => ({
  ...room,
  pool: facing(room.pool, gate),
});

export const forestName = ({ forest }: MigrationRoom): string | undefined => {
  const value = forest.facts.forest?.value;
  return typeof value === "string" ? value : undefined;
};

/** How people call the room's pool. */
export const labelFor = ({ forest, pool }: PoolRoom): string => labelOf(forest, pool.name);
