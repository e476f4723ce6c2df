import { inPhase, readyIn } from "../../support/phases";
import { taken, waits } from "../../wire/support/lines";

test("what was acknowledged speaks of the users moved then, and of no more", () => {
  const scene = readyIn(4).and(taken("acknowledge pool01"), taken("moved pool01 1 wave=pilot"));

  scene.when("moved pool01 1 wave=pilot back").refuses("rollback-is-acknowledged");
});

test("a withdrawn request takes its acknowledgement with it", () => {
  const scene = inPhase(5).and(
    taken("rollback pool01 because presence is broken"),
    waits("acknowledge pool01"),
    taken("withdraw pool01"),
  );

  scene.when("moved pool01 1 wave=pilot back").refuses("rollback-is-acknowledged");
});

test("a target that has users of the pool is not exchanged", () => {
  inPhase(5).when("set pool01 target=pool09.contoso.com").because("target-in-use");
  inPhase(2).when("set pool01 target=pool09.contoso.com").changes("factsDeclared");
});

test("removal waits for users who turn up late", () => {
  readyIn(8).and(taken("set pool01 users-left=5")).when("advance pool01").refuses("legacy-pool-is-empty");
});

test("a site named like a pool gives a pick list", () => {
  inPhase(2).and(taken("site add pool07")).when("set pool07 owner=Di").changes("factsDeclared");
  inPhase(2).and(taken("site add pool01")).when("set pool01 contacts-left=1").tells("pick");
});
