import { type Condition, holds, type KnownFacts } from "../../src/facts/condition";
import { tasksOf } from "../../src/paths/look-up";
import type { Path, Task } from "../../src/paths/path";

/** Pools as they pass: what each still holds, and the one set of facts they share. What a shared task settles, it settles for all. */
export function walk(path: Path, pools: readonly string[], shared: Record<string, KnownFacts[string]>) {
  const done = new Map<string, Set<string>>(pools.map((pool) => [pool, new Set()]));
  const forest = new Set<string>();
  const facts = new Map(pools.map((pool) => [pool, { ...whatAPoolHolds }]));
  const order: string[] = [];
  const gates = new Map(pools.map((pool) => [pool, 0]));

  const isDone = (pool: string, task: Task) =>
    (task.scope === "pool" ? done.get(pool) : forest)?.has(task.number) ?? false;
  const factsFor = (pool: string, gate: number): KnownFacts => ({
    ...facts.get(pool),
    "forest.users-left": pools.reduce((sum, each) => sum + Number(facts.get(each)?.["pool.users-left"]), 0),
    "pool.last": pools.every((each) => each === pool || (gates.get(each) ?? 0) >= gate),
    ...shared,
  });
  const applies = (condition: Condition | null | undefined, known: KnownFacts) =>
    condition ? holds(condition, known) === true : true;
  const open = (pool: string, task: Task) => {
    const known = factsFor(pool, task.due.gate);
    return applies(task.when, known) && !isDone(pool, task);
  };
  const may = (pool: string, task: Task) => {
    const known = factsFor(pool, task.due.gate);
    const needed = task.needs.filter((need) => applies(need.when, known));
    const missing = needed.filter((need) => {
      if ("fact" in need) return holds(need.fact, known) !== true;
      const other = tasksOf(path).find(({ number }) => number === need.task);
      return other ? open(pool, other) : true;
    });
    const left = task.empty.filter(
      (each) => applies(each.when, known) && ![0, false].includes(known[`${each.of}.${each.what}`] as never),
    );
    return missing.length === 0 && left.length === 0;
  };
  const take = (pool: string, task: Task) => {
    (task.scope === "pool" ? done.get(pool) : forest)?.add(task.number);
    order.push(`${pool} ${task.number}`);
    const now = facts.get(pool);
    if (!now) return;
    for (const each of task.scope === "pool" ? [now] : facts.values()) Object.assign(each, task.settles);
    if (task.number === path.waves?.rest)
      Object.assign(now, { "pool.users-left": 0, "pool.contacts-left": 0 });
    const nobodyLeft = pools.every((each) => facts.get(each)?.["pool.users-left"] === 0);
    if (shared["edge.single-fqdn"] === true && nobodyLeft) shared["edge.retired"] = true;
  };
  const step = (pool: string): boolean => {
    const gate = (gates.get(pool) ?? 0) + 1;
    if (gate > path.phases.length) return false;
    const reached = path.phases.filter(({ number }) => number <= gate).flatMap(({ tasks }) => tasks);
    const next = reached.find((task) => open(pool, task) && may(pool, task));
    if (next) take(pool, next);

    const waiting = reached.filter(
      (task) =>
        task.due.gate <= gate &&
        open(pool, task) &&
        (task.due.of === "each" || factsFor(pool, task.due.gate)["pool.last"] === true),
    );
    if (!next && waiting.length === 0) gates.set(pool, gate);
    return next !== undefined || waiting.length === 0;
  };

  return { order, gates, step };
}

const whatAPoolHolds: Record<string, KnownFacts[string]> = {
  "pool.users-left": 100,
  "pool.contacts-left": 3,
  "pool.dialin-numbers-left": 2,
  "pool.response-groups-left": 4,
  "pool.conference-directories-left": 1,
  "pool.cms": true,
  "pool.cac": true,
  "pool.dns": true,
  "pool.group-chat": false,
};

/** Each pool in turn goes as far as it can, until none can go any further. */
export function walkToTheEnd(
  path: Path,
  pools: readonly string[],
  shared: Record<string, KnownFacts[string]>,
) {
  const { order, gates, step } = walk(path, pools, shared);
  for (let moved = true; moved; ) {
    moved = false;
    for (const pool of pools) while (step(pool)) moved = true;
  }
  return { order, gates: [...gates.values()], at: (step: string) => order.indexOf(step) };
}
