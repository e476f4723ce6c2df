import { lync2010ToLync2013 as path } from "../../../src/paths/lync2010-to-lync2013";
import { poolOf } from "../../support/given";
import { day, inPhase, readyIn, withPool02 } from "../../support/phases";
import { standingOf } from "../../support/world";
import { bo, done, guarded, taken } from "../../wire/support/lines";

describe("done", () => {
  test("a task is done where nothing comes before it", () => {
    expect(
      inPhase(1).when("done pool01 1.1 note checked").changes("taskDone").event("taskDone"),
    ).toMatchObject({
      task: "1.1",
      leave: true,
      note: "checked",
    });
  });

  test("a task may be named by its exact title", () => {
    const title = path.phases[0]?.tasks[0]?.title;

    inPhase(1).when(`done pool01 "${title}"`).changes("taskDone");
  });

  test("a task done twice is told who did it", () => {
    inPhase(1).and(done("pool01", "1.1")).when("done pool01 1.1").nothing("task-settled");
  });

  test("a task of the forest is done for every pool", () => {
    withPool02(inPhase(1))
      .and(done("pool01", "2.1").slice(1), done("pool01", "1.1"))
      .when("done pool02 1.1")
      .nothing("task-settled");
  });

  test("a task of a later phase waits", () => {
    inPhase(1).when("done pool01 2.1").refuses("phases-in-order");
  });

  test("a task waits for what comes before it", () => {
    inPhase(3).when("done pool01 3.4").refuses("tasks-are-done").because("needs-task");
  });

  test("a task that does not apply is nothing to do", () => {
    inPhase(7).when("done pool01 7.10").nothing("does-not-apply");
  });

  test.each(["9.9", "1", "planning", "8.6.9"])("there is no task %s", (name) => {
    inPhase(1).when(`done pool01 ${name}`).refuses("not-found");
  });

  test("a guarded task done without leave is recorded as just that", () => {
    const event = inPhase(3).when("done pool01 3.3").changes("taskDone").event("taskDone");

    expect(event.leave).toBe(false);
  });

  test("a guarded task done with leave is done", () => {
    const event = inPhase(4)
      .and(done("pool01", "4.1", "4.2"), taken("start pool01 4.3"))
      .when("done pool01 4.3")
      .event("taskDone");

    expect(event.leave).toBe(true);
  });

  test("leave that has run out is none", () => {
    const event = inPhase(4)
      .and(done("pool01", "4.1", "4.2"), taken("start pool01 4.3"))
      .after(15 * day)
      .when("done pool01 4.3")
      .event("taskDone");

    expect(event.leave).toBe(false);
  });

  test("not even a deed without leave is told of a phase ahead", () => {
    inPhase(1).when("done pool01 6.4").refuses("phases-in-order");
  });

  test("nothing is done while the pool is held", () => {
    inPhase(1).and(taken("hold pool01 because freeze")).when("done pool01 1.1").refuses("pool-is-not-held");
  });

  test("what a task makes true is stated with it", () => {
    const scene = inPhase(7).and(done("pool01", "7.1"), taken("start pool01 7.2"), taken("done pool01 7.2"));

    expect(poolOf(scene).facts["dialin-numbers-left"]).toMatchObject({ value: 0, source: { kind: "deed" } });
  });
});

