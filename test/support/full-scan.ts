import { type Facts, isContradicted } from "../../src/facts/fact";
import { firstLabel } from "../../src/facts/ids";
import { withShared } from "../../src/machines/case/known-facts";
import type { PoolPart } from "../../src/machines/pool/pool-part";
import { pathOfPool } from "../../src/paths/catalogue";
import type { Standing } from "./world";

/** What the forest part keeps as tallies and indexes, in an order of its own. */
export function talliesOf({ forest, pools }: Pick<Standing, "forest" | "pools">) {
  return {
    pools: sorted([...forest.pools.keys()]),
    usersLeft: forest.usersLeft,
    poolsWithUsers: forest.poolsWithUsers,
    versions: counts(Object.entries(forest.versions).map(([key, tally]) => [key, tally?.count ?? 0])),
    phases: counts(Object.entries(forest.phases)),
    sites: [...forest.sites]
      .map(([key, { phases }]) => [key, counts(Object.entries(phases))])
      .filter(nonEmpty),
    targets: [...forest.targets]
      .map(([key, { phases, pools: count }]) => [key, counts(Object.entries(phases)), count] as const)
      .filter(nonEmpty),
    sql: sorted(
      [...forest.sql].flatMap(([key, uses]) =>
        uses.map(({ of, is, sql }) => `${key} ${is} ${of} ${sql.host}`),
      ),
    ),
    labels: sorted([...forest.labels].flatMap(([key, names]) => names.map((name) => `${key} ${name}`))),
    gates: sorted(
      [...forest.openGates.values()].map(
        ({ pool, gate, phase, round }) => `${pool} ${gate} ${phase} ${round}`,
      ),
    ),
    waivers: sorted(
      [...forest.waivers.values()]
        .filter(({ until }) => until > forest.at)
        .map(({ pool, rule, until }) => `${pool} ${rule} ${until}`),
    ),
    contradictions: sorted(
      Object.entries(forest.contradictions).flatMap(([of, keys]) => keys.map((key) => `${of} ${key}`)),
    ),
    entries: sorted(
      [...forest.pools].map(([name, entry]) => `${name} ${entry.site} ${entry.target} ${entry.life.state}`),
    ),
    deeds: sorted([...forest.openDeeds.values()].map(({ pool, task }) => `${pool} ${task}`)),
    counted: sorted(
      [...forest.pools].flatMap(([name, { counted }]) =>
        Object.entries(counted).map(([key, { left, most }]) => `${name} ${key} ${left} ${most}`),
      ),
    ),
    planned: sorted([...forest.pools].map(([name, { due, owner }]) => `${name} ${due} ${owner}`)),
    known: pools.size >= forest.pools.size,
  };
}

