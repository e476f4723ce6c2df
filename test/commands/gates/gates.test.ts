import { type Given, poolOf } from "../../support/given";
import { day, inPhase, readyIn, withPool02 } from "../../support/phases";
import { ana, bo, cy, di, done, nothing, taken, waits } from "../../wire/support/lines";

const two = taken("policy approvals=uc:1,security:1");
const asked = (before: Given = readyIn(1)): Given => before.and(waits("advance pool01"));
const atGate3 = (before: Given): Given =>
  before.and(
    done("pool01", "3.1", "3.2"),
    taken("start pool01 3.3"),
    done("pool01", "3.3", "3.4", "3.5"),
    taken("confirm pool01 services-started"),
    taken("confirm pool01 sites-administrable"),
    waits("advance pool01"),
  );
const press = (verb: string, round: number, subject = "gate:phase") => ({
  verb,
  migration: "m-1",
  pool: "pool01.contoso.com",
  subject,
  round,
  values: {},
});

describe("advance", () => {
  test("a gate is asked for where nothing is open", () => {
    readyIn(1).when("advance pool01").changes("gateAsked");
  });

  test("all that is open is told at once", () => {
    inPhase(3).when("advance pool01").refuses("tasks-are-done", "coexistence-is-tested");
  });

  test("a gate that is open is not asked for again", () => {
    asked().when("advance pool01", ana).nothing("gate-open");
  });

  test("each asking is a new round", () => {
    const again = asked().and(taken("withdraw pool01"));

    expect(again.when("advance pool01").event("gateAsked").round).toBe(2);
  });

  test("a completed pool has nowhere to go", () => {
    inPhase(9).when("advance pool01").nothing("completed");
  });

  test("a deed without leave keeps the gate shut", () => {
    const scene = inPhase(3).and(done("pool01", "3.1", "3.2"), taken("done pool01 3.3"));

    scene.when("advance pool01").because("done-without-leave");
  });
});

test("a gate counts the tasks that apply, and names those that a later one waits for", () => {
  const told = (scene: Given) => scene.when("status pool01").outcome;
  const without = inPhase(3).and(taken("set migration xmpp=no"));
  expect(told(atGate3(without))).toMatchObject({
    report: { gate: { context: { tasks: { settled: 5, all: 5 }, later: [] } } },
  });
  expect(told(atGate3(inPhase(3)))).toMatchObject({
    report: { gate: { context: { tasks: { settled: 5, all: 6 }, later: [{ task: "3.6" }] } } },
  });
});

test("what was done without leave stands among what the engineer sees ahead", () => {
  const scene = inPhase(3).and(done("pool01", "3.1", "3.2"), taken("done pool01 3.3"));
  expect(scene.when("next pool01").outcome).toMatchObject({
    report: {
      others: expect.arrayContaining([
        expect.objectContaining({
          because: expect.objectContaining({
            violation: expect.objectContaining({
              finding: expect.objectContaining({ code: "done-without-leave" }),
            }),
          }),
        }),
      ]),
    },
  });
});

test("a gate tells what going back would cost only while there is a way back", () => {
  const users = (phase: number) =>
    asked(readyIn(phase)).when("status pool01").outcome as unknown as {
      report: { gate: { context: { moved: { users: number } } } };
    };
  expect(users(7).report.gate.context.moved.users).toBeGreaterThan(0);
  expect(users(8).report.gate.context.moved.users).toBe(0);
});

test("a checkpoint that can be confirmed now is listed once", () => {
  const { report } = inPhase(3)
    .and(done("pool01", "3.1", "3.2"), taken("start pool01 3.3"), taken("done pool01 3.3"))
    .when("next pool01").outcome as unknown as {
    report: { steps: { command: string }[]; others: { because: object }[] };
  };
  expect(report.steps.map(({ command }) => command)).toContain("confirm pool01 services-started");
  expect(report.others).toEqual([]);
});

