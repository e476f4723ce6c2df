import { ledgerLines } from "../../../src/commands/reading/ledger-lines";
import type { PoolRoom } from "../../../src/commands/room";
import { say } from "../../../src/words/say";
import type { Given, Then } from "../../support/given";
import { day, inPhase, readyIn } from "../../support/phases";
import { taken } from "../../wire/support/lines";

const textOf = (then: Then): string =>
  say({ notice: then.told().answer, label: "pool01", clock: null, mentions: [] }, (id) => id);
const status = (given: Given): string => textOf(given.when("status pool01"));
const linesOf = (given: Given) => ledgerLines(given.when("status pool01").turn.room as PoolRoom);
const lineOf = (given: Given, key: string) => linesOf(given).find((line) => line.key === key);

test("nothing is said of it before anything was counted", () => {
  expect(status(inPhase(3))).not.toContain("What can hold the pool");
});

test("a count burns down from the most that was ever said", () => {
  const given = inPhase(3).and(
    taken("set pool01 analog-devices-left=4"),
    taken("set pool01 analog-devices-left=9"),
    taken("set pool01 analog-devices-left=2"),
  );
  expect(lineOf(given, "analog-devices-left")).toMatchObject({
    from: 9,
    left: 2,
    how: { kind: "word" },
    before: "8.6.1",
  });
  expect(status(given)).toContain("\n  analog devices (analog-devices-left): 9 → 2, by ");
  expect(status(given)).toContain("; gone before 8.6.1. List: Get-CsAnalogDevice");
});

test("users are tallied beside it", () => {
  const given = inPhase(6).and(taken("set pool01 dialin-numbers-left=1"));
  expect(lineOf(given, "users-left")).toMatchObject({ how: { kind: "tally" }, left: 500 - 55, from: 500 });
});

test("what nobody counted is named once the users have moved", () => {
  const given = inPhase(7);
  expect(lineOf(given, "call-park-orbits-left")).toMatchObject({ left: null, before: "8.6.1" });
  expect(status(given)).toMatch(/Not counted: contacts-left, .+\. To say one: set pool01 contacts-left=…/);
});

test("a count that grew old says what counts again", () => {
  const given = inPhase(3).and(taken("set pool01 call-park-orbits-left=0"));
  expect(status(given.after(14 * day))).not.toContain("Too old");
  expect(status(given.after(14 * day + 1))).toContain("Too old: count again with Get-CsCallParkOrbit");
});

describe("counting again", () => {
  const counted = () => inPhase(3).and(taken("set pool01 contacts-left=0"));

  test("on the same day changes nothing", () => {
    counted().when("set pool01 contacts-left=0").nothing("facts-stand");
  });

  test("on another day is a newer count", () => {
    counted().after(day).when("set pool01 contacts-left=0").changes("factsDeclared");
  });

  test("a flag stands however often it is said", () => {
    inPhase(3)
      .and(taken("set pool01 cac=no"))
      .after(9 * day)
      .when("set pool01 cac=no")
      .nothing("facts-stand");
  });
});

test("an old count holds the removal, and a new one lets it go on", () => {
  const given = readyIn(8);
  const again = given.after(15 * day).when("can pool01 8.6.1");
  expect(again.outcome.kind).toBe("refused");
  again.because("count-is-stale");
  expect(textOf(again)).toContain("Fix: Count again with Get-Cs");
});
