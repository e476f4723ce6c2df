import type {
  Case,
  EdgeCount,
  GateCase,
  MigrationCase,
  PoolCase,
  PoolFacts,
  Route,
  Step,
  TargetCase,
  VersionCount,
} from "../../facts/case";
import type { Facts } from "../../facts/fact";
import { type Fqdn, firstLabel, type Instant } from "../../facts/ids";
import { lazily } from "../../facts/lazily";
import { parseSqlInstance } from "../../facts/sql";
import type { Edition, Platform, ServerRole, SqlVersion, Version } from "../../facts/versions";
import { pathById } from "../../paths/catalogue";
import type { Path, Task } from "../../paths/path";
import type { ForestPart } from "../forest/forest-part";
import { phaseOf, standstill } from "../lifecycle";
import { type Move, movedIn, type PoolPart, siteOf, usersLeftOf } from "../pool/pool-part";
import { groupsOf } from "../roles";
import { noReturn, wayBackOf } from "../rollback";
import { checkpointCases } from "./checkpoint-case";
import { contradictionsFor } from "./contradictions";
import { contributorsTo } from "./contributors";
import { federatingEdges } from "./federating";
import { edgesByVersion, knownFacts, ledgerKeys, notPast, valueIn, withShared } from "./known-facts";
import { policyFor } from "./policy-of";
import { taskCases } from "./task-case";

/** What a case is built from: the parts of the log that the step concerns, and what `house` knows beside them. */
export type Grounds = {
  readonly path: Path;
  readonly route: Route;
  readonly forest: ForestPart;
  readonly pool: PoolPart | undefined;
  readonly rival: string | undefined;
  readonly hybridRival?: string | undefined;
  readonly now: Instant;
};

/** Builds everything that a rule may read for a step. Walks no pools: what concerns them all stands in tallies. */
export function buildCase(grounds: Grounds, step: Step): Case {
  const { pool, now } = grounds;
  const migration = migrationCase(grounds);
  return pool ? { now, step, migration, pool: poolCaseOnce(grounds, pool) } : { now, step, migration };
}

/** The case of a pool is the same for every step, and a turn judges several: it is built once while nothing changes. */
function poolCaseOnce({ path, forest, now }: Grounds, pool: PoolPart): PoolCase {
  if (last?.forest === forest && last.pool === pool && last.path === path && last.now === now)
    return last.built;

  const grounds = { path, forest, now, pool };
  last = { ...grounds, built: poolCase(grounds) };
  return last.built;
}

/** The last one is enough, for nobody waits for anything between two steps that they judge. It is not kept by its forest part
 * in a WeakMap: a case leads back to that part, and whatever is in such a ring outlives every collection but the great ones. */
let last: (PoolGrounds & { readonly built: PoolCase }) | undefined;

/** The case for registering a migration, which has no path and no pools yet. */
export function buildRegistration(grounds: Omit<Grounds, "path" | "pool">): Case {
  return {
    now: grounds.now,
    step: { kind: "register-migration" },
    migration: migrationCase({ ...grounds, path: undefined }),
  };
}

type MigrationGrounds = Omit<Grounds, "path" | "pool"> & { readonly path: Path | undefined };

const migrationCase = lazily<MigrationGrounds, MigrationCase>({
  name: ({ forest }) => forest.name,
  from: ({ forest }) => forest.from,
  to: ({ forest }) => forest.to,
  method: ({ forest }) => forest.method,
  forest: ({ forest }) => textOf(forest.facts, "forest"),
  targetForest: ({ forest }) => textOf(forest.facts, "target-forest"),
  route: ({ route }) => route,
  rival: ({ rival }) => rival,
  hybridRival: ({ hybridRival }) => hybridRival,
  functionalLevel: ({ forest }) => textOf(forest.facts, "functional-level") as Platform | undefined,
  federationListsMatch: ({ forest }) => flagOf(forest.facts, "federation-lists-match"),
  hybridVoice: ({ forest }) => flagOf(forest.facts, "hybrid-voice"),
  federatingEdges: ({ path, forest, now }) => federatingEdges(path, forest, now),
  versions: ({ forest }) => versionsOf(forest),
  edgesBehind: ({ forest }) => countedEdges(edgesByVersion(forest).behind),
  edgesAhead: ({ forest }) => countedEdges(edgesByVersion(forest).ahead),
  pools: ({ forest }) => forest.pools.size,
  usersLeft: ({ forest }) => forest.usersLeft,
  poolsWithUsers: ({ forest }) => forest.poolsWithUsers,
  poolsBeforeRemoval: ({ path, forest }) =>
    path ? beforeRemoval(forest.phases, pathById(forest.pathId) ?? path) : 0,
});