describe("start", () => {
  test("leave is given for a guarded task that nothing speaks against", () => {
    inPhase(4)
      .and(done("pool01", "4.1", "4.2"))
      .when("start pool01 4.3")
      .changes("leaveGiven");
  });

  test("leave lasts as long as evidence does", () => {
    const scene = inPhase(4).and(done("pool01", "4.1", "4.2"), taken("policy evidence-age=2d"));
    const { until } = scene.when("start pool01 4.3").event("leaveGiven");

    expect(until - scene.world.now).toBe(2 * day);
  });

  test("the command to copy names the pool and its target", () => {
    const { outcome } = inPhase(4)
      .and(done("pool01", "4.1", "4.2"))
      .when("start pool01 4.3");

    expect(JSON.stringify(outcome)).toContain("pool05.contoso.com");
  });

  test("there is no leave where something is open", () => {
    inPhase(4).when("start pool01 4.3").refuses("tasks-are-done");
  });

  test("an unguarded task wants no leave", () => {
    inPhase(1).when("start pool01 1.1").nothing("not-guarded");
  });

  test("leave that stands is not given again", () => {
    inPhase(4)
      .and(done("pool01", "4.1", "4.2"), taken("start pool01 4.3"))
      .when("start pool01 4.3")
      .nothing("has-leave");
  });

  test("leave that has run out is given again", () => {
    inPhase(4)
      .and(done("pool01", "4.1", "4.2"), taken("start pool01 4.3"))
      .after(15 * day)
      .when("start pool01 4.3")
      .changes("leaveGiven");
  });

  test("a task that is settled needs no leave", () => {
    inPhase(6).when("start pool01 4.3").nothing("task-settled");
  });

  test("what cannot be undone wants the pool's full name", () => {
    readyIn(8).when("start pool01 8.7.3").nothing("task-settled");
    inPhase(7).when("start pool01 7.7").refuses("not-understood").because("full-name-wanted");
  });

  test("with the full name it gets leave", () => {
    inPhase(7).when("start pool01.contoso.com 7.7").changes("leaveGiven");
  });

  test("a number of a group means its next open sub-task", () => {
    const scene = inPhase(8).and(
      taken("set pool01 dns=no cms=no group-chat=no"),
      taken("skip pool01 8.2 because it is elsewhere"),
      guarded("pool01", "8.1", "8.3"),
    );

    expect(scene.when("start pool01 8.6").event("leaveGiven").task).toBe("8.6.1");
    expect(scene.and(guarded("pool01", "8.6")).when("start pool01 8.6").event("leaveGiven").task).toBe(
      "8.6.2",
    );
  });

  test("the mass move waits until the pilot has soaked", () => {
    const scene = inPhase(6).and(
      guarded("pool01", "6.1"),
      done("pool01", "6.2"),
      taken("skip pool01 6.3 because the Director stays"),
      taken("set migration xmpp=no"),
    );

    scene.when("start pool01 6.4").refuses("coexistence-is-tested", "pilot-is-validated", "pilot-has-soaked");
  });

  test("an admin may set the soak to less", () => {
    const codes = (lines: string) => inPhase(6).and(taken(lines)).when("start pool01 6.4");

    codes("policy soak=7d").because("pilot-still-soaks");
    expect(JSON.stringify(codes("policy soak=0d").outcome)).not.toContain("pilot-still-soaks");
  });
});

describe("skip", () => {
  test("a task is left out with a reason where the guide allows it", () => {
    inPhase(2).when("skip pool01 2.3 because it ran last month").changes("taskSkipped");
  });

  test("a skip without a reason is not understood", () => {
    inPhase(2).when("skip pool01 2.3").refuses("not-understood");
    inPhase(2).when("skip pool01 2.3 because").refuses("not-understood");
  });

  test.each(["2.1", "2.2", "2.4", "2.6"])("%s is never skipped", (task) => {
    inPhase(2)
      .when(`skip pool01 ${task} because no time`)
      .refuses("tasks-are-done")
      .because("task-is-never-skipped");
  });

  test("a task that a fact decides on waits for the fact", () => {
    inPhase(7)
      .when("skip pool01 7.2 because there are none")
      .refuses("tasks-are-done")
      .because("skip-needs-facts");
  });

  test("a fact forbids the skip", () => {
    inPhase(7)
      .and(taken("set pool01 dialin-numbers-left=2"))
      .when("skip pool01 7.2 because there are none")
      .because("facts-forbid-skip");
  });

  test("a fact allows the skip", () => {
    inPhase(7)
      .and(taken("set pool01 dialin-numbers-left=0"))
      .when("skip pool01 7.2 because there are none")
      .changes("taskSkipped");
  });

  test("a task that was done is not skipped", () => {
    inPhase(2).and(done("pool01", "2.1")).when("skip pool01 2.1 because no").nothing("task-settled");
  });
});

