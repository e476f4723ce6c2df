import { withPool } from "../../src/commands/room";
import { nextSteps } from "../../src/planning/next-steps";
import { logNumbered } from "../../src/turns/deciding/room";
import type { Given } from "../support/given";
import { inPhase, readyIn } from "../support/phases";
import { roomFor } from "../support/world";
import { ana, bo, cy, done, guarded, taken, waits } from "../wire/support/lines";

function steps(scene: Given, who = ana): readonly string[] {
  const room = roomFor(scene.world, who, logNumbered(1), "pool01.contoso.com");
  if (!room.pool) throw new Error("There is no pool01.");
  return nextSteps(withPool(room, room.pool)).steps.map(({ command }) => command);
}

test("an engineer is offered every task that nothing comes before", () => {
  expect(steps(inPhase(1))).toEqual(expect.arrayContaining(["done pool01 1.1", "done pool01 1.6"]));
});

test("a task that waits for another is not offered", () => {
  expect(steps(inPhase(3))).not.toContain("done pool01 3.4");
});

test("a guarded task is offered as a start, and as done once it has leave", () => {
  const ready = inPhase(4).and(done("pool01", "4.1", "4.2"));

  expect(steps(ready)).toContain("start pool01 4.3");
  expect(steps(ready.and(taken("start pool01 4.3")))).toContain("done pool01 4.3");
});

test("what cannot be undone is offered with the full name", () => {
  expect(steps(inPhase(7))).toContain("start pool01.contoso.com 7.7");
});

test("users are offered to move once their wave has leave", () => {
  const ready = inPhase(4).and(done("pool01", "4.1", "4.2"));

  expect(steps(ready)).not.toContain("moved pool01 <n> wave=test");
  expect(steps(ready.and(taken("start pool01 4.3")))).toContain("moved pool01 <n> wave=test");
});

test("a checkpoint is offered once it can be true", () => {
  expect(steps(inPhase(3))).not.toContain("confirm pool01 services-started");
  expect(steps(inPhase(3).and(done("pool01", "3.1", "3.2"), guarded("pool01", "3.3")))).toContain(
    "confirm pool01 services-started",
  );
});

test("where nothing is open, the gate is offered first", () => {
  expect(steps(readyIn(1))[0]).toBe("advance pool01");
});

test("an open gate is offered to approvers who have not voted", () => {
  const asked = readyIn(1).and(taken("policy approvals=2"), waits("advance pool01"));

  expect(steps(asked, bo)).toEqual(["approve pool01"]);
  expect(steps(asked.and(waits("approve pool01", bo)), bo)).toEqual([]);
  expect(steps(asked.and(waits("approve pool01", bo)), cy)).toEqual(["approve pool01"]);
});

test("of a held pool only its release is offered", () => {
  expect(steps(inPhase(2).and(taken("hold pool01 because freeze")))).toEqual(["release pool01"]);
});

test("a completed pool has nothing left", () => {
  expect(steps(inPhase(9))).toEqual([]);
});

test("every step that is offered on the way is taken, or says why it waits", () => {
  for (const phase of [1, 2, 3, 4, 5, 7]) {
    const scene = inPhase(phase);
    for (const command of steps(scene).filter((one) => one.startsWith("done"))) {
      expect(`${command}: ${scene.when(command).outcome.kind}`).toBe(`${command}: changed`);
    }
  }
});
