import { answerOf, type Given, poolOf } from "../../support/given";
import { day, inPhase, readyIn } from "../../support/phases";
import { standingOf } from "../../support/world";
import { ana, bo, confirmed, cy, taken, waits } from "../../wire/support/lines";

const words = "waive pool01 pilot-has-soaked until=30d because the pilot ran for months";
const press = (verb: string, round: number, subject: string) => ({
  verb,
  migration: "m-1",
  pool: "pool01.contoso.com",
  subject,
  round,
  values: { because: "no" },
});

/** Phase 6, where everything but the soak is there for the mass move. */
const unsoaked = (): Given =>
  inPhase(6).and(
    taken("start pool01 6.1"),
    taken("done pool01 6.1"),
    taken("done pool01 6.2"),
    taken("skip pool01 6.3 because the Director stays"),
    taken("set migration xmpp=no"),
    ...confirmed("pool01", "pilot-soaked", "services-started", "sites-administrable"),
  );
const asked = (before = unsoaked()): Given => before.and(waits(words));
const waived = (): Given => asked().and(taken("approve pool01 gate=waive:pilot-has-soaked", bo));

describe("asking", () => {
  test("a waivable rule is asked to be set aside at a gate of its own", () => {
    const then = unsoaked().when(words).changes("waiverAsked", "gateAsked");

    expect(then.event("gateAsked").gate).toBe("waive:pilot-has-soaked");
    expect(answerOf(then.turn)).toMatchObject({
      kind: "waiting",
      gate: { wish: { because: "the pilot ran for months" } },
    });
  });

  test("a hard rule is never waived, and the answer says by what it stands", () => {
    const then = unsoaked()
      .when("waive pool01 legacy-pool-is-empty until=7d because it is urgent")
      .refuses("not-allowed");

    then.because("never-waived");
    expect(answerOf(then.turn)).toMatchObject({
      violations: [
        { complaint: { waived: "legacy-pool-is-empty", sources: ["migrating-multiple-sites-and-pools.md"] } },
      ],
    });
  });

  test("a rule that does not exist is told with the nearest", () => {
    const then = unsoaked()
      .when("waive pool01 pilot-has-soakd until=7d because it is urgent")
      .refuses("not-found");

    expect(answerOf(then.turn)).toMatchObject({
      violations: [{ complaint: { nearest: ["pilot-has-soaked"] } }],
    });
  });

  test.each([
    ["without an end", "waive pool01 pilot-has-soaked because now", "pair-wanted"],
    ["with no day", "waive pool01 pilot-has-soaked until=soon because now", "bad-value"],
    ["for no time", "waive pool01 pilot-has-soaked until=0d because now", "bad-value"],
    [
      "until a day that is past",
      "waive pool01 pilot-has-soaked until=2020-01-01 because now",
      "waiver-is-over",
    ],
  ])("a waiver %s is not asked", (_, says, code) => {
    unsoaked().when(says).because(code);
  });

  test("a day is meant to its end", () => {
    const event = unsoaked()
      .when("waive pool01 pilot-has-soaked until=2026-12-31 because now")
      .event("waiverAsked");

    expect(event.until).toBe(Date.UTC(2027, 0, 1));
  });

  test("one that is asked is not asked twice; one that stands is told", () => {
    asked().when(words).nothing("waiver-asked");
    waived().when("waive pool01 pilot-has-soaked until=7d because again").nothing("waiver-stands");
    waived()
      .when("waive pool01 pilot-has-soaked until=60d because longer")
      .changes("waiverAsked", "gateAsked");
  });

  test("a pool that is held asks for none", () => {
    unsoaked().and(taken("hold pool01 because freeze")).when(words).because("pool-is-held");
  });
});

describe("the gate", () => {
  test("whoever asked does not approve", () => {
    const eva = asked(
      unsoaked().and(taken('grant engineer @"Cy Moe"'), taken("policy separation=requester")),
    ).and(taken("withdraw pool01"), waits(words, cy));

    eva.when("approve pool01 gate=waive:pilot-has-soaked", cy).refuses("nobody-approves-their-own");
    eva.when("approve pool01 gate=waive:pilot-has-soaked", bo).changes("voteGiven", "waiverGranted");
  });

  test("somebody else does, by words or by the button", () => {
    asked().when("approve pool01", bo).changes("voteGiven", "waiverGranted");
    const round = poolOf(asked()).beside["pilot-has-soaked"]?.round ?? 0;
    asked()
      .when(press("approve", round, "gate:waive:pilot-has-soaked"), bo)
      .changes("voteGiven", "waiverGranted");
    asked()
      .when(press("approve", round - 1, "gate:waive:pilot-has-soaked"), bo)
      .nothing("gate-decided");
  });

  test("it is rejected or withdrawn like any other, and the rule holds as before", () => {
    const no = asked().when("reject pool01 because not yet", bo).changes("gateRejected").next();
    expect(poolOf(no)).toMatchObject({ beside: {}, wishes: {}, waivers: {} });
    asked().when("withdraw pool01").changes("gateWithdrawn");
    no.when("start pool01 6.4").because("pilot-still-soaks");
    no.when("approve pool01 gate=waive:pilot-has-soaked", bo).nothing("gate-decided");
  });

  test("beside the gate of a phase a vote has to say which it means", () => {
    const both = readyIn(4).and(
      waits("advance pool01"),
      waits("waive pool01 sql-server-is-separate until=7d because one box"),
    );

    both.when("approve pool01", bo).tells("pick");
    both.when("reject pool01 because no", bo).tells("pick");
    both.when("withdraw pool01").tells("pick");
    both.when("approve pool01 gate=waive:sql-server-is-separate", bo).changes("voteGiven", "waiverGranted");
    both.when("approve pool01 gate=phase", bo).changes("voteGiven", "phasePassed");
  });

  test("votes fall where what the waived rule reads has changed", () => {
    asked()
      .and(taken("policy approvals=2"), waits("approve pool01", bo))
      .when("set pool01 users=501")
      .changes("factsDeclared", "gateVoided");
  });

  test("a vote is not for a waiver that is over meanwhile", () => {
    asked()
      .after(31 * day)
      .when("approve pool01", bo)
      .changes("gateVoided");
  });

  test("two people of two groups are needed where the policy says so", () => {
    const two = asked(unsoaked().and(taken("policy approvals=uc:1,security:1")));

    two
      .when("approve pool01", bo)
      .changes("voteGiven")
      .next()
      .when("approve pool01", cy)
      .changes("voteGiven", "waiverGranted");
  });
});

