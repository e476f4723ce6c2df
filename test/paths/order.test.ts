import { type Condition, holds, type KnownFacts } from "../../src/facts/condition";
import { tasksOf } from "../../src/paths/look-up";
import { lync2010ToLync2013 as path } from "../../src/paths/lync2010-to-lync2013";
import type { Task } from "../../src/paths/path";

const withAll = { xmpp: true, "pool.roles": ["archiving", "monitoring", "sba"] };

/** Pools as they pass: what each still holds, and the one set of facts they share. What a shared task settles, it settles for all. */
function walk(pools: readonly string[], shared: Record<string, KnownFacts[string]>) {
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
    if (task.number === "6.4") Object.assign(now, { "pool.users-left": 0, "pool.contacts-left": 0 });
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
function walkToTheEnd(pools: readonly string[], shared: Record<string, KnownFacts[string]>) {
  const { order, gates, step } = walk(pools, shared);
  for (let moved = true; moved; ) {
    moved = false;
    for (const pool of pools) while (step(pool)) moved = true;
  }
  return { order, gates: [...gates.values()], at: (step: string) => order.indexOf(step) };
}

describe("the tasks of the path can be done in some order", () => {
  test("one pool, with everything, reaches the end with every task done", () => {
    const { order, gates } = walkToTheEnd(["a"], { ...withAll, "edge.single-fqdn": false });
    expect(gates).toEqual([8]);
    expect(order).toHaveLength(tasksOf(path).length);
  });

  test("the switch comes before the mass move, the XMPP pages after it", () => {
    const { at } = walkToTheEnd(["a"], { ...withAll, "edge.single-fqdn": false });
    expect(at("a 6.1")).toBeLessThan(at("a 6.4"));
    expect(at("a 6.4")).toBeLessThan(at("a 3.6"));
    expect(at("a 3.6")).toBeLessThan(at("a 6.5"));
  });

  test("a legacy Edge with one FQDN turns it around: all users of all pools first, then the switch", () => {
    const { order, gates, at } = walkToTheEnd(["a", "b"], { ...withAll, "edge.single-fqdn": true });
    expect(gates).toEqual([8, 8]);
    const theSwitch = order.findIndex((step) => step.endsWith(" 6.1"));
    expect(at("a 6.4")).toBeLessThan(theSwitch);
    expect(at("b 6.4")).toBeLessThan(theSwitch);
  });

  test("where nobody said how many FQDNs the legacy Edge has, neither switch nor mass move is free", () => {
    const { gates, at } = walkToTheEnd(["a"], withAll);
    expect(gates).toEqual([5]);
    expect(at("a 6.1")).toBe(-1);
  });

  test("without XMPP, branch appliance, Archiving and Monitoring their tasks fall away", () => {
    const { order, gates } = walkToTheEnd(["a"], {
      xmpp: false,
      "pool.roles": [],
      "edge.single-fqdn": false,
    });
    expect(gates).toEqual([8]);
    const done = order.map((step) => step.split(" ")[1]);
    const absent = tasksOf(path).filter(({ number }) => !done.includes(number));
    expect(absent.map(({ number }) => number)).toEqual(["3.6", "6.5", "7.10", "8.4", "8.5"]);
  });

  test("what is due for the last pool only does not stop the first while the second keeps its users", () => {
    const shared = { ...withAll, "edge.single-fqdn": false, "pool.dns": false };
    const { order, gates, step } = walk(["a", "b"], shared);
    while (step("a"));

    expect(gates.get("a")).toBe(8);
    expect(gates.get("b")).toBe(0);
    const done = order.map((each) => each.split(" ")[1]);
    for (const waits of ["3.6", "6.5", "7.7", "8.1", "8.7.2", "8.7.3"]) expect(done).not.toContain(waits);
    expect(done).toContain("8.6.5");
  });

  test("the pool that DNS points at waits for all users of all pools", () => {
    const { gates, order, step } = walk(["a", "b"], { ...withAll, "edge.single-fqdn": false });
    while (step("a"));

    expect(gates.get("a")).toBe(7);
    expect(order).not.toContain("a 8.6.1");
  });

  test("two pools reach the end, and forest tasks are done once", () => {
    const { order, gates } = walkToTheEnd(["a", "b"], { ...withAll, "edge.single-fqdn": false });
    expect(gates).toEqual([8, 8]);
    const times = (number: string) => order.filter((step) => step.endsWith(` ${number}`)).length;
    expect([times("3.1"), times("7.7"), times("8.1"), times("2.4"), times("8.6.5")]).toEqual([1, 1, 1, 2, 2]);
  });
});