const beforeRemoval = (phases: ForestPart["phases"], main: Path): number =>
  notPast(phases, main.postMigration, main.phases.length + 1);

type PoolGrounds = Pick<Grounds, "path" | "forest" | "now"> & { readonly pool: PoolPart };

/** A rule reads few parts of it, and most steps are judged by few rules. */
const poolCase = lazily<PoolGrounds, PoolCase>({
  name: ({ pool }) => pool.name,
  label: ({ forest, pool }) => labelOf(forest, pool.name),
  site: ({ pool }) => siteOf(pool),
  facts: poolFacts,
  target: ({ forest, pool }) => targetCase(forest, pool),
  phase: ({ path, pool }) => phaseOf(path, pool.life),
  phases: ({ path }) => path.phases.length,
  postMigration: ({ path }) => path.postMigration,
  massMove: ({ path: { waves } }) =>
    waves ? { task: waves.rest, phase: Number(waves.rest.split(".")[0]) } : undefined,
  held: ({ pool }) => pool.held ?? undefined,
  tasks: ({ path, forest, pool, now }, { known }) => taskCases(path, forest, pool, known, now),
  checkpoints: ({ path, forest, pool }) => checkpointCases(path, forest, pool),
  failuresNearby: ({ forest, pool }) => failuresNearby(forest, pool),
  waves: ({ pool }) => ({
    test: movedIn(pool, "test"),
    pilot: movedIn(pool, "pilot"),
    rest: movedIn(pool, "rest"),
  }),
  firstPilotMoveAt: ({ pool }) => since(pool.moves.filter(({ wave }) => wave === "pilot")),
  usersLeft: ({ pool }) => usersLeftOf(pool),
  soak: (grounds, { phase }) => policyAt(grounds, phase).soak,
  evidenceAge: (grounds, { phase }) => policyAt(grounds, phase).evidenceAge,
  gate: ({ forest, pool }) => gateCase(forest, pool),
  waivers: ({ pool }) =>
    Object.entries(pool.waivers).map(([rule, { until, because, votes: by }]) => ({
      rule,
      until,
      because,
      by,
    })),
  adoptedIn: ({ pool }) => pool.adopted?.phase,
  standstill: ({ pool }) => standstill(pool.life) ?? undefined,
  wayBack: ({ path, forest, pool }) => wayBackOf(path, forest, pool),
  acknowledgedBy: ({ pool }) => pool.acknowledged?.by,
  movedSince: ({ pool }) => movedSince(pool),
  heeded: ({ pool }) => pool.heeded,
  noReturn: ({ path, forest, pool }) => numbered(noReturn(path, forest, pool)),
  contributors: (grounds, { phase, checkpoints }) => contributorsTo({ ...grounds, phase, checkpoints }),
  known: ({ path, forest, pool }) => knownFacts(path, forest, pool),
  contradictions: ({ path, forest, pool }) => contradictionsFor(forest, pool, withShared(path, forest, pool)),
  namesakes: ({ forest, pool }) => namesakes(forest, pool),
  sqlNeighbours: ({ forest, pool }) => sqlNeighbours(forest, pool),
  companion: ({ path }) => path.companion ?? undefined,
  chatHome: ({ path, forest, pool }) => (path.companion ? chatHome(forest, pool) : undefined),
});

/** The policy for the phase the pool is in, or is to be taken up in. */
const policyAt = ({ forest, pool }: PoolGrounds, phase: number) =>
  policyFor(forest, { pool: pool.name, site: siteOf(pool), phase: pool.adoption?.phase ?? phase });

function poolFacts({ path, forest, pool }: PoolGrounds): PoolFacts {
  const shared = withShared(path, forest, pool);
  return {
    version: pool.facts.version?.value as Version,
    users: Number(valueIn(pool.facts, "users") ?? 0),
    edition: textOf(pool.facts, "edition") as Edition | undefined,
    sql: sqlOf(pool.facts),
    sqlVersion: textOf(pool.facts, "sql-version") as SqlVersion | undefined,
    roles: valueIn(pool.facts, "roles") as readonly ServerRole[] | undefined,
    ledger: Object.fromEntries(
      ledgerKeys.map((key) => [key, valueIn(shared, key) as number | boolean | undefined]),
    ),
    counted: Object.fromEntries(
      ledgerKeys.flatMap((key) => {
        const fact = shared[key];
        return fact ? [[key, { at: fact.at, source: fact.source }]] : [];
      }),
    ),
  };
}

/** How people call a pool: its first label where no other name begins with it, else its full name. */
export const labelOf = (forest: ForestPart, name: string): string =>
  (forest.labels.get(firstLabel(name))?.length ?? 0) > 1 ? name : firstLabel(name);