describe("approve", () => {
  test("one approval opens a gate that asks for one", () => {
    asked().when("approve pool01", bo).changes("voteGiven", "phasePassed");
  });

  test("the first of two approvals waits for the other", () => {
    asked(readyIn(1).and(two)).when("approve pool01", bo).changes("voteGiven");
  });

  test("the second opens it", () => {
    asked(readyIn(1).and(two))
      .and(waits("approve pool01", bo))
      .when("approve pool01", cy)
      .changes("voteGiven", "phasePassed");
  });

  test("one person approving twice counts once", () => {
    asked(readyIn(1).and(two)).and(waits("approve pool01", bo)).when("approve pool01", bo).nothing("voted");
  });

  test("one person in two groups fills one place", () => {
    const scene = asked(readyIn(1).and(taken(`grant approver @"${bo}" group=security`), two));

    scene.when("approve pool01", bo).changes("voteGiven");
    scene.and(waits("approve pool01", bo)).when("approve pool01", cy).changes("voteGiven", "phasePassed");
  });

  test("somebody in two groups fills the place that nobody else can", () => {
    const scene = asked(readyIn(1).and(taken(`grant approver @"${bo}" group=security`), two));
    const event = scene.and(waits("approve pool01", bo)).when("approve pool01", cy).event("phasePassed");

    expect(event.votes.map(({ group }) => group).sort()).toEqual(["security", "uc"]);
  });

  test("votes that suffice once the policy asks for less open the gate, by whoever comes next", () => {
    const scene = asked(readyIn(1).and(two)).and(waits("approve pool01", bo), taken("policy approvals=uc:1"));
    expect(scene.when("next pool01").outcome).toMatchObject({
      report: { steps: [expect.objectContaining({ command: "advance pool01" })] },
    });
    expect(scene.when("advance pool01").changes("phasePassed").event("phasePassed").votes).toHaveLength(1);
    scene.when("approve pool01", bo).changes("phasePassed");
    scene.when("approve pool01", di).refuses("not-allowed");
    scene.and(taken("policy approvals=uc:2")).when("advance pool01").nothing("gate-open");
  });

  test("an approver of a group that is not asked does not count", () => {
    const scene = asked(readyIn(1).and(taken(`grant approver @"${di}" group=hr`), two));

    scene.when("approve pool01", di).refuses("approvers-have-signed").because("group-not-asked");
  });

  test("whoever asked does not open the gate", () => {
    const scene = asked(readyIn(1).and(taken(`grant engineer @"${bo}"`)));

    scene.when("approve pool01", ana).refuses("not-allowed", "nobody-approves-their-own");
  });

  test("an engineer who asked does not open the gate with a role of approver", () => {
    readyIn(1)
      .and(taken(`grant engineer @"${bo}"`), waits("advance pool01", bo))
      .when("approve pool01", bo)
      .refuses("nobody-approves-their-own");
  });

  test("under strict separation whoever stated its facts does not approve", () => {
    asked(readyIn(1).and(taken(`grant engineer @"${bo}"`), taken("set pool01 owner=Bo", bo)))
      .when("approve pool01", bo)
      .refuses("nobody-approves-their-own");
  });

  test("where only the requester is kept out, whoever stated facts approves", () => {
    asked(
      readyIn(1).and(
        taken("policy separation=requester"),
        taken(`grant engineer @"${bo}"`),
        taken("set pool01 owner=Bo", bo),
      ),
    )
      .when("approve pool01", bo)
      .changes("voteGiven", "phasePassed");
  });

  test("alone, whoever asked approves", () => {
    asked(readyIn(1).and(taken("policy separation=solo"), taken(`grant approver @"${ana}"`)))
      .when("approve pool01", ana)
      .changes("voteGiven", "phasePassed");
  });

  test("a gate that nobody asked for cannot be approved", () => {
    readyIn(1).when("approve pool01", bo).refuses("not-found").because("no-open-gate");
  });

  test("a late vote is told who decided", () => {
    asked().and(taken("approve pool01", bo)).when("approve pool01", cy).nothing("gate-decided");
  });

  test("trailing words are no note", () => {
    asked().when("approve pool01 not yet", bo).refuses("not-understood");
  });

  test("a vote for what has grown too old meanwhile voids the gate instead", () => {
    asked(readyIn(7))
      .after(15 * day)
      .when("approve pool01", bo)
      .changes("gateVoided");
  });

  test("there is no voting while the pool is held", () => {
    asked().and(taken("hold pool01 because freeze")).when("approve pool01", bo).refuses("pool-is-not-held");
  });

  test("there is no such gate", () => {
    asked().when("approve pool01 gate=back", bo).refuses("not-found");
  });
});

describe("what voids a gate", () => {
  test("a fact that it rests on", () => {
    asked().when("set pool01 contacts-left=4").changes("factsDeclared", "gateVoided");
  });

  test("a checkpoint that fails", () => {
    asked(readyIn(4))
      .when("fail pool01 clients-communicate because no presence")
      .changes("checkpointFailed", "gateVoided");
  });

  test("a failed checkpoint takes votes with it", () => {
    const scene = asked(readyIn(4).and(two)).and(
      waits("approve pool01", bo),
      taken("fail pool01 clients-communicate because no presence"),
    );

    expect(poolOf(scene).gate).toBeNull();
  });

  test("not a word about who looks after the pool", () => {
    asked().when("set pool01 owner=Ana").changes("factsDeclared");
  });

  test("not a hold", () => {
    asked().when("hold pool01 because freeze").changes("poolHeld");
  });
});

describe("reject and withdraw", () => {
  test("a rejection leads back to work", () => {
    asked().when("reject pool01 because the plan is thin", bo).changes("gateRejected");
  });

  test("a rejection wants a reason", () => {
    asked().when("reject pool01", bo).refuses("not-understood");
    asked().when("reject pool01 because", bo).refuses("not-understood");
  });

  test("a vote is taken back by its voter", () => {
    asked(readyIn(1).and(two))
      .and(waits("approve pool01", bo))
      .when("withdraw pool01", bo)
      .changes("voteWithdrawn");
  });

  test("a vote that was taken back does not count", () => {
    asked(readyIn(1).and(two))
      .and(waits("approve pool01", bo), { ...taken("withdraw pool01", bo) })
      .when("approve pool01", cy)
      .changes("voteGiven");
  });

  test("the request is taken back by whoever asked", () => {
    asked().when("withdraw pool01", ana).changes("gateWithdrawn");
  });

  test("somebody who neither asked nor voted has nothing to take back", () => {
    asked().when("withdraw pool01", bo).nothing("no-vote");
  });

  test("a decided gate is not rejected any more", () => {
    asked().and(taken("approve pool01", bo)).when("reject pool01 because late", cy).nothing("gate-decided");
  });
});

