import type {
  Case,
  CheckpointCase,
  GateCase,
  MigrationCase,
  PoolCase,
  PoolFacts,
  Step,
  TargetCase,
  TaskCase,
} from "../../src/facts/case";
import { Fqdn, type Instant, PersonId, SiteKey } from "../../src/facts/ids";
import { parseSqlInstance, type SqlInstance } from "../../src/facts/sql";
import type { Rule } from "../../src/rules/rule";

export const day = 86_400_000;
export const noon: Instant = Date.UTC(2026, 10, 20, 12, 0);
export const ana = PersonId.parse("p-1");
export const bo = PersonId.parse("p-2");
export const cy = PersonId.parse("p-3");
export const munich = SiteKey.parse("munich");
export const berlin = SiteKey.parse("berlin");

type PoolDifferences = Partial<Omit<PoolCase, "facts" | "target">> & {
  readonly facts?: Partial<PoolFacts>;
  readonly target?: Partial<TargetCase> | undefined;
};

export type Differences = {
  readonly now?: Instant;
  readonly step?: Step;
  readonly migration?: Partial<MigrationCase>;
  readonly pool?: PoolDifferences | "none";
};

/** A case that every rule lets pass, with what differs: pool01 of Munich, in phase 2, may leave it. */
export function facts({ now = noon, step = leaving(2), migration = {}, pool = {} }: Differences = {}): Case {
  return {
    now,
    step,
    migration: { ...passingMigration, ...migration },
    ...(pool === "none" ? {} : { pool: poolWith(pool) }),
  };
}

/** The codes a rule finds; none where it is not judged at the step. */
export function codes(rule: Rule, differences: Differences): readonly string[] {
  const judged = facts(differences);
  return rule.judgedAt.includes(judged.step.kind) ? rule.check(judged).map(({ code }) => code) : [];
}

/** One row of a rule's table: what is the case, and the codes it leads to. */
export type Row = readonly [sentence: string, differences: Differences, expected: readonly string[]];

export const leaving = (phase: number): Step => ({ kind: "leave-phase", phase });

export const voting = (voter = bo): Step => ({ kind: "give-vote", voter });

export const sql = (text: string): SqlInstance => {
  const parsed = parseSqlInstance(text);
  if (!parsed) throw new Error(`${text} is no SQL instance.`);
  return parsed;
};

export const task = (differences: Partial<TaskCase> & Pick<TaskCase, "number">): TaskCase => ({
  title: `Title of ${differences.number}`,
  phase: Number(differences.number.split(".")[0]),
  state: "open",
  applies: true,
  unknowns: [],
  irreversible: false,
  guarded: false,
  gate: Number(differences.number.split(".")[0]),
  due: true,
  hasLeave: false,
  missing: [],
  empty: [],
  movesUsers: false,
  skip: { kind: "with-reason" },
  cautions: [],
  source: "task.md",
  ...differences,
});

export const checkpoint = (differences: Partial<CheckpointCase> = {}): CheckpointCase => ({
  id: "clients-communicate",
  statement: "Clients talk both ways.",
  kind: "coexistence",
  site: undefined,
  phase: 4,
  round: 1,
  state: "confirmed",
  openSince: "never-confirmed",
  at: noon - day,
  by: ana,
  because: undefined,
  due: [
    { gate: 4, fresh: false },
    { task: "6.4", fresh: true },
    { gate: 7, fresh: true },
  ],
  missing: [],
  source: "migration-process.md",
  ...differences,
});

export const gate = (differences: Partial<GateCase> = {}): GateCase => ({
  name: "phase",
  phase: 2,
  round: 1,
  askedBy: ana,
  votes: [{ by: bo, groups: ["uc"] }],
  asks: [{ group: "any", count: 1 }],
  separation: "strict",
  ...differences,
});

const passingMigration: MigrationCase = {
  name: "contoso",
  from: "lync2010",
  to: "lync2013",
  method: "side-by-side",
  forest: "contoso.com",
  targetForest: "contoso.com",
  route: { kind: "documented", path: "lync2010-to-lync2013" },
  rival: undefined,
  hybridRival: undefined,
  functionalLevel: undefined,
  federationListsMatch: undefined,
  hybridVoice: undefined,
  federatingEdges: [],
  versions: [{ version: "lync2010", count: 2, example: "pool01.contoso.com" }],
  edgesBehind: undefined,
  edgesAhead: undefined,
  pools: 2,
  usersLeft: 900,
  poolsWithUsers: 2,
  poolsBeforeRemoval: 2,
};

const passingFacts: PoolFacts = {
  version: "lync2010",
  users: 600,
  edition: "ee",
  sql: sql("sql01.contoso.com\\rtc"),
  sqlVersion: "2008r2",
  roles: ["mediation"],
  ledger: { "contacts-left": 0, cms: false, "group-chat": false },
  counted: {},
};

const passingTarget: TargetCase = {
  name: Fqdn.parse("pool11.contoso.com"),
  edition: "ee",
  sql: sql("sql11.contoso.com\\rtc"),
  sqlVersion: "2012",
  roles: ["mediation"],
  os: undefined,
};

const passingPool: Omit<PoolCase, "facts" | "target"> = {
  name: Fqdn.parse("pool01.contoso.com"),
  label: "pool01",
  site: munich,
  phase: 2,
  phases: 8,
  postMigration: 7,
  massMove: { task: "6.4", phase: 6 },
  held: undefined,
  tasks: [
    task({ number: "2.4", state: "done" }),
    task({ number: "4.3", state: "done", guarded: true, movesUsers: true }),
    task({ number: "6.4", guarded: true, hasLeave: true, movesUsers: true }),
    task({ number: "8.6.1", guarded: true }),
  ],
  checkpoints: [checkpoint()],
  failuresNearby: [],
  waves: { test: 2, pilot: 20, rest: 0 },
  firstPilotMoveAt: noon - 30 * day,
  usersLeft: 0,
  soak: 7 * day,
  evidenceAge: 14 * day,
  gate: gate(),
  waivers: [],
  adoptedIn: undefined,
  standstill: undefined,
  wayBack: undefined,
  acknowledgedBy: undefined,
  movedSince: noon - 30 * day,
  heeded: [],
  noReturn: undefined,
  contributors: [],
  known: {},
  contradictions: [],
  namesakes: [],
  sqlNeighbours: [],
};

/** A target that is given as undefined is none. */
function poolWith(differences: PoolDifferences): PoolCase {
  const { facts: own, target, ...others } = differences;
  const withoutTarget = "target" in differences && target === undefined;
  return {
    ...passingPool,
    ...others,
    facts: { ...passingFacts, ...own },
    target: withoutTarget ? undefined : { ...passingTarget, ...target },
  };
}