describe("in force", () => {
  test("what the rule finds is a warning that is acknowledged, and every other rule holds", () => {
    unsoaked().when("start pool01 6.4").because("pilot-still-soaks");
    waived().when("start pool01 6.4").because("pilot-still-soaks");
    waived().when("start pool01 6.4 because the waiver says so").changes("leaveGiven");
    waived()
      .and(taken("hold pool01 because freeze"))
      .when("start pool01 6.4 because so")
      .refuses("pool-is-not-held");
  });

  test("once it is over the rule holds again", () => {
    const short = unsoaked().and(
      waits("waive pool01 pilot-has-soaked until=1d because short"),
      taken("approve pool01", bo),
    );

    short.when("start pool01 6.4 because waived").changes("leaveGiven");
    short
      .after(day - 1)
      .when("start pool01 6.4 because waived")
      .changes("leaveGiven");
    short.after(day).when("start pool01 6.4 because waived").refuses("pilot-has-soaked");
  });

  test("a gate asked under a waiver that is over since is judged again, and its votes fall", () => {
    const gone = waived().and(
      taken("start pool01 6.4 because the waiver says so"),
      taken("moved pool01 445 wave=rest"),
      taken("done pool01 6.4"),
    );
    const under = gone.and(waits("advance pool01"));

    under.when("approve pool01", bo).changes("voteGiven", "phasePassed");
    under
      .after(6 * day)
      .when("approve pool01", bo)
      .changes("voteGiven", "phasePassed");
    under
      .after(31 * day)
      .when("approve pool01", bo)
      .changes("gateVoided");
  });

  test("status, why, history and the migration tell of it", () => {
    const waiver = { rule: "pilot-has-soaked", because: "the pilot ran for months", inForce: true };
    expect(answerOf(waived().when("status pool01").turn)).toMatchObject({ report: { waivers: [waiver] } });
    expect(answerOf(waived().when("why pool01").turn)).toMatchObject({ report: { waivers: [waiver] } });
    expect(answerOf(waived().when("status").turn)).toMatchObject({
      report: { waivers: [{ pool: "pool01", rule: "pilot-has-soaked" }], moreWaivers: 0 },
    });
    expect(
      answerOf(
        waived()
          .after(40 * day)
          .when("status").turn,
      ),
    ).toMatchObject({ report: { waivers: [] } });
    expect(answerOf(waived().when("history pool01").turn)).toMatchObject({
      report: {
        entries: expect.arrayContaining([
          expect.objectContaining({ event: expect.objectContaining({ type: "waiverGranted" }) }),
        ]),
      },
    });
  });

  test("a pool that is taken out takes its waivers along", () => {
    const scene = inPhase(1).and(
      waits("waive pool01 sql-server-is-separate until=7d because one box"),
      taken("approve pool01", bo),
      waits("waive pool01 pilot-has-soaked until=7d because later"),
      taken("pool remove pool01 because a mistake"),
    );
    const { forest } = standingOf(scene.world);

    expect([forest.waivers.size, forest.openGates.size]).toEqual([0, 0]);
  });
});

describe("who has to do something", () => {
  test("an approver finds it in mine and next, the asker finds the request", () => {
    expect(answerOf(asked().when("mine", bo).turn)).toMatchObject({
      report: { items: [{ command: "approve pool01 gate=waive:pilot-has-soaked" }] },
    });
    expect(answerOf(asked().when("next pool01", bo).turn)).toMatchObject({
      report: { steps: [{ command: "approve pool01 gate=waive:pilot-has-soaked" }] },
    });
    expect(answerOf(asked().when("mine", ana).turn)).toMatchObject({
      report: { items: [{ because: { code: "you-asked" } }] },
    });
  });
});