describe("a deed without leave", () => {
  const deed = () => inPhase(3).and(done("pool01", "3.1", "3.2"), taken("done pool01 3.3"));

  test("an approver takes note of it", () => {
    deed().when("approve pool01 gate=without-leave", bo).changes("voteGiven", "deedAcknowledged");
  });

  test("where it is all that waits, no gate need be named", () => {
    deed().when("approve pool01", bo).changes("voteGiven", "deedAcknowledged");
  });

  test("whoever did it does not", () => {
    deed()
      .and(taken(`grant engineer @"${bo}"`), taken("done pool01 3.5", ana))
      .when("approve pool01 gate=without-leave", ana)
      .refuses("not-allowed");
    inPhase(3)
      .and(done("pool01", "3.1", "3.2"), taken(`grant engineer @"${bo}"`), taken("done pool01 3.3", bo))
      .when("approve pool01 gate=without-leave", bo)
      .refuses("nobody-approves-their-own");
  });

  test("where a gate is open too, the one that is meant has to be named", () => {
    const scene = withPool02(inPhase(4)).and(
      waits("advance pool02"),
      taken("approve pool02", bo),
      done("pool02", "2.4", "2.6"),
      waits("advance pool02"),
      taken("approve pool02", bo),
      taken("confirm pool02 services-started"),
      waits("advance pool02"),
      taken("reopen pool01 3.3 because it was set up anew"),
      taken("done pool01 3.3"),
    );

    scene.when("approve pool02", bo).tells("pick");
  });

  test("where there is none, there is nothing to take note of", () => {
    readyIn(3).when("approve pool01 gate=without-leave", bo).nothing("no-deeds");
  });
});

describe("hold and release", () => {
  test("a pool is held with a reason", () => {
    inPhase(2).when("hold pool01 because change freeze").changes("poolHeld");
    inPhase(2).when("hold pool01").refuses("not-understood");
  });

  test("a held pool is not held again", () => {
    inPhase(2).and(taken("hold pool01 because freeze")).when("hold pool01 because more").nothing("held");
  });

  test("a held pool goes on where it stood", () => {
    asked()
      .and(taken("hold pool01 because freeze"), taken("release pool01"))
      .when("approve pool01", bo)
      .changes("voteGiven", "phasePassed");
  });

  test("a pool that nobody holds needs no release", () => {
    inPhase(2).when("release pool01").nothing("not-held");
  });

  test("a completed pool is not held", () => {
    inPhase(9).when("hold pool01 because freeze").nothing("completed");
  });

  test.each(["done pool01 2.1", "skip pool01 2.3 because no", "advance pool01"])(
    "while a pool is held, %s is not",
    (line) => {
      inPhase(2).and(taken("hold pool01 because freeze")).when(line).because("pool-is-held");
    },
  );
});

describe("buttons", () => {
  test("a button of the present round votes", () => {
    asked().when(press("approve", 1), bo).changes("voteGiven", "phasePassed");
  });

  test("a button of a round that was decided is told who decided", () => {
    asked().and(taken("approve pool01", bo)).when(press("approve", 1), cy).nothing("gate-decided");
  });

  test("a button of a round that was voided is stale", () => {
    asked()
      .and(taken("set pool01 contacts-left=4"), waits("advance pool01"))
      .when(press("approve", 1), bo)
      .refuses("stale");
  });

  test("a button for a round that never was is stale", () => {
    asked().when(press("approve", 7), bo).refuses("stale");
  });

  test("a button for a checkpoint that failed meanwhile is stale", () => {
    readyIn(3)
      .and(taken("fail pool01 services-started because one stopped"))
      .when(press("confirm", 1, "checkpoint:services-started"))
      .refuses("stale");
  });

  test("a button for a checkpoint that is none is stale", () => {
    readyIn(3)
      .when(press("confirm", 1, "checkpoint:coffee-is-ready"))
      .refuses("stale");
  });

  test("a button of another migration finds none", () => {
    expect(asked().when({ ...press("approve", 1), migration: "m-9" }, bo).outcome.kind).toBe("refused");
  });

  test("a stranger's button changes nothing", () => {
    asked().when(press("approve", 1), di).refuses("not-allowed");
  });
});

test("a gate's policy is that of its phase", () => {
  const scene = readyIn(1).and(
    taken("policy phase=1 approvals=2"),
    nothing(`grant approver @"${cy}" group=security`),
  );

  asked(scene).when("approve pool01", bo).changes("voteGiven");
});
