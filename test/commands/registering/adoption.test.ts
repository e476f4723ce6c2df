import { scanned, talliesOf } from "../../support/full-scan";
import { answerOf, type Given, given, poolOf } from "../../support/given";
import { withMadeUpPath } from "../../support/made-up";
import { standingOf } from "../../support/world";
import { bo, cy, done, taken, waits } from "../../wire/support/lines";
import { midway } from "../../wire/support/scenes";

withMadeUpPath();

const waiting = (phase = 6): Given => given(midway(phase, "lync2013"));
const adopted = (phase = 6): Given => waiting(phase).and(taken("approve pool01 gate=adoption", bo));

describe("asking", () => {
  test("a pool taken up midway is registered, and waits for its approvers", () => {
    const scene = waiting();

    expect(poolOf(scene).life.state).toBe("adoption-gate");
    expect(standingOf(scene.world).forest.phases).toMatchObject({ 0: 1 });
    expect(talliesOf(standingOf(scene.world))).toEqual(scanned(standingOf(scene.world)));
  });

  test.each(["1", "9", "0", "two", "2.5"])("it is not taken up in phase %s", (phase) => {
    waiting()
      .when(`pool add pool02.contoso.com site=munich version=lync2010 users=5 at-phase=${phase} because so`)
      .because("bad-value");
  });

  test("it wants a reason, and what a registration wants", () => {
    waiting()
      .when("pool add pool02.contoso.com site=munich version=lync2010 users=5 at-phase=3")
      .because("because-wanted");
    waiting()
      .when("pool add pool02.contoso.com site=munich version=lync2010 at-phase=3 because so")
      .because("pair-wanted");
  });

  test.each([
    "start pool01 6.1",
    "done pool01 6.2",
    "done pool01 6.1",
    "skip pool01 6.3 because none",
    "moved pool01 5 wave=pilot",
    "confirm pool01 services-started",
    "fail pool01 services-started because down",
    "advance pool01",
    "hold pool01 because freeze",
    "rollback pool01 because no",
    "reopen pool01 1.1 because no",
    "acknowledge pool01",
    "can pool01 7",
    "keep pool01 because xmpp",
    "waive pool01 pilot-has-soaked until=7d because so",
  ])("nothing is done with it meanwhile: %s", (says) => {
    waiting().when(says).refuses("pool-is-under-way");
  });
});

describe("deciding", () => {
  test("whoever asked does not approve it; somebody else does", () => {
    const cyAsks = given(midway(6, "lync2013").slice(0, -1)).and(taken('grant engineer @"Cy Moe"'), {
      ...midway(6, "lync2013").slice(-1)[0],
      who: cy,
    } as never);

    cyAsks.when("approve pool01", cy).refuses("nobody-approves-their-own");
    cyAsks.when("approve pool01", bo).changes("voteGiven", "poolAdopted");
  });

  test("once approved it is in its phase and marked for good", () => {
    const scene = adopted();

    expect(poolOf(scene)).toMatchObject({
      life: { state: "phase-6" },
      passed: [],
      adopted: { phase: 6, because: "we began without the bot" },
    });
    for (const says of ["status pool01", "why pool01"])
      expect(answerOf(scene.when(says).turn)).toMatchObject({
        report: {
          adopted: { phase: 6, approvedBy: [expect.anything()], because: "we began without the bot" },
        },
      });
    expect(talliesOf(standingOf(scene.world))).toEqual(scanned(standingOf(scene.world)));
  });

  test("turned down it stays registered; it is asked anew, in another phase, or taken out", () => {
    const no = waiting().and(taken("reject pool01 because phase 4 at most", bo));

    expect(poolOf(no).life.state).toBe("adoption");
    no.when("advance pool01").refuses("pool-is-under-way");
    expect(answerOf(no.when("next pool01").turn)).toMatchObject({
      report: {
        steps: [
          { command: "pool change pool01 at-phase=6 because …" },
          { command: "pool remove pool01 because …" },
        ],
      },
    });
    no.when("pool remove pool01 because from the start").changes("poolRemoved");
    const again = no
      .when("pool change pool01 at-phase=4 because as they said")
      .changes("adoptionAsked", "gateAsked")
      .next();
    again.when("approve pool01", bo).changes("voteGiven", "poolAdopted");
    expect(poolOf(again.and(taken("approve pool01", bo))).life.state).toBe("phase-4");
  });

  test("withdrawn it stays registered too", () => {
    expect(poolOf(waiting().and(taken("withdraw pool01"))).life.state).toBe("adoption");
  });

  test("votes fall where what was registered of it changes", () => {
    const half = waiting().and(taken("policy approvals=uc:1,security:1"), waits("approve pool01", bo));

    half.when("pool change pool01 users=400 because counted again").changes("factsDeclared", "gateVoided");
    half.when("approve pool01", cy).changes("voteGiven", "poolAdopted");
  });

  test("the policy of the phase it is taken up in is the one that counts", () => {
    const strict = given(midway(6, "lync2013").slice(0, -1)).and(
      taken("policy phase=6 approvals=uc:1,security:1"),
      midway(6, "lync2013").slice(-1),
    );

    strict.when("approve pool01", bo).changes("voteGiven");
  });

  test("a pool that is on its way is not adopted", () => {
    adopted().when("pool change pool01 at-phase=7 because faster").because("adopted-at-first-only");
  });
});

