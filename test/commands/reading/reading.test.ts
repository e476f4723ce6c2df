import { say } from "../../../src/words/say";
import { givenIn } from "../../support/given";
import { inPhase, readyIn } from "../../support/phases";
import { ana, bo, di, taken, waits } from "../../wire/support/lines";

test.each([
  ["status", "migration-status"],
  ["status pool01", "pool-status"],
  ["next pool01", "next"],
  ["next", "next-of-all"],
  ["policy phase=4", "policy"],
  ["why pool01", "why"],
  ["mine", "mine"],
  ["history pool01", "history"],
  ["people", "people"],
  ["policy", "policy"],
  ["help", "help"],
  ["help done", "help"],
  ["migration list", "migrations"],
  ["verify", "verified"],
  ["clock", "clock"],
  ["hello", "courtesy"],
])("%s tells of the %s and changes nothing", (line, kind) => {
  inPhase(4).when(line).tells(kind);
});

test.each([
  ["status pool77", "not-found"],
  ["why pool77", "not-found"],
  ["help dance", "not-found"],
  ["finsh pool01", "not-understood"],
  ["dance with pool01", "not-understood"],
  ["done", "not-understood"],
  ["done pool01 1.1 now", "not-understood"],
])("%s is refused", (line, rule) => {
  inPhase(1).when(line).refuses(rule);
});

test("next without a pool lists those on their way, and what waits for the caller", () => {
  const report = (who: string) => readyIn(1).and(waits("advance pool01")).when("next", who).outcome;
  expect(report(bo)).toMatchObject({
    report: {
      waiting: [{ command: "approve pool01" }],
      pools: [{ command: "next pool01", because: { phase: 1 } }],
      more: 0,
    },
  });
  expect(report(ana)).toMatchObject({ report: { waiting: [], pools: [{ command: "next pool01" }] } });
  expect(inPhase(9).when("next").outcome).toMatchObject({ report: { pools: [], all: 1 } });
});

test.each(["next pool77", "pool add", "pool add version=lync2010"])("%s is refused by its name", (line) => {
  const { outcome } = inPhase(1).when(line);
  expect(JSON.stringify(outcome)).toMatch(/unknown-name|missing-word/);
});

test.each([
  ["hepl", /Try: "help"/],
  ["evidence pool01", /lacks <checkpoint\|task>/],
  ["can pool01", /lacks <phase, task or checkpoint>/],
  ['@"Bo Lind"', /“@person” begins with no command/],
  ["moved pool01 5 wave=test back", /0 users of the test wave of pool01 are moved/],
])("%s is answered in people's words", (line, words) => {
  const { answer } = inPhase(1).when(line).told();
  expect(say({ notice: answer, label: "pool01", clock: null, mentions: [] }, (id) => id)).toMatch(words);
});

test("the only admin is not sent to themselves", () => {
  expect(readyIn(1).when("approve pool01", ana).outcome).toMatchObject({
    violations: expect.arrayContaining([
      { rule: "not-allowed", complaint: expect.objectContaining({ ask: null }) },
    ]),
  });
});

describe("can", () => {
  test("passes where the gate may be asked", () => {
    readyIn(1).when("can pool01 2").tells("passes");
  });

  test("is refused like the step itself", () => {
    inPhase(1).when("can pool01 2").refuses("tasks-are-done");
    inPhase(1).when("can pool01 8").because("phase-is-ahead");
  });

  test("a phase that is reached needs no asking", () => {
    inPhase(3).when("can pool01 2").nothing("phase-reached");
  });

  test("a task passes where it may be done", () => {
    inPhase(1).when("can pool01 1.1").tells("passes");
    inPhase(4).when("can pool01 4.3").refuses("tasks-are-done");
  });
});

test("an open gate waits for its approvers", () => {
  const asked = readyIn(1).and(waits("advance pool01"));

  expect(JSON.stringify(asked.when("mine", bo).outcome)).toContain("approve pool01");
  expect(JSON.stringify(asked.when("mine", ana).outcome)).not.toContain("approve pool01");
});

test("next gives an engineer exact commands", () => {
  expect(JSON.stringify(inPhase(1).when("next pool01").outcome)).toContain("done pool01 1.1");
});

test("next gives a viewer none", () => {
  const { outcome } = inPhase(1)
    .and(taken(`grant viewer @"${di}"`))
    .when("next pool01", di);

  expect(outcome).toMatchObject({ report: { steps: [] } });
});

test("strangers see nothing of a migration", () => {
  inPhase(1).when("status", di).refuses("not-allowed");
});

describe("clock", () => {
  test("goes forward in local mode", () => {
    inPhase(1).when("clock +7d").changes("clockMoved");
  });

  test.each(["clock 7d", "clock -7d", "clock +0d", "clock soon"])("%s is not understood", (line) => {
    inPhase(1).when(line).refuses("not-understood");
  });

  test("stands still everywhere else", () => {
    givenIn({ ...inPhase(1).world, local: false })
      .when("clock +7d")
      .refuses("not-allowed")
      .because("local-only");
  });

  test("is moved by admins alone", () => {
    inPhase(1).when("clock +7d", bo).refuses("not-allowed");
  });
});
