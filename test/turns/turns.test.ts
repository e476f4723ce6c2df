import { gist, startTalk } from "../support/talk";
import { ana, bo, cy, type Line, waits } from "../wire/support/lines";
import { planned, registered, twoApprovals } from "../wire/support/scenes";

type Talk = Awaited<ReturnType<typeof startTalk>>;

let talk: Talk;

beforeEach(async () => {
  talk = await startTalk();
});

afterEach(() => talk.stop());

const play = async (lines: readonly Line[]): Promise<void> => {
  for (const { who, says } of lines) await talk.say(who, says);
};

const events = async (log = "m-1"): Promise<number> => (await talk.store.rowsAfter(log as never, 0)).length;

const refusals = async () => (await talk.store.refusalsAfter("m-1" as never, 0)).map(({ said }) => said);

describe("the same activity again", () => {
  test("gets the same answer and no second event", async () => {
    await play(registered("contoso"));
    const before = await talk.say(ana, "done pool01 1.1", { activity: "twice" });
    const count = await events();

    expect(await talk.say(ana, "done pool01 1.1", { activity: "twice" })).toEqual(before);
    expect(await events()).toBe(count);
  });

  test("gets its answer even after others spoke", async () => {
    await play(registered("contoso"));
    const before = await talk.say(ana, "done pool01 1.1", { activity: "twice" });
    await talk.say(ana, "reopen pool01 1.1 because it was wrong");

    expect(gist(await talk.say(ana, "done pool01 1.1", { activity: "twice" }))).toBe(gist(before));
  });

  test("in two deliveries at once is done once", async () => {
    await play(registered("contoso"));
    const both = await Promise.all([1, 2].map(() => talk.say(ana, "done pool01 1.1", { activity: "twice" })));

    expect(both.map(gist)).toEqual(["recorded taskDone", "recorded taskDone"]);
  });

  test("from another conversation is another one", async () => {
    await play(registered("contoso"));
    await talk.say(ana, "done pool01 1.1", { activity: "twice" });

    expect(gist(await talk.say(ana, "done pool01 1.1", { activity: "twice", place: "ana" }))).toBe(
      "nothing task-settled",
    );
  });
});

describe("a refusal", () => {
  test("changes nothing", async () => {
    await play(registered("contoso"));
    const before = await events();

    expect(gist(await talk.say(ana, "advance pool01"))).toMatch(/^refused/);
    expect(await events()).toBe(before);
  });

  test("is kept with what was said", async () => {
    await play(registered("contoso"));
    await talk.say(bo, "done pool01 1.1");

    expect(await refusals()).toEqual(["done pool01 1.1"]);
  });
});

describe("two turns at once", () => {
  test("two approvals in the same moment open the gate once", async () => {
    await play([...registered("contoso"), twoApprovals, ...planned, waits("advance pool01")]);
    const answers = await Promise.all([talk.say(bo, "approve pool01"), talk.say(cy, "approve pool01")]);

    expect(answers.map(gist).sort()).toEqual(["recorded voteGiven phasePassed", "waiting"]);
  });

  test("of two who may open it alone, the late one is told", async () => {
    await play([...registered("contoso"), ...planned, waits("advance pool01")]);
    const answers = await Promise.all([talk.say(bo, "approve pool01"), talk.say(cy, "approve pool01")]);

    expect(answers.map(gist).sort()).toEqual(["nothing gate-decided", "recorded voteGiven phasePassed"]);
  });

  test("ten people doing a task do it once", async () => {
    await play(registered("contoso"));
    const answers = await Promise.all(Array.from({ length: 10 }, () => talk.say(ana, "done pool01 1.1")));

    expect(answers.map(gist).filter((one) => one.startsWith("recorded"))).toHaveLength(1);
  });
});

describe("what is remembered", () => {
  const questions = [
    "status",
    "status pool01",
    "next pool01",
    "why pool01",
    "mine",
    "people",
    "can pool01 2",
    "policy",
  ];

  const asked = async () => {
    const answers: string[] = [];
    for (const line of questions) answers.push(JSON.stringify((await talk.say(ana, line)).notice));
    return answers;
  };

  test("is rebuilt from the log with the same answers", async () => {
    await play([...registered("contoso"), ...planned]);
    const before = await asked();
    talk.forget();

    expect(await asked()).toEqual(before);
  });

  test("is rebuilt from a snapshot and what came after it", async () => {
    await play([...registered("contoso"), ...planned.slice(0, 3)]);
    await talk.keepSnapshot();
    await play(planned.slice(3));
    const before = await asked();
    talk.forget();

    expect(await asked()).toEqual(before);
  });

  test("is rebuilt where the snapshots were deleted", async () => {
    await play([...registered("contoso"), ...planned]);
    await talk.keepSnapshot();
    const before = await asked();
    talk.deleteSnapshots();
    talk.forget();

    expect(await asked()).toEqual(before);
  });

  test("survives the store being opened anew", async () => {
    await play([...registered("contoso"), ...planned]);
    const before = await asked();
    await talk.reopen();

    expect(await asked()).toEqual(before);
  });

  test("a question that is open stays open", async () => {
    await play(registered("contoso"));
    await talk.say(ana, "pool add pool02.contoso.com site=munich version=lync2010 users=5");

    talk.forget();

    expect(gist(await talk.say(ana, "ee"))).toBe("recorded factsDeclared questionPut");
  });
});

