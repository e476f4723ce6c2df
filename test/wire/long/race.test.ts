import { message } from "../../../simulator";
import { atOnce } from "../support/at-once";
import { ana, bo, confirmed, cy, done, type Line, waits } from "../support/lines";
import { eventsIn, type Logged } from "../support/log";
import { another, deployed, opened, planned, registered, twoApprovals } from "../support/scenes";
import { closeStage, elsewhere, openStage, play, type Stage, timeless } from "../support/stage";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => closeStage(stage));

/** Both are said in the same instant, on two connections. */
const both = (here: Stage, one: readonly [string, string], other: readonly [string, string]) =>
  atOnce(
    here,
    [one, other].map(([who, says]) => message(here.teams.world, here.home, here.teams.person(who), says)),
  );

/** What happened to a pool since its gate was asked last. */
const sinceAsked = (pool: string, migration: string): readonly Logged[] => {
  const own = eventsIn(stage.bot.dataDir).filter(
    (one) => one.migration === migration && one.pool === `${pool}.contoso.com`,
  );
  return own.slice(own.findLastIndex(({ type }) => type === "gateAsked") + 1);
};

const typesOf = (events: readonly Logged[]): readonly string[] => events.map(({ type }) => type);
const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `pool${String(index + 11)}`);

/** Pools whose first gate may be asked: what phase 1 wants was done for the whole forest. */
const atFirstGate = (pools: readonly string[]): readonly Line[] =>
  pools.flatMap((pool) => [another(pool, 10), waits(`advance ${pool}`)]);

test("of two approvals in the same instant one opens the gate, and the other is told who did", async () => {
  const here = elsewhere(stage, "One vote");
  const pools = numbered(40);
  await play(here, [...registered("one"), ...planned, ...atFirstGate(pools)]);

  for (const pool of pools) {
    const answers = await both(here, [bo, `approve ${pool}`], [cy, `approve ${pool}`]);

    expect(typesOf(sinceAsked(pool, "m-1"))).toEqual(["voteGiven", "phasePassed"]);
    const first = answers.findIndex((text) => text.startsWith("Recorded:"));
    const winner = [bo, cy][first];
    expect(answers[first]).toContain(`Approved by ${winner}.`);
    expect(timeless(answers[1 - first] ?? "")).toMatch(
      new RegExp(`^Nothing to do: ${pool}: .*passed by ${winner} on <time>`),
    );
  }
});

test("two approvals that are both needed count in either order, and the second opens the gate", async () => {
  const here = elsewhere(stage, "Two votes");
  const pools = numbered(40);
  await play(here, [...registered("two"), twoApprovals, ...planned, ...atFirstGate(pools)]);

  for (const pool of pools) {
    const answers = await both(here, [bo, `approve ${pool}`], [cy, `approve ${pool}`]);

    expect(typesOf(sinceAsked(pool, "m-2"))).toEqual(["voteGiven", "voteGiven", "phasePassed"]);
    expect(answers.map((text) => text.split(" ")[0]).sort()).toEqual(["Recorded:", "Waiting:"]);
    expect(answers.find((text) => text.startsWith("Waiting:"))).toContain("1 of 2 approvals given");
    expect(answers.find((text) => text.startsWith("Recorded:"))).toMatch(
      /Approved by .*Bo Lind.*Cy Moe|Approved by .*Cy Moe.*Bo Lind/,
    );
  }
});

test("of an approval and a rejection in the same instant one decides, and the other is told which", async () => {
  const here = elsewhere(stage, "Approve or reject");
  const pools = numbered(30);
  await play(here, [...registered("three"), ...planned, ...atFirstGate(pools)]);

  for (const pool of pools) {
    const [approval = "", rejection = ""] = await both(
      here,
      [bo, `approve ${pool}`],
      [cy, `reject ${pool} because the backup is from May`],
    );

    const types = typesOf(sinceAsked(pool, "m-3"));
    if (approval.startsWith("Recorded:")) {
      expect(types).toEqual(["voteGiven", "phasePassed"]);
      expect(rejection).toMatch(/^Nothing to do: .*passed by Bo Lind/);
    } else {
      expect(types).toEqual(["gateRejected"]);
      expect(rejection).toMatch(/^Recorded:/);
      expect(approval).toMatch(/^Nothing to do: .*rejected by Cy Moe.*the backup is from May/);
    }
  }
});

test("an approval in the same instant as a failed checkpoint does not survive it", async () => {
  const here = elsewhere(stage, "Failed meanwhile");
  const pools = numbered(24);
  await play(here, [...registered("four"), ...deployed]);
  const toThirdGate = (pool: string): readonly Line[] => [
    another(pool, 10),
    ...opened(pool),
    ...done(pool, "2.4", "2.6"),
    ...opened(pool),
    ...confirmed(pool, "services-started"),
  ];
  await play(here, [...confirmed("pool01", "services-started", "sites-administrable"), ...opened("pool01")]);

  const seen = new Set<string>();
  for (const [index, pool] of pools.entries()) {
    await play(here, [...toThirdGate(pool), waits(`advance ${pool}`)]);
    const failure: readonly [string, string] = [
      ana,
      `fail ${pool} services-started because the front end stopped`,
    ];
    const approval: readonly [string, string] = [bo, `approve ${pool}`];
    const failsFirst = index % 2 === 0;
    const answers = failsFirst ? await both(here, failure, approval) : await both(here, approval, failure);
    const [failed = "", approved = ""] = failsFirst ? answers : [answers[1], answers[0]];

    const types = typesOf(sinceAsked(pool, "m-4")).filter((type) => !type.startsWith("question"));
    expect(failed).toMatch(/^Recorded:/);
    if (types.includes("phasePassed")) {
      expect(types).toEqual(["voteGiven", "phasePassed", "checkpointFailed"]);
      expect(approved).toMatch(/^Recorded:/);
      seen.add("approved first");
    } else {
      expect(types).toEqual(["checkpointFailed", "gateVoided"]);
      expect(approved).toMatch(/^(Nothing to do|Refused):/);
      seen.add("failed first");
    }
  }
  expect([...seen].sort()).toEqual(["approved first", "failed first"]);
});

test("one activity that is delivered twice in the same instant is one step with one answer", async () => {
  const here = elsewhere(stage, "Twice");
  const lines: readonly (readonly [string, string])[] = [
    [ana, "migration new five from lync2010 to lync2013 forest=five.com target-forest=five.com"],
    [ana, "site add munich"],
    [ana, "edge add edge01.contoso.com site=munich version=lync2010 single-fqdn=no"],
    [ana, "pool add pool01.contoso.com site=munich version=lync2010 edition=se users=50 roles=none"],
    [ana, 'grant approver @"Bo Lind"'],
    [ana, "hold pool01 because nobody is here"],
    [ana, "release pool01"],
    [ana, "hold pool01"],
    [ana, "clock +1h"],
    [ana, "migration home"],
    [bo, "approve pool01"],
    [ana, "status pool01"],
  ];

  for (const [who, says] of lines) {
    const said = message(here.teams.world, here.home, here.teams.person(who), says);
    const [one, other] = await atOnce(here, [said, said]);
    expect(one).not.toBe("");
    expect(other).toBe(one);
    const again = await here.teams.send(here.bot.url, said);
    expect(again.text).toBe(one);
  }
  const stored = eventsIn(here.bot.dataDir).filter(({ migration }) => migration === "m-5");
  const twice = stored.filter(({ type, data, seq }) =>
    stored.some((one) => one.type === type && one.data === data && one.seq !== seq),
  );
  expect(twice).toEqual([]);
  expect(typesOf(stored)).toContain("poolReleased");
});
