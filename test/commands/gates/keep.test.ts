import { scanned, talliesOf } from "../../support/full-scan";
import { answerOf, type Given, given, poolOf } from "../../support/given";
import { withMadeUpPath } from "../../support/made-up";
import { inPhase } from "../../support/phases";
import { standingOf } from "../../support/world";
import { bo, taken, waits } from "../../wire/support/lines";
import { midway } from "../../wire/support/scenes";

withMadeUpPath();

const inMadeUp = (phase: number): Given => given(midway(phase)).and(taken("approve pool01", bo));
const words = "keep pool01 because sales federates by XMPP";
const asked = (phase = 7): Given => inMadeUp(phase).and(taken("set pool01 xmpp=yes"), waits(words));
const kept = (phase = 7): Given => asked(phase).and(taken("approve pool01 gate=kept", bo));

describe("what users need that the new version dropped", () => {
  test("holds the gate before the removal, and names both ways out", () => {
    const used = inMadeUp(7).and(taken("set pool01 xmpp=yes persistent-chat=no"));
    used.when("advance pool01").because("feature-in-use");
    expect(
      JSON.stringify(used.and(taken("set pool01 xmpp=no")).when("advance pool01").outcome),
    ).not.toContain("feature");
  });

  test("holds where nobody has said whether they do", () => {
    inMadeUp(7).when("advance pool01").because("feature-use-unknown");
  });

  test("holds nothing on the way to a version that has it", () => {
    expect(
      JSON.stringify(inPhase(7).and(taken("set pool01 xmpp=yes")).when("advance pool01").outcome),
    ).not.toContain("feature");
  });
});

describe("keeping", () => {
  test("is asked at a gate of its own, from the mass move on", () => {
    inMadeUp(6).when(words).changes("keepAsked", "gateAsked");
    inMadeUp(5).when(words).because("too-early-to-keep");
    expect(asked().when(words).refuses("pool-is-under-way").events).toEqual([]);
  });

  test("is for what the new version dropped", () => {
    inPhase(7).when(words).because("nothing-was-dropped");
  });

  test("comes too late once the removal has begun", () => {
    inMadeUp(8).and(taken("done pool01 8.6.5")).when(words).because("removal-has-begun");
  });

  test("nothing goes forward while it is asked; rejected or withdrawn, work goes on", () => {
    asked().when("advance pool01").refuses("pool-is-under-way");
    expect(poolOf(asked().and(taken("reject pool01 because they will do without", bo))).life.state).toBe(
      "phase-7",
    );
    expect(poolOf(asked().and(taken("withdraw pool01"))).life.state).toBe("phase-7");
    asked().when("pool remove pool01 because no").refuses("pool-is-under-way");
  });

  test("votes fall where the need is gone", () => {
    asked()
      .and(taken("policy approvals=2"), waits("approve pool01", bo))
      .when("set pool01 xmpp=no")
      .changes("factsDeclared", "gateVoided");
  });

  test("agreed to it is an end, told everywhere, and can be taken back", () => {
    const scene = kept();

    expect(poolOf(scene)).toMatchObject({
      life: { state: "kept" },
      kept: { phase: 7, because: "sales federates by XMPP" },
    });
    scene.when(words).nothing("kept");
    scene.when("advance pool01").refuses("pool-is-under-way");
    expect(answerOf(scene.when("status pool01").turn)).toMatchObject({
      report: { standing: "kept", kept: { phase: 7 } },
    });
    expect(answerOf(scene.when("status").turn)).toMatchObject({ report: { kept: 1, completed: 0 } });
    const again = scene.when("restart pool01").changes("poolRestarted").next();
    expect(poolOf(again)).toMatchObject({ life: { state: "phase-7" }, kept: null });
    again.when(words).changes("keepAsked", "gateAsked");
  });

  test("the tallies say what a full scan says", () => {
    for (const scene of [asked(), kept(), kept().and(taken("restart pool01"))])
      expect(talliesOf(standingOf(scene.world))).toEqual(scanned(standingOf(scene.world)));
  });
});

describe("others", () => {
  const other = (pool: string, phase: number) => [
    waits(
      `pool add ${pool}.contoso.com site=munich version=lync2010 edition=ee users=5 sql=sql-${pool}\\rtc roles=none target=pool05.contoso.com at-phase=${phase} because so`,
    ),
    taken(`approve ${pool} gate=adoption`, bo),
  ];
  test("are not held by a kept pool, but what is shared is not taken away under it", () => {
    const both = kept().and(other("pool02", 8));
    const { forest, path } = standingOf(both.world);

    expect(forest.phases[path.phases.length + 2]).toBe(1);
    const open = JSON.stringify(both.when("advance pool02").outcome);
    // What waits for the last pool of the forest waits for nobody while one is kept.
    for (const task of ["8.7.3"]) expect([task, open.includes(`"task":"${task}"`)]).toEqual([task, false]);
  });
});
