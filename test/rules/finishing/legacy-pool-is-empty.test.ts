import type { MustBeEmpty } from "../../../src/facts/case";
import { legacyPoolIsEmpty } from "../../../src/rules/finishing/legacy-pool-is-empty";
import { codes, facts, leaving, type Row, task } from "../../support/case";

const step = leaving(7);
const phase = 7;
const removal = { kind: "start-task", task: "8.6.1" } as const;

const empty = (what: string, left: MustBeEmpty["left"], of: MustBeEmpty["of"] = "pool") => ({
  step: removal,
  pool: {
    phase: 8,
    tasks: [task({ number: "8.6.1", empty: [{ what, of, left, source: "phase-8.md", rules: [] }] })],
  },
});

describe("the post-migration gate", () => {
  test.each<Row>([
    ["passes with an empty pool", { step, pool: { phase } }, []],
    ["refuses users left", { step, pool: { phase, usersLeft: 1 } }, ["still-on-pool"]],
    [
      "refuses contact objects left",
      { step, pool: { phase, facts: { ledger: { "contacts-left": 3 } } } },
      ["still-on-pool"],
    ],
    [
      "leaves a pool its users where nobody is moved",
      { step, pool: { phase, usersLeft: 500, massMove: undefined, facts: { ledger: {} } } },
      [],
    ],
    ["does not know untold users", { step, pool: { phase, usersLeft: undefined } }, ["left-on-pool-unknown"]],
    [
      "does not know untold contact objects",
      { step, pool: { phase, facts: { ledger: {} } } },
      ["left-on-pool-unknown"],
    ],
    [
      "tells both",
      { step, pool: { phase, usersLeft: 2, facts: { ledger: {} } } },
      ["still-on-pool", "left-on-pool-unknown"],
    ],
    [
      "is asked on the way to a later phase",
      { step: leaving(8), pool: { phase: 5, usersLeft: 2 } },
      ["still-on-pool"],
    ],
    [
      "holds whoever turned up behind it",
      { step: leaving(8), pool: { phase: 8, usersLeft: 2 } },
      ["still-on-pool"],
    ],
    ["is not asked before it", { step: leaving(6), pool: { phase: 6, usersLeft: 2 } }, []],
  ])("%s", (_, differences, expected) => {
    expect(codes(legacyPoolIsEmpty, differences)).toEqual(expected);
  });
});

describe("a task that wants things gone", () => {
  test.each<Row>([
    ["passes with nothing listed", { step: removal }, []],
    ["passes with none left", empty("conference-directories-left", 0), []],
    ["refuses what is left", empty("conference-directories-left", 2), ["still-on-pool"]],
    ["refuses the CMS", empty("cms", true), ["still-on-pool"]],
    ["passes without the CMS", empty("cms", false), []],
    ["does not know what is untold", empty("cac", undefined), ["left-on-pool-unknown"]],
    ["counts the forest's users", empty("users-left", 12, "forest"), ["still-in-forest"]],
    [
      "does not know the forest's users",
      empty("users-left", undefined, "forest"),
      ["left-in-forest-unknown"],
    ],
    ["leaves Group Chat to its own rule", empty("group-chat", true), []],
    [
      "is judged when it is done, too",
      { ...empty("cms", true), step: { kind: "do-task", task: "8.6.1" } },
      ["still-on-pool"],
    ],
  ])("%s", (_, differences, expected) => {
    expect(codes(legacyPoolIsEmpty, differences)).toEqual(expected);
  });

  test("says how many users are left on how many pools", () => {
    const found = legacyPoolIsEmpty.check(
      facts({ ...empty("users-left", 12, "forest"), migration: { poolsWithUsers: 3 } }),
    );
    expect(found).toEqual([
      expect.objectContaining({ verdict: "refuse", left: 12, pools: 3, source: "phase-8.md" }),
    ]);
  });
});
