import { readSelection } from "../../../src/commands/selecting/selection";
import { poolsIn } from "../../../src/commands/selecting/table";
import { inPhase, readyIn, withPool02 } from "../../support/phases";
import { bo, taken, waits } from "../../wire/support/lines";

test.each([
  ["pool01", undefined],
  ["pool01.contoso.com", undefined],
  ["ALL", { by: "all" }],
  ["pool01,pool02", { by: "list", names: ["pool01", "pool02"] }],
  ["pool01,,", { by: "list", names: ["pool01"] }],
  ["Site=Munich West", { by: "site", name: "Munich West" }],
  ["batch=wave1", { by: "batch", name: "wave1" }],
  ["site=", undefined],
])("“%s” in a pool's place", (word, selection) => {
  expect(readSelection(word)).toEqual(selection);
});

describe("a batch", () => {
  const two = withPool02(inPhase(1));

  test("has the pools that were added and not taken out again", () => {
    const added = two.when("batch Wave1 add pool01, pool02").changes("batchChanged").next();
    expect(added.when("batch").tells("batches").outcome).toMatchObject({
      report: { batches: [{ name: "wave1", pools: ["pool01", "pool02"], more: 0 }] },
    });
    added.when("batch wave1 add pool01").nothing("batch-stands");
    const left = added.when("batch wave1 remove pool02").changes("batchChanged").next();
    left.when("batch wave1 remove pool02").nothing("batch-stands");
    left
      .when("batch wave1 remove pool01")
      .changes("batchChanged")
      .next()
      .when("batch wave1")
      .refuses("not-found");
  });

  test.each([
    ["batch wave1 add pool77", "not-found", "unknown-name"],
    ["batch wave1 add site=oslo", "not-found", "unknown-name"],
    ["batch wave1 add", "not-understood", "bad-value"],
    ["batch wave1 dance pool01", "not-understood", "bad-value"],
    ["batch all add pool01", "not-understood", "reserved-name"],
    ["batch wave2", "not-found", "unknown-name"],
  ])("%s is refused", (line, rule, code) => {
    two.when(line).refuses(rule).because(code);
  });

  test("takes the pools of a site", () => {
    expect(two.when("batch south add site=munich").event("batchChanged").add).toHaveLength(2);
  });
});

describe("a vote for several pools", () => {
  const one = withPool02(readyIn(1)).and(waits("advance pool01"), taken("batch wave1 add pool01,pool02"));

  test.each(["all", "site=munich", "batch=wave1"])("for %s is for those with an open gate", (which) => {
    const asked = one.when(`approve ${which}`, bo).event("questionPut").question;
    expect(asked).toMatchObject({ kind: "selection", pools: ["pool01.contoso.com"] });
  });

  test("for listed ones is for each of them", () => {
    const asked = one.when("approve pool01,pool02", bo).event("questionPut").question;
    expect(asked).toMatchObject({ pools: ["pool01.contoso.com", "pool02.contoso.com"] });
  });

  test("where none has an open gate is refused", () => {
    const none = withPool02(inPhase(1)).and(taken("batch wave2 add pool02"));
    none.when("approve all", bo).refuses("not-found").because("none-waits");
    one
      .and(taken("batch wave2 add pool02"))
      .when("reject batch=wave2 because no", bo)
      .refuses("not-found")
      .because("none-waits");
  });

  test("takes in deeds that were done without leave", () => {
    const done = withPool02(inPhase(4)).and(taken("done pool01 4.3"));
    expect(done.when("approve all gate=without-leave", bo).event("questionPut").question).toMatchObject({
      pools: ["pool01.contoso.com"],
    });
  });
});

describe("an order for several pools", () => {
  const two = withPool02(inPhase(1)).and(taken("batch wave1 add pool01,pool02"));

  test("is put to its giver as a list, and closed by no", () => {
    const asked = two.when("hold all because freeze").changes("questionPut").next();
    asked.when("no").changes("questionClosed");
    asked.when("later").changes("questionClosed");
    asked.when("site=munich").refuses("not-understood");
  });

  test("comes before a question that is open, which is open again after it", () => {
    const open = two.when("done pool01 1.1").next();
    const asked = inPhase(4).when("ask pool01").changes("questionPut").next();
    const listed = asked.when("hold all because freeze").next();
    const closed = listed.when("no").next();
    closed.when("yes").refuses("tasks-are-done");
    open.when("yes").refuses("not-understood").because("nothing-asked");
  });

  test.each([
    ["hold pool01,pool77 because freeze", "not-found", "unknown-name"],
    ["hold batch=wave9 because freeze", "not-found", "unknown-name"],
    ["hold site=oslo because freeze", "not-found", "unknown-name"],
    ["rollback all because it fails", "not-understood", "one-at-a-time"],
    ["moved all 5 wave=test", "not-understood", "one-at-a-time"],
    ["restart pool01,pool02", "not-understood", "one-at-a-time"],
    ["start batch=wave1 8.6.5", "not-understood", "one-at-a-time"],
    ["done all 3.1", "not-understood", "one-at-a-time"],
  ])("%s is refused", (line, rule, code) => {
    two.when(line).refuses(rule).because(code);
  });

  test("is nothing for strangers", () => {
    two.when("hold all because freeze", "Di Fox").refuses("not-allowed");
  });
});

describe("a table of pools", () => {
  test("is each pool's name, and its pairs", () => {
    expect(poolsIn(["fqdn,users", "pool01.contoso.com,5"])).toEqual([
      { fqdn: "pool01.contoso.com", pairs: { users: "5" } },
    ]);
  });

  test.each([
    ["no names", ["site,users", "munich,5"], "no-fqdn"],
    ["no rows", ["fqdn,users"], "no-rows"],
    [
      "too many",
      ["fqdn", ...Array.from({ length: 501 }, (_, at) => `pool${at}.contoso.com`)],
      "too-many-rows",
    ],
  ])("with %s is refused", (_, lines, why) => {
    expect(poolsIn(lines)).toMatchObject({ why });
  });
});