/** The same, counted anew from every pool, Edge and target, whole. */
export function scanned({ forest, pools, path }: Standing): ReturnType<typeof talliesOf> {
  const alive = [...pools.values()].filter(({ life }) => life.state !== "registered");
  const left = (pool: PoolPart) => Math.max(0, pool.usersBase - pool.movedSinceBase);
  const phase = ({ life }: PoolPart): number => {
    if (life.state === "kept") return path.phases.length + 2;
    const state = life.heldFrom ?? life.state;
    return state === "completed" ? path.phases.length + 1 : Number(/\d+$/.exec(state)?.[0] ?? 0);
  };
  const tally = (some: readonly PoolPart[]) => counts(some.map((pool) => [String(phase(pool)), 1]));
  const versions = [
    ...alive.map(({ facts }) => facts.version?.value),
    ...[...forest.edges.values()].map(({ facts }) => facts.version?.value),
  ];
  const hosts = [
    ...alive.map((pool) => [pool.facts.sql?.value, "pool", pool.name] as const),
    ...[...forest.targets].map(([name, { facts }]) => [facts.sql?.value, "target", name] as const),
  ].filter(([sql]) => sql !== undefined);
  const everyName = new Set([
    ...alive.map(({ name }) => name),
    ...forest.edges.keys(),
    ...forest.targets.keys(),
  ]);
  return {
    pools: sorted(alive.map(({ name }) => name)),
    usersLeft: alive.reduce((sum, pool) => sum + left(pool), 0),
    poolsWithUsers: alive.filter((pool) => left(pool) > 0).length,
    versions: counts(versions.map((version) => [String(version), 1])),
    phases: tally(alive),
    sites: [...forest.sites.keys()]
      .map((key) => [key, tally(alive.filter(({ facts }) => facts.site?.value === key))])
      .filter(nonEmpty),
    targets: [...forest.targets.keys()]
      .map((key) => {
        const there = alive.filter(({ target }) => target === key);
        return [key, tally(there), there.length] as const;
      })
      .filter(nonEmpty),
    sql: sorted(
      hosts.map(([sql, is, of]) => {
        const host = String(sql).split("\\")[0] ?? "";
        return `${firstLabel(host)} ${is} ${of} ${host}`;
      }),
    ),
    labels: sorted([...everyName].map((name) => `${firstLabel(name)} ${name}`)),
    gates: sorted(
      alive.flatMap(({ name, gate, beside }) => [
        ...(gate ? [`${name} ${gate.name} ${gate.phase} ${gate.round}`] : []),
        ...Object.entries(beside).map(([rule, at]) => `${name} waive:${rule} ${at.phase} ${at.round}`),
      ]),
    ),
    waivers: sorted(
      alive.flatMap(({ name, waivers }) =>
        Object.entries(waivers)
          .filter(([, { until }]) => until > forest.at)
          .map(([rule, { until }]) => `${name} ${rule} ${until}`),
      ),
    ),
    contradictions: sorted([
      ...alive.flatMap((pool) =>
        contradictedIn(`pool ${pool.name}`, withShared(pathOfPool(path, pool.companion), forest, pool)),
      ),
      ...[...forest.targets].flatMap(([name, { facts }]) => contradictedIn(`target ${name}`, facts)),
      ...[...forest.edges].flatMap(([name, { facts }]) => contradictedIn(`edge ${name}`, facts)),
      ...[...forest.sites].flatMap(([name, { facts }]) => contradictedIn(`site ${name}`, facts)),
      ...contradictedIn(`migration ${forest.name}`, forest.facts),
    ]),
    entries: sorted(
      alive.map(({ name, facts, target, life }) => `${name} ${facts.site?.value} ${target} ${life.state}`),
    ),
    deeds: sorted(
      [
        ...alive.map(({ tasks }) => tasks),
        forest.tasks,
        ...[...forest.sites.values()].flatMap((site) => [site.tasks, site.edgeTasks]),
        ...[...forest.targets.values()].map((one) => one.tasks),
      ].flatMap((tasks) =>
        Object.entries(tasks).flatMap(([task, record]) =>
          record.state === "without-leave" ? [`${record.in} ${task}`] : [],
        ),
      ),
    ),
    counted: sorted(
      alive.flatMap(({ name, facts, mostCounted }) =>
        Object.entries(facts).flatMap(([key, { value }]) =>
          key.endsWith("-left") && key !== "users-left" && typeof value === "number"
            ? [`${name} ${key} ${value} ${Math.max(value, mostCounted[key] ?? 0)}`]
            : [],
        ),
      ),
    ),
    planned: sorted(
      alive.map(({ name, facts }) => `${name} ${facts.due?.value ?? null} ${facts.owner?.value ?? null}`),
    ),
    known: true,
  };
}

const contradictedIn = (of: string, facts: Facts): readonly string[] =>
  Object.entries(facts)
    .filter(([, fact]) => isContradicted(fact))
    .map(([key]) => `${of} ${key}`);

const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort();

/** Sums by key; what sums to nothing is left out. */
function counts(pairs: readonly (readonly [string, number])[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const [key, count] of pairs) sums[key] = (sums[key] ?? 0) + count;
  return Object.fromEntries(
    Object.entries(sums)
      .filter(([, sum]) => sum !== 0)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

const nonEmpty = ([, tally]: readonly unknown[]): boolean => Object.keys(tally as object).length > 0;
