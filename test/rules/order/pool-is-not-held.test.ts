import type { Step } from "../../../src/facts/case";
import { poolIsNotHeld } from "../../../src/rules/order/pool-is-not-held";
import { bo, codes, facts, leaving, noon, voting } from "../../support/case";

const held = { by: bo, because: "freeze", at: noon - 1000 };

test.each<[string, Step]>([
  ["doing", { kind: "do-task", task: "2.4" }],
  ["skipping", { kind: "skip-task", task: "2.4" }],
  ["starting", { kind: "start-task", task: "4.3" }],
  ["moving users", { kind: "move-users", wave: "test", task: "4.3", count: 1 }],
  ["settling a checkpoint", { kind: "settle-checkpoint", checkpoint: "clients-communicate" }],
  ["leaving a phase", leaving(2)],
  ["voting", voting()],
])("a held pool holds %s", (_, step) => {
  expect(codes(poolIsNotHeld, { step, pool: { held } })).toEqual(["pool-is-held"]);
  expect(codes(poolIsNotHeld, { step })).toEqual([]);
});

test("declaring facts of a held pool is free", () => {
  expect(codes(poolIsNotHeld, { step: { kind: "declare-facts" }, pool: { held } })).toEqual([]);
});

test("the finding says who, why and since when", () => {
  expect(poolIsNotHeld.check(facts({ pool: { held } }))).toEqual([
    { verdict: "hold", code: "pool-is-held", by: bo, because: "freeze", since: noon - 1000 },
  ]);
});
