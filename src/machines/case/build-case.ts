import type {
  Case,
  EdgeCount,
  GateCase,
  MigrationCase,
  PoolCase,
  Route,
  Step,
  TargetCase,
  VersionCount,
} from "../../facts/case";
import type { Facts } from "../../facts/fact";
import { type Fqdn, firstLabel, type Instant } from "../../facts/ids";
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
function poolCaseOnce(grounds: Grounds, pool: PoolPart): PoolCase {
  const { path, forest, now } = grounds;
  const known = lastBuilt.get(forest);
  if (known && known.pool === pool && known.path === path && known.now === now) return known.built;

  const built = poolCase(grounds, pool);
  lastBuilt.set(forest, { path, pool, now, built });
  return built;
}

/** Goes with the forest part that it was built from. */
const lastBuilt = new WeakMap<
  ForestPart,
  Pick<Grounds, "path" | "pool" | "now"> & { readonly built: PoolCase }
>();

/** The case for registering a migration, which has no path and no pools yet. */
export function buildRegistration(grounds: Omit<Grounds, "path" | "pool">): Case {
  return {
    now: grounds.now,
    step: { kind: "register-migration" },
    migration: migrationCase({ ...grounds, path: undefined }),
  };
}

function migrationCase({
  path,
  forest,
  route,
  rival,
  hybridRival,
  now,
}: Omit<Grounds, "path" | "pool"> & { readonly path: Path | undefined }): MigrationCase {
  const { name, from, to, method, facts, usersLeft, poolsWithUsers, phases } = forest;
  return {
    name,
    from,
    to,
    method,
    forest: textOf(facts, "forest"),
    targetForest: textOf(facts, "target-forest"),
    route,
    rival,
    hybridRival,
    functionalLevel: textOf(facts, "functional-level") as Platform | undefined,
    federationListsMatch: flagOf(facts, "federation-lists-match"),
    hybridVoice: flagOf(facts, "hybrid-voice"),
    federatingEdges: federatingEdges(path, forest, now),
    versions: versionsOf(forest),
    edgesBehind: countedEdges(edgesByVersion(forest).behind),
    edgesAhead: countedEdges(edgesByVersion(forest).ahead),
    pools: forest.pools.size,
    usersLeft,
    poolsWithUsers,
    poolsBeforeRemoval: path ? beforeRemoval(phases, pathById(forest.pathId) ?? path) : 0,
  };
}

const beforeRemoval = (phases: ForestPart["phases"], main: Path): number =>
  notPast(phases, main.postMigration, main.phases.length + 1);

function poolCase({ path, forest, now }: Grounds, pool: PoolPart): PoolCase {
  const site = siteOf(pool);
  const phase = phaseOf(path, pool.life);
  const policy = policyFor(forest, { pool: pool.name, site, phase: pool.adoption?.phase ?? phase });
  const known = knownFacts(path, forest, pool);
  const shared = withShared(path, forest, pool);
  const checkpoints = checkpointCases(path, forest, pool);
  const tasks = taskCases(path, forest, pool, known, now);
  return {
    name: pool.name,
    label: labelOf(forest, pool.name),
    site,
    facts: {
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
    },
    target: targetCase(forest, pool),
    phase,
    phases: path.phases.length,
    postMigration: path.postMigration,
    massMove: path.waves
      ? { task: path.waves.rest, phase: Number(path.waves.rest.split(".")[0]) }
      : undefined,
    held: pool.held ?? undefined,
    tasks,
    checkpoints,
    failuresNearby: failuresNearby(forest, pool),
    waves: { test: movedIn(pool, "test"), pilot: movedIn(pool, "pilot"), rest: movedIn(pool, "rest") },
    firstPilotMoveAt: since(pool.moves.filter(({ wave }) => wave === "pilot")),
    usersLeft: usersLeftOf(pool),
    soak: policy.soak,
    evidenceAge: policy.evidenceAge,
    gate: gateCase(forest, pool),
    waivers: Object.entries(pool.waivers).map(([rule, { until, because, votes: by }]) => ({
      rule,
      until,
      because,
      by,
    })),
    adoptedIn: pool.adopted?.phase,
    standstill: standstill(pool.life) ?? undefined,
    wayBack: wayBackOf(path, forest, pool),
    acknowledgedBy: pool.acknowledged?.by,
    movedSince: movedSince(pool),
    heeded: pool.heeded,
    noReturn: numbered(noReturn(path, forest, pool)),
    contributors: contributorsTo({ path, forest, pool, phase, checkpoints }),
    known,
    contradictions: contradictionsFor(forest, pool, shared),
    ...(path.companion ? { companion: path.companion, chatHome: chatHome(forest, pool) } : {}),
    namesakes: namesakes(forest, pool),
    sqlNeighbours: sqlNeighbours(forest, pool),
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
