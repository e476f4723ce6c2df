import { tasksOf } from "../../src/paths/look-up";
import { lync2010ToLync2013 as path } from "../../src/paths/lync2010-to-lync2013";
import { walk, walkToTheEnd } from "./walk-in-order";

const withAll = { xmpp: true, "pool.roles": ["archiving", "monitoring", "sba"] };

describe("the tasks of the path can be done in some order", () => {
  test("one pool, with everything, reaches the end with every task done", () => {
    const { order, gates } = walkToTheEnd(path, ["a"], { ...withAll, "edge.single-fqdn": false });
    expect(gates).toEqual([8]);
    expect(order).toHaveLength(tasksOf(path).length);
  });

  test("the switch comes before the mass move, the XMPP pages after it", () => {
    const { at } = walkToTheEnd(path, ["a"], { ...withAll, "edge.single-fqdn": false });
    expect(at("a 6.1")).toBeLessThan(at("a 6.4"));
    expect(at("a 6.4")).toBeLessThan(at("a 3.6"));
    expect(at("a 3.6")).toBeLessThan(at("a 6.5"));
  });

  test("a legacy Edge with one FQDN turns it around: all users of all pools first, then the switch", () => {
    const { order, gates, at } = walkToTheEnd(path, ["a", "b"], { ...withAll, "edge.single-fqdn": true });
    expect(gates).toEqual([8, 8]);
    const theSwitch = order.findIndex((step) => step.endsWith(" 6.1"));
    expect(at("a 6.4")).toBeLessThan(theSwitch);
    expect(at("b 6.4")).toBeLessThan(theSwitch);
  });

  test("where nobody said how many FQDNs the legacy Edge has, neither switch nor mass move is free", () => {
    const { gates, at } = walkToTheEnd(path, ["a"], withAll);
    expect(gates).toEqual([5]);
    expect(at("a 6.1")).toBe(-1);
  });

  test("without XMPP, branch appliance, Archiving and Monitoring their tasks fall away", () => {
    const { order, gates } = walkToTheEnd(path, ["a"], {
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
    const { order, gates, step } = walk(path, ["a", "b"], shared);
    while (step("a"));

    expect(gates.get("a")).toBe(8);
    expect(gates.get("b")).toBe(0);
    const done = order.map((each) => each.split(" ")[1]);
    for (const waits of ["3.6", "6.5", "7.7", "8.1", "8.7.2", "8.7.3"]) expect(done).not.toContain(waits);
    expect(done).toContain("8.6.5");
  });

  test("the pool that DNS points at waits for all users of all pools", () => {
    const { gates, order, step } = walk(path, ["a", "b"], { ...withAll, "edge.single-fqdn": false });
    while (step("a"));

    expect(gates.get("a")).toBe(7);
    expect(order).not.toContain("a 8.6.1");
  });

  test("two pools reach the end, and forest tasks are done once", () => {
    const { order, gates } = walkToTheEnd(path, ["a", "b"], { ...withAll, "edge.single-fqdn": false });
    expect(gates).toEqual([8, 8]);
    const times = (number: string) => order.filter((step) => step.endsWith(` ${number}`)).length;
    expect([times("3.1"), times("7.7"), times("8.1"), times("2.4"), times("8.6.5")]).toEqual([1, 1, 1, 2, 2]);
  });
});