const textOf = (facts: Facts, key: string): string | undefined => {
  const value = valueIn(facts, key);
  return typeof value === "string" ? value : undefined;
};

const flagOf = (facts: Facts, key: string): boolean | undefined => {
  const value = valueIn(facts, key);
  return typeof value === "boolean" ? value : undefined;
};

const sqlOf = (facts: Facts) => {
  const text = textOf(facts, "sql");
  return text ? parseSqlInstance(text) : undefined;
};

const versionsOf = ({ versions, to }: ForestPart): readonly VersionCount[] =>
  Object.entries(versions).flatMap(([version, tally]) =>
    tally.count > 0 && version !== to ? [{ version: version as Version, ...tally }] : [],
  );

const countedEdges = ([example, ...others]: readonly string[]): EdgeCount | undefined =>
  example === undefined ? undefined : { count: 1 + others.length, example };

function targetCase(forest: ForestPart, pool: PoolPart): TargetCase | undefined {
  if (!pool.target) return undefined;

  const facts = forest.targets.get(pool.target)?.facts ?? {};
  return {
    name: pool.target,
    edition: textOf(facts, "edition") as Edition | undefined,
    sql: sqlOf(facts),
    sqlVersion: textOf(facts, "sql-version") as SqlVersion | undefined,
    roles: valueIn(facts, "roles") as readonly ServerRole[] | undefined,
    os: textOf(facts, "os") as Platform | undefined,
  };
}

/** When the first user was moved who has not been moved back since. */
const movedSince = (pool: PoolPart): Instant | undefined => since(pool.moves);

/** The first of the moves that came after the last moment when everybody was back. */
function since(moves: readonly Move[]): Instant | undefined {
  let there = 0;
  let first: Instant | undefined;
  for (const { count, at } of moves) {
    if (there === 0) first = at;
    there += count;
  }
  return there > 0 ? first : undefined;
}

const numbered = (task: Task | undefined): PoolCase["noReturn"] =>
  task && { task: task.number, title: task.title };

/** Failures of other pools at the same target, and of sites that concern this one. */
function failuresNearby(forest: ForestPart, pool: PoolPart): PoolCase["failuresNearby"] {
  const failures = pool.target ? (forest.targets.get(pool.target)?.failures ?? {}) : {};
  return Object.entries(failures).flatMap(([key, because]) => {
    const [checkpoint = "", other = ""] = key.split(" ");
    return other === pool.name ? [] : [{ checkpoint, pool: other as Fqdn, because }];
  });
}

function gateCase(forest: ForestPart, pool: PoolPart): GateCase | undefined {
  const { gate } = pool;
  if (!gate) return undefined;

  const policy = policyFor(forest, { pool: pool.name, site: siteOf(pool), phase: gate.phase });
  return {
    name: gate.name,
    phase: gate.phase,
    round: gate.round,
    askedBy: gate.askedBy,
    votes: gate.votes
      .map(({ by }) => ({ by, groups: groupsOf(forest, by, pool) }))
      .filter(({ groups }) => groups.length > 0),
    asks: policy.approvals,
    separation: policy.separation,
  };
}

/** The pool that a chat pool is homed on, with its version where it is registered. */
function chatHome(forest: ForestPart, pool: PoolPart): PoolCase["chatHome"] {
  const name = textOf(pool.facts, "home");
  return name === undefined ? undefined : { name, version: forest.pools.get(name)?.version };
}

/** Other things that bear the pool's or its target's name. */
function namesakes(forest: ForestPart, pool: PoolPart): PoolCase["namesakes"] {
  const names = [pool.name, pool.target].filter((name): name is Fqdn => name !== null);
  return names.flatMap((name) => [
    ...(forest.pools.has(name) && name !== pool.name ? [{ name, is: "pool" as const }] : []),
    ...(forest.targets.has(name) && name !== pool.target ? [{ name, is: "target" as const }] : []),
    ...(forest.edges.has(name) ? [{ name, is: "edge" as const }] : []),
  ]);
}

/** The stores on SQL hosts whose names begin like the target's, or like the pool's own where it is upgraded in place: only
 * these can collide with it. */
function sqlNeighbours(forest: ForestPart, pool: PoolPart): PoolCase["sqlNeighbours"] {
  const target = pool.target ? forest.targets.get(pool.target)?.facts : undefined;
  const sql = sqlOf(forest.method === "in-place" ? pool.facts : (target ?? {}));
  if (!sql) return [];

  const uses = forest.sql.get(firstLabel(sql.host)) ?? [];
  return uses.filter(({ of, is }) => of !== (is === "pool" ? pool.name : pool.target));
}
