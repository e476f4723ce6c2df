import { type Given, poolOf } from "../../support/given";
import { day, eva, inPhase, readyIn, withPool02 } from "../../support/phases";
import { standingOf } from "../../support/world";
import { ana, bo, done, guarded, taken } from "../../wire/support/lines";

const deployed = (): Given =>
  inPhase(3).and(done("pool01", "3.1", "3.2"), guarded("pool01", "3.3"), done("pool01", "3.4", "3.5"));

describe("confirm", () => {
  test("a checkpoint is confirmed with what was seen", () => {
    const event = deployed()
      .when("confirm pool01 services-started note all green")
      .changes("checkpointConfirmed");

    expect(event.event("checkpointConfirmed")).toMatchObject({ site: null, round: 1, note: "all green" });
  });

  test("one of a site is confirmed for the site", () => {
    const event = deployed().when("confirm pool01 sites-administrable").event("checkpointConfirmed");

    expect(event.site).toBe("munich");
  });

  test("one confirmation of a site serves every pool there", () => {
    withPool02(deployed().and(taken("confirm pool01 sites-administrable")))
      .when("can pool02 4")
      .refuses("phases-in-order", "coexistence-is-tested");
    expect(
      JSON.stringify(
        withPool02(deployed().and(taken("confirm pool01 sites-administrable"))).when("can pool02 4").outcome,
      ),
    ).not.toContain("sites-administrable");
  });

  test("it is not confirmed twice", () => {
    readyIn(3).when("confirm pool01 services-started").nothing("checkpoint-stands");
  });

  test("one that is too old is confirmed anew, in a new round", () => {
    const { round } = readyIn(3)
      .after(15 * day)
      .when("confirm pool01 services-started")
      .event("checkpointConfirmed");

    expect(round).toBe(2);
  });

  test("it cannot be true before its tasks are done", () => {
    inPhase(3).when("confirm pool01 services-started").refuses("tasks-are-done");
  });

  test("it is not confirmed ahead of its phase", () => {
    inPhase(1).when("confirm pool01 services-started").refuses("phases-in-order", "tasks-are-done");
  });

  test("there is no such checkpoint", () => {
    inPhase(3).when("confirm pool01 coffee-is-ready").refuses("not-found");
    deployed().when("confirm pool01 sites-administrable site=paris").refuses("not-found");
  });

  test("publishing the topology asks for it anew", () => {
    readyIn(3)
      .and(taken("reopen pool01 3.5 because another Edge"), taken("done pool01 3.5"))
      .when("advance pool01")
      .refuses("coexistence-is-tested");
  });
});

describe("fail", () => {
  test("a checkpoint fails with a reason, and in a new round", () => {
    const scene = readyIn(3).and(taken("fail pool01 services-started because one stopped"));

    expect(poolOf(scene).checkpoints["services-started"]).toMatchObject({ state: "failed", round: 2 });
  });

  test("failing wants a reason", () => {
    readyIn(3).when("fail pool01 services-started").refuses("not-understood");
    readyIn(3).when("fail pool01 services-started because").refuses("not-understood");
  });

  test("it is accepted in any later phase", () => {
    readyIn(5).when("fail pool01 services-started because one stopped").changes("checkpointFailed");
  });

  test("a failed one holds its gate and says why", () => {
    readyIn(3)
      .and(taken("fail pool01 services-started because one stopped"))
      .when("advance pool01")
      .refuses("coexistence-is-tested")
      .because("coexistence-checkpoint-failed");
  });

  test("confirmed again it holds no more", () => {
    readyIn(3)
      .and(
        taken("fail pool01 services-started because one stopped"),
        taken("confirm pool01 services-started"),
      )
      .when("advance pool01")
      .changes("gateAsked");
  });

  test("it withdraws open leaves", () => {
    const scene = inPhase(4).and(
      done("pool01", "4.1", "4.2"),
      taken("start pool01 4.3"),
      taken("fail pool01 services-started because one stopped"),
    );

    expect(poolOf(scene).leaves).toEqual({});
  });
});

describe("questions", () => {
  const asked = (): Given => deployed().and(taken("ask pool01"));
  const open = ({ world }: Given) => standingOf(world).forest.questions.general?.question;

  test("the open checkpoints are asked one at a time", () => {
    deployed().when("ask pool01").changes("questionPut");
    expect(open(asked())).toMatchObject({ checkpoint: "services-started" });
  });

  test("yes confirms the one that is open, and the next is put", () => {
    asked().when("yes note seen").changes("checkpointConfirmed", "questionPut");
    expect(open(asked().and(taken("yes")))).toMatchObject({ checkpoint: "sites-administrable" });
  });

  test("after the last the question is closed", () => {
    asked().and(taken("yes")).when("yes").changes("checkpointConfirmed", "questionClosed");
  });

  test("no wants a reason, and fails it", () => {
    asked().when("no").refuses("not-understood").because("because-wanted");
    asked().when("no because one stopped").changes("checkpointFailed", "questionPut");
  });

  test("later leaves it", () => {
    asked().when("later").changes("questionClosed");
  });

  test("a command leaves the question open", () => {
    expect(open(asked().and(taken("set pool01 contacts-left=1")))).toMatchObject({
      checkpoint: "services-started",
    });
  });

  test("somebody else does not answer it", () => {
    asked()
      .and(taken(`grant engineer @"${eva}"`))
      .when("yes", eva)
      .refuses("not-allowed")
      .because("other-person-asked");
  });

  test("yes answers nothing where nothing was asked", () => {
    inPhase(1).when("yes").refuses("not-understood").because("nothing-asked");
  });

  test("a question in one conversation is none in another", () => {
    asked().when("yes", ana, "@Ana").refuses("not-understood");
  });

  test("where nothing is open, there is nothing to ask", () => {
    readyIn(3).when("ask pool01").nothing("nothing-to-ask");
  });

  test("a pool that enters a phase is asked about at home", () => {
    expect(open(inPhase(3))).toMatchObject({ pool: "pool01.contoso.com", checkpoint: "services-started" });
  });

  test("a question put to everybody is answered by whoever may", () => {
    inPhase(3)
      .and(done("pool01", "3.1", "3.2"), guarded("pool01", "3.3"))
      .when("yes", bo)
      .refuses("not-allowed")
      .because("role-missing");
  });

  test("a fact that is missing takes its bare value", () => {
    const scene = inPhase(1).and(taken("pool add pool02.contoso.com site=munich version=lync2010 users=5"));

    scene.when("ee").changes("factsDeclared", "questionPut");
    scene.when("edition=se").changes("factsDeclared", "questionPut");
  });

  test("what is no value of the fact changes nothing", () => {
    inPhase(1)
      .and(taken("pool add pool02.contoso.com site=munich version=lync2010 users=5"))
      .when("enterprise deluxe")
      .refuses("not-understood");
  });
});