describe("what was not seen", () => {
  test("does not hold the gate because its own gate was skipped, but where a later step needs it", () => {
    const scene = adopted();
    const open = scene.when("advance pool01").because("task-open", "no-pilot-yet");

    const waitsFor = JSON.stringify(open.outcome);
    expect(waitsFor).toContain('"task":"6.4"');
    expect(waitsFor).not.toContain('"task":"2.4"');
    scene.when("start pool01 6.1").because("needs-task");
    scene.when("start pool01 6.4").because("needs-task", "no-pilot-yet");
  });

  test("is told in the later phase, and the soak is told or waived", () => {
    const scene = adopted().and(
      ...["2.4", "3.3", "3.5", "4.2", "4.3"].flatMap((task) => done("pool01", task)),
      taken("done pool01 4.4 note by hand in spring"),
    );
    scene.when("moved pool01 20 wave=pilot").because("needs-leave");

    const seen = scene.and(
      taken("approve pool01 gate=without-leave", bo),
      taken("moved pool01 20 wave=pilot"),
    );
    seen.when("start pool01 6.4").because("pilot-still-soaks");
    const waived = scene.and(
      waits("waive pool01 pilot-has-soaked until=30d because it ran since spring"),
      taken("approve pool01 gate=waive:pilot-has-soaked", bo),
    );
    expect(JSON.stringify(waived.when("start pool01 6.4").outcome)).toContain("needs-task");
    expect(answerOf(waived.when("status pool01").turn)).toMatchObject({
      report: { waivers: [{ inForce: true }] },
    });
  });

  test("a checkpoint that is due at the mass move is due all the same", () => {
    adopted().when("start pool01 6.4").because("coexistence-checkpoint-open");
  });

  test("is not gone back to: only what was recorded is undone", () => {
    adopted().when("rollback pool01 because calls drop").because("adopted-midway");
    adopted().when("rollback pool01 to=3 because calls drop").because("adopted-midway");
  });
});

test("a pool that waits for its adoption is in no phase, and so before every gate", () => {
  const scene = adopted(6).and(
    waits(
      "pool add pool02.contoso.com site=munich version=lync2010 edition=ee users=5 sql=sql02\\rtc roles=none target=pool05.contoso.com at-phase=7 because so",
    ),
  );

  expect(standingOf(scene.world).forest.phases).toMatchObject({ 0: 1, 6: 1 });
});