test("a fault inside a turn leaves nothing behind", async () => {
  await play(registered("contoso"));
  const before = await events();
  talk.breakNext("remember");

  await expect(talk.say(ana, "done pool01 1.1", { activity: "broken" })).rejects.toThrow("broken on purpose");
  expect(await events()).toBe(before);
  expect(gist(await talk.say(ana, "done pool01 1.1", { activity: "broken" }))).toBe("recorded taskDone");
});

describe("another tenant", () => {
  const away = { place: "fabrikam", tenant: "fabrikam" };

  test("never sees the migration", async () => {
    await play(registered("contoso"));

    expect(gist(await talk.say("Zoe Far", "status", away))).toMatch(/^refused not-allowed/);
    expect(gist(await talk.say("Zoe Far", "migration use contoso", away))).toMatch(/^refused not-found/);
    expect(JSON.stringify(await talk.say("Zoe Far", "migration list", away))).not.toContain("contoso");
  });

  test("reaches nothing with a forged button", async () => {
    await play([...registered("contoso"), ...planned, waits("advance pool01")]);
    const before = await events();
    const said = await talk.press("Zoe Far", { verb: "approve", pool: "pool01.contoso.com", round: 1 }, away);

    expect(gist(said)).toMatch(/^refused/);
    expect(await events()).toBe(before);
  });

  test("is not found by a mention", async () => {
    await play(registered("contoso"));
    talk.moveAway("Zoe Far");

    expect(gist(await talk.say(ana, 'grant viewer @"Zoe Far"'))).toBe("refused not-found(unknown-person)");
  });
});

describe("the trial clock", () => {
  test("moves forward and is printed on every answer", async () => {
    await play(registered("contoso"));
    expect((await talk.say(ana, "status")).clock).toBeNull();
    await talk.say(ana, "clock +7d");

    expect((await talk.say(ana, "status")).clock).toBe(talk.now() + 7 * 86_400_000);
  });

  test("stays moved after a restart", async () => {
    await play(registered("contoso"));
    await talk.say(ana, "clock +7d");

    talk.forget();

    expect((await talk.say(ana, "status")).clock).toBe(talk.now() + 7 * 86_400_000);
  });

  test("an event is never older than the one before", async () => {
    await play(registered("contoso"));
    talk.pass(-3_600_000);
    await talk.say(ana, "done pool01 1.1");
    const times = (await talk.store.rowsAfter("m-1" as never, 0)).map(({ at }) => at);

    expect(times).toEqual([...times].sort((one, other) => one - other));
  });
});

describe("people", () => {
  test("who is mentioned is found in the roster", async () => {
    await play(registered("contoso"));

    expect(gist(await talk.say(ana, 'grant viewer @"Di Fox"'))).toBe("recorded roleGranted");
  });

  test("who is the same person stays the same, wherever they speak", async () => {
    await play([...registered("contoso"), ...planned, waits("advance pool01")]);

    expect(gist(await talk.say(ana, "advance pool01", { place: "ana" }))).toBe("nothing gate-open");
  });
});

describe("the first speaker", () => {
  test("becomes admin in local mode", async () => {
    expect(gist(await talk.say(bo, "migration new contoso from lync2010 to lync2013"))).toMatch(/^recorded/);
    expect(gist(await talk.say(ana, "migration new other from lync2010 to lync2013"))).toMatch(
      /^refused not-allowed/,
    );
  });

  test("becomes nobody elsewhere", async () => {
    const abroad = await startTalk(undefined, { local: false });

    expect(gist(await abroad.say(bo, "migration new contoso from lync2010 to lync2013"))).toMatch(
      /^refused not-allowed/,
    );
    await abroad.stop();
  });

  test("is admin elsewhere where the settings say so", async () => {
    const abroad = await startTalk(undefined, { local: false, admins: ["aad-bo-lind"] });

    expect(gist(await abroad.say(bo, "migration new contoso from lync2010 to lync2013"))).toMatch(
      /^recorded/,
    );
    await abroad.stop();
  });
});
