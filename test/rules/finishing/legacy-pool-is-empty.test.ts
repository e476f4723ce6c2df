import type { MustBeEmpty, PoolFacts } from "../../../src/facts/case";
import { legacyPoolIsEmpty } from "../../../src/rules/finishing/legacy-pool-is-empty";
import { codes, day, facts, leaving, noon, type Row, task } from "../../support/case";

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

type Ledger = PoolFacts["ledger"];

describe("the removal", () => {
  const wanted = task({
    number: "8.6.1",
    empty: [
      { what: "contacts-left", of: "pool", left: 0, source: "phase-8.md", rules: ["R-61"] },
      { what: "cms", of: "pool", left: false, source: "phase-8.md", rules: ["R-63"] },
    ],
  });
  const removing = (ledger: Ledger, counted: PoolFacts["counted"] = {}) => ({
    step: removal,
    pool: { phase: 8, tasks: [wanted], facts: { ledger: { "contacts-left": 0, ...ledger }, counted } },
  });
  const said = (age: number, kind: "word" | "deed" = "word") => ({
    "contacts-left": { at: noon - age, source: { kind } },
  });

  test.each<Row>([
    ["passes where nothing more is known", removing({}), []],
    ["refuses what is known to be there", removing({ "analog-devices-left": 2 }), ["still-on-pool"]],
    [
      "… each of it",
      removing({ "audio-test-left": 1, "call-park-orbits-left": 1 }),
      ["still-on-pool", "still-on-pool"],
    ],
    ["does not want counted what nobody counted", removing({ "meeting-rooms-left": undefined }), []],
    ["leaves flags to the tasks that name them", removing({ dns: true, cms: true }), []],
    ["takes a count of just the evidence age", removing({}, said(14 * day)), []],
    ["wants an older one counted again", removing({}, said(14 * day + 1)), ["count-is-stale"]],
    ["takes an old one that a task made so", removing({}, said(99 * day, "deed")), []],
    [
      "is not asked of earlier tasks",
      {
        ...removing({ "analog-devices-left": 2 }, said(99 * day)),
        step: { kind: "start-task", task: "4.3" },
      },
      [],
    ],
    [
      "does not mind the age once there was leave",
      { ...removing({}, said(99 * day)), step: { kind: "do-task", task: "8.6.1" } },
      [],
    ],
    [
      "tells what is there rather than how old its count is",
      removing(
        { "contacts-left": 0, "exum-contacts-left": 4 },
        { "exum-contacts-left": { at: 0, source: { kind: "word" } } },
      ),
      ["still-on-pool"],
    ],
  ])("%s", (_, differences, expected) => {
    const earlier = task({ ...wanted, number: "4.3", phase: 4 });
    const { pool } = differences;
    const tasks = typeof pool === "object" ? [...(pool.tasks ?? []), earlier] : [];
    expect(codes(legacyPoolIsEmpty, { ...differences, pool: { ...(pool as object), tasks } })).toEqual(
      expected,
    );
  });

  test("it says what counts again, for this pool", () => {
    const [found] = legacyPoolIsEmpty.check(facts(removing({}, said(15 * day))));
    expect(found).toMatchObject({ what: "contacts-left", rules: ["R-61"], at: noon - 15 * day });
    expect(found).toHaveProperty("command", expect.stringContaining("'pool01.contoso.com'"));
  });
});

test("what was read from servers is told with what lists it, for a word would not settle it", () => {
  const cms = empty("cms", true);
  const read = {
    ...cms,
    pool: {
      ...cms.pool,
      facts: {
        counted: {
          cms: { at: noon, source: { kind: "document" as const, document: "topology.xml", sha256: "a" } },
        },
      },
    },
  };
  const [finding] = legacyPoolIsEmpty.check(facts(read));
  expect(finding).toMatchObject({
    code: "still-on-pool",
    readFrom: expect.stringContaining("Get-CsService"),
  });
  expect(legacyPoolIsEmpty.check(facts(cms))[0]).not.toHaveProperty("readFrom");
});
