import type { Health } from "../../facts/health";
import type { Fqdn, Instant, PersonId } from "../../facts/ids";
import type { Method, Version } from "../../facts/versions";
import type { Policy } from "../../machines/events/policy";
import type { Violation } from "../../rules/judge";
import type { Destination } from "../bringing/handed-over";
import type { Summary, SummarySetting } from "../summary/summary";
import type { TopologyView } from "../topology/topology-view";
import type { Asking } from "./asking";
import type { Consequences } from "./consequences";
import type { CollectorSheet, EvidenceSheet, EvidenceText } from "./evidence";
import type { GateView } from "./gate";
import type { MigrationStatus, PoolStatus, Standstill } from "./status";
import type { NextStep, TaskSheet } from "./steps";
import type { FactLine, Why } from "./why";

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

export type Entry = {
  readonly seq: number;
  readonly at: Instant;
  readonly by: PersonId | null;
  readonly event: { readonly type: string } & Record<string, unknown>;
  readonly pool: string | null;
};