describe("reopen", () => {
  test("a task that was done is open again", () => {
    inPhase(2)
      .and(done("pool01", "2.1"))
      .when("reopen pool01 2.1 because it was wrong")
      .changes("taskReopened");
  });

  test("a task that is open needs no reopening", () => {
    inPhase(2).when("reopen pool01 2.1 because it was wrong").nothing("task-open");
  });

  test("a task of an earlier phase that is taken back holds the next gate", () => {
    readyIn(5)
      .and(taken("reopen pool01 2.4 because the backup is unreadable"))
      .when("advance pool01")
      .refuses("tasks-are-done");
  });

  test("the votes of an open gate fall with it", () => {
    readyIn(5)
      .and({ ...taken("advance pool01"), begins: "Waiting:" })
      .when("reopen pool01 2.4 because the backup is unreadable")
      .changes("taskReopened", "gateVoided");
  });

  test("open leaves are withdrawn with it", () => {
    const scene = inPhase(4).and(
      done("pool01", "4.1", "4.2"),
      taken("start pool01 4.3"),
      taken("reopen pool01 2.4 because the backup is unreadable"),
    );

    expect(poolOf(scene).leaves).toEqual({});
  });

  test("a checkpoint that was confirmed is open again, in a new round", () => {
    const scene = readyIn(3).and(taken("reopen pool01 services-started because one stopped"));

    expect(poolOf(scene).checkpoints["services-started"]).toMatchObject({ state: "open", round: 2 });
  });

  test("a checkpoint taken back in a later phase holds its gate", () => {
    readyIn(5)
      .and(taken("reopen pool01 clients-communicate because presence is gone"))
      .when("advance pool01")
      .refuses("coexistence-is-tested");
  });

  test("reopening wants a reason", () => {
    inPhase(2).and(done("pool01", "2.1")).when("reopen pool01 2.1").refuses("not-understood");
  });
});

describe("moved", () => {
  const ready = () => inPhase(4).and(done("pool01", "4.1", "4.2"));

  test("users move after leave for their wave", () => {
    ready().and(taken("start pool01 4.3")).when("moved pool01 5 wave=test").changes("usersMoved");
  });

  test("users do not move without leave", () => {
    ready().when("moved pool01 5 wave=test").refuses("tasks-are-done").because("needs-leave");
  });

  test("leave for one wave is none for another", () => {
    ready().and(taken("start pool01 4.3")).when("moved pool01 5 wave=pilot").refuses("tasks-are-done");
  });

  test("no more move than are left", () => {
    ready()
      .and(taken("start pool01 4.3"))
      .when("moved pool01 501 wave=test")
      .refuses("not-understood")
      .because("too-many-moved");
  });

  test.each(["0", "-3", "five", "1.5", "99999999"])("%s users cannot move", (count) => {
    ready().and(taken("start pool01 4.3")).when(`moved pool01 ${count} wave=test`).refuses("not-understood");
  });

  test("a wave is wanted", () => {
    ready().when("moved pool01 5").refuses("not-understood").because("pair-wanted");
    ready().when("moved pool01 5 wave=first").refuses("not-understood").because("bad-value");
  });

  test("a number of users left that is stated replaces the tally", () => {
    const scene = ready().and(
      taken("start pool01 4.3"),
      taken("moved pool01 5 wave=test"),
      taken("set pool01 users-left=400"),
    );

    expect(standingOf(scene.world).forest.usersLeft).toBe(400);
  });

  test("those who move after it was stated count from there", () => {
    const scene = ready().and(
      taken("start pool01 4.3"),
      taken("set pool01 users-left=400"),
      taken("moved pool01 5 wave=test"),
    );

    expect(standingOf(scene.world).forest.usersLeft).toBe(395);
  });

  test("a failed coexistence checkpoint stops the users of every pool with that target", () => {
    const scene = withPool02(
      ready().and(taken("start pool01 4.3"), taken("moved pool01 5 wave=test"), taken("done pool01 4.3")),
    )
      .and(taken("start pool01 4.4"))
      .and(taken("fail pool01 clients-communicate because no presence"));

    scene.when("moved pool01 5 wave=pilot").refuses("coexistence-is-tested", "tasks-are-done");
  });
});

test("an approver does no work", () => {
  inPhase(1).when("done pool01 1.1", bo).refuses("not-allowed");
});
