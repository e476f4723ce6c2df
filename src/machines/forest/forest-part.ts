import { Map as BigMap, OrderedMap } from "immutable";
import type { Facts } from "../../facts/fact";
import { type GateName, isBeside } from "../../facts/gates";
import type { Fqdn, Instant, PersonId, SiteKey } from "../../facts/ids";
import type { Schedule } from "../../facts/schedule";
import type { SqlInstance } from "../../facts/sql";
import type { Method, Version } from "../../facts/versions";
import type { Policy } from "../events/policy";
import type { Question } from "../events/question";
import type { Role } from "../events/values";
import type { Life } from "../lifecycle";
import type { CheckpointRecords, TaskRecords } from "../pool/pool-part";
import type { Contradictions } from "./contradictions";

/** What the forest part knows of each pool: enough for names, tallies and lists, never its whole story. */
export type PoolEntry = {
  readonly site: SiteKey;
  readonly target: Fqdn | null;
  /** The companion path that it goes along; null: the migration's own. */
  readonly companion: string | null;
  /** The legacy pool that a chat pool is homed on. */
  readonly chatHome: string | null;
  readonly version: Version;
  readonly sql: string | null;
  readonly users: number;
  readonly usersBase: number;
  readonly moved: number;
  readonly movedSinceBase: number;
  readonly life: Life;
  readonly phase: number;
  readonly owner: string | null;
  /** Since when it is in its phase, and since when it stands there as it does: at work, asked, held, going back. */
  readonly enteredAt: Instant;
  readonly since: Instant;
  /** The day it is planned to be finished, and the one that was planned first. */
  readonly due: string | null;
  readonly firstDue: string | null;
  /** What can hold it, by the key of its fact, as it was counted last and at most. */
  readonly counted: Readonly<Record<string, Count>>;
};

export type Count = { readonly left: number; readonly most: number };

export type Site = {
  readonly name: string;
  readonly facts: Facts;
  readonly tasks: TaskRecords;
  readonly edgeTasks: TaskRecords;
  readonly checkpoints: CheckpointRecords;
  /** Until when tasks of pools here had leave, by their numbers. */
  readonly leaves: Readonly<Record<string, Instant>>;
  /** The last publishing of the topology by a task of a pool, of the site or of its Edge … */
  readonly publishedSeq: number;
  /** … and the last by a task of the site or of its Edge alone. */
  readonly edgePublishedSeq: number;
  readonly phases: Readonly<Record<number, number>>;
};
export type Edge = { readonly facts: Facts };
export type Target = {
  readonly facts: Facts;
  readonly tasks: TaskRecords;
  readonly publishedSeq: number;
  readonly pools: number;
  /** Coexistence checkpoints that failed for a pool here and were not confirmed since: `checkpoint pool` to the reason. */
  readonly failures: Readonly<Record<string, string>>;
  readonly phases: Readonly<Record<number, number>>;
};

export type Grant = {
  readonly person: PersonId;
  readonly role: Role;
  readonly group: string | null;
  readonly pool: Fqdn | null;
  readonly site: SiteKey | null;
  readonly by: PersonId | null;
};

export type PolicyEntry = {
  readonly policy: Policy;
  readonly phase: number | null;
  readonly site: SiteKey | null;
  readonly pool: Fqdn | null;
};

/** What all pools of a migration share, and its tallies. Folded from every event; no step of it walks the pools. */
export type ForestPart = {
  readonly seq: number;
  readonly at: Instant;
  readonly name: string;
  readonly tenant: string;
  readonly from: Version;
  readonly to: Version;
  readonly method: Method;
  readonly pathId: string;
  readonly home: string;
  readonly facts: Facts;
  readonly tasks: TaskRecords;
  readonly sites: BigMap<string, Site>;
  readonly edges: BigMap<string, Edge>;
  readonly targets: BigMap<string, Target>;
  readonly pools: BigMap<string, PoolEntry>;
  /** From a first label to the full names that begin with it. */
  readonly labels: BigMap<string, readonly string[]>;
  /** From a SQL host's first label to the pools and targets whose store is there. */
  readonly sql: BigMap<string, readonly SqlUse[]>;
  readonly versions: Readonly<Partial<Record<Version, { readonly count: number; readonly example: string }>>>;
  readonly phases: Readonly<Record<number, number>>;
  /** How many chat pools that are not migrated yet are homed on a pool, by its name; zero where all are. */
  readonly chatHomes: Readonly<Record<string, number>>;
  readonly usersLeft: number;
  readonly poolsWithUsers: number;
  readonly grants: readonly Grant[];
  readonly policies: readonly PolicyEntry[];
  readonly questions: Readonly<Record<string, OpenQuestion>>;
  /** Pools that people lead together, by the batch's name in lower case. */
  readonly batches: Readonly<Record<string, readonly Fqdn[]>>;
  /** Every open gate, the one that was asked first before the others. */
  readonly openGates: OrderedMap<string, OpenGate>;
  /** The waivers that were in force when the last one was granted: those over by then are dropped, so that the list is no
   * longer than what is open. */
  readonly waivers: OrderedMap<string, OpenWaiver>;
  /** What was done without leave and nobody has acknowledged, the first before the others. */
  readonly openDeeds: OrderedMap<string, OpenDeed>;
  /** The daily summaries, by their conversation. */
  readonly schedules: Readonly<Record<string, Scheduled>>;
  readonly contradictions: Contradictions;
  /** The topology document that was read last; null where none was. */
  readonly topology: TopologyKept | null;
  /** What version numbers of documents stand for, where somebody confirmed it. */
  readonly versionNumbers: Readonly<Record<string, Version>>;
};

