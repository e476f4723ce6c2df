import { buildCase } from "../../src/machines/case/build-case";
import { logNumbered } from "../../src/turns/deciding/room";
import { type Given, poolOf } from "../support/given";
import { inPhase, readyIn } from "../support/phases";
import { roomFor, standingOf } from "../support/world";
import { ana, bo, taken } from "../wire/support/lines";

/** How people took part in the phase that pool01 is in: `p-1 confirmed services-started`. */
function parts(scene: Given): readonly string[] {
  const { path, forest } = standingOf(scene.world);
  const room = roomFor(scene.world, ana, logNumbered(1), "pool01.contoso.com");
  const pool = poolOf(scene);
  const facts = buildCase(
    { path, forest, pool, route: room.route, rival: undefined, now: room.now },
    { kind: "leave-phase", phase: 1 },
  );
  return (facts.pool?.contributors ?? []).map(({ by, how, what }) => `${by} ${how} ${what}`);
}

const skips = (scene: Given) => parts(scene).filter((part) => part.includes("skipped-task"));
const confirms = (scene: Given) => parts(scene).filter((part) => part.includes("confirmed"));
const moves = (scene: Given) => parts(scene).filter((part) => part.includes("moved-users"));

test("whoever gave facts of the pool or of its target took part", () => {
  expect(parts(inPhase(1))).toEqual(
    expect.arrayContaining(["p-1 gave-facts users", "p-1 gave-facts sql-version"]),
  );
});

test("whoever skipped a task of the phase took part", () => {
  expect(skips(readyIn(2))).toEqual(["p-1 skipped-task 2.3"]);
});

test("a task skipped in an earlier phase is nobody's part in this one", () => {
  expect(skips(inPhase(3))).toEqual([]);
});

test("whoever confirmed what the gate waits for took part", () => {
  expect(confirms(readyIn(3))).toEqual([
    "p-1 confirmed services-started",
    "p-1 confirmed sites-administrable",
  ]);
});

test("a checkpoint that another gate waits for is nobody's part in this one", () => {
  expect(confirms(readyIn(5))).toEqual([]);
});

test("whoever moved users in the phase took part", () => {
  expect(moves(readyIn(4))).toEqual(["p-1 moved-users test", "p-1 moved-users pilot"]);
});

test("whoever moved users before this phase took no part in it", () => {
  expect(moves(readyIn(5))).toEqual([]);
});

test("whoever asked for the gate took part", () => {
  const asked = readyIn(1).and({ ...taken("advance pool01"), begins: "Waiting:" });

  expect(parts(asked)[0]).toBe("p-1 asked gate 1");
});

test("a fact that somebody else stated anew is theirs", () => {
  const scene = inPhase(1).and(taken(`grant engineer @"${bo}"`), taken("set pool01 contacts-left=3", bo));

  expect(parts(scene)).toContain("p-2 gave-facts contacts-left");
});