/** A topology document as the record has it: the name of its text, and who brought it, when, and how. */
export type TopologyKept = {
  readonly sha256: string;
  readonly file: string | null;
  readonly by: PersonId | null;
  readonly at: Instant;
  readonly seq: number;
};

export type OpenDeed = {
  readonly pool: Fqdn;
  readonly task: string;
  readonly by: PersonId | null;
  readonly at: Instant;
};

/** Which pools a summary is about: those that are all of what is named. */
export type Scope = {
  readonly site?: SiteKey | undefined;
  readonly batch?: string | undefined;
  readonly pool?: Fqdn | undefined;
};

/** A daily summary as it was asked for, and since when. */
export type Scheduled = {
  readonly schedule: Schedule;
  readonly scope: Scope;
  readonly seq: number;
  readonly since: Instant;
};

export type OpenWaiver = {
  readonly pool: Fqdn;
  readonly rule: string;
  readonly until: Instant;
  readonly by: PersonId;
};

/** A question that a conversation waits for an answer to. `under` is the one that a list to be confirmed came before. */
export type OpenQuestion = {
  /** The thread of the channel in which it was put; undefined where the bot put it by itself, or there are no threads. */
  readonly thread?: string;
  readonly to: PersonId | null;
  readonly question: Question;
  readonly at?: Instant;
  readonly under?: OpenQuestion;
};

export type OpenGate = {
  readonly pool: Fqdn;
  readonly gate: GateName;
  readonly phase: number;
  readonly round: number;
  readonly askedBy: PersonId;
  readonly at: Instant;
};

export type SqlUse = { readonly sql: SqlInstance; readonly of: string; readonly is: "pool" | "target" };

const nothing: ForestPart = {
  seq: 0,
  at: 0,
  name: "",
  tenant: "",
  from: "lync2010",
  to: "lync2013",
  method: "side-by-side",
  pathId: "",
  home: "",
  facts: {},
  tasks: {},
  sites: BigMap(),
  edges: BigMap(),
  targets: BigMap(),
  pools: BigMap(),
  labels: BigMap(),
  sql: BigMap(),
  versions: {},
  phases: {},
  chatHomes: {},
  usersLeft: 0,
  poolsWithUsers: 0,
  grants: [],
  policies: [],
  questions: {},
  batches: {},
  openGates: OrderedMap(),
  waivers: OrderedMap(),
  openDeeds: OrderedMap(),
  schedules: {},
  contradictions: {},
  topology: null,
  versionNumbers: {},
};

/** The key of a gate: one of a pool's way stands alone, those for waivers beside it. */
export const gateKey = (pool: string, gate: GateName): string => (isBeside(gate) ? `${pool} ${gate}` : pool);

/** The key of a deed: where its task is done once, and which it is. */
export const deedKey = ({
  scope,
  key,
  task,
}: {
  readonly scope: string;
  readonly key: string;
  readonly task: string;
}): string => `${scope}:${key} ${task}`;

export const emptyForest = (): ForestPart => nothing;

export const emptySite = (name: string): Site => ({
  name,
  facts: {},
  tasks: {},
  edgeTasks: {},
  checkpoints: {},
  leaves: {},
  publishedSeq: 0,
  edgePublishedSeq: 0,
  phases: {},
});

/** The users still on a pool, as the forest part knows them. */
export const usersLeftOfEntry = (entry: PoolEntry): number =>
  Math.max(0, entry.usersBase - entry.movedSinceBase);
