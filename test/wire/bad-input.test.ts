import { type Answer, cardAction, type Message, message, post } from "../../simulator";
import { ana, bo, cy, di, nothing, taken, told, waits } from "./support/lines";
import { eventsIn, queuedIn } from "./support/log";
import { opened, planned, registered } from "./support/scenes";
import { closeStage, elsewhere, openStage, play, rulesIn, type Stage, say, shownIn } from "./support/stage";

jest.setTimeout(60_000);

let stage: Stage;
let gate: Message;
let question: Message;
let pid: number;

test("the start says how to talk to a bot at a port of its own", () => {
  expect(stage.bot.output()).toContain(`npm run chat -- --bot ${stage.bot.url}\n`);
});

/** A pool that waits at its first gate; one whose checkpoint is asked; and a migration in which Bo has no part. */
beforeAll(async () => {
  stage = await openStage();
  pid = stage.bot.pid();
  await play(stage, [
    ...registered("contoso"),
    taken('grant viewer @"Di Fox"'),
    taken('grant engineer @"Cy Moe"'),
    ...planned,
    waits("advance pool01"),
  ]);
  gate = await shownIn(stage, stage.home, "pool01 wants to leave phase 1");

  const other = elsewhere(stage, "Fabrikam");
  await play(other, [
    taken("migration new fabrikam from lync2010 to lync2013"),
    taken("site add munich"),
    taken(
      "pool add pool01.contoso.com site=munich version=lync2010 users=5 roles=none edition=se target=new.fabrikam.com target-edition=se target-roles=none",
    ),
  ]);
});

afterAll(() => closeStage(stage));

afterEach(async () => {
  expect((await fetch(`${stage.bot.url}/healthz`)).status).toBe(200);
  expect(stage.bot.pid()).toBe(pid);
});

const stored = () => [eventsIn(stage.bot.dataDir), queuedIn(stage.bot.dataDir)];

/** What is answered by a refusal of this form, and changes nothing. */
async function refusedBy(rule: string, saying: () => Promise<Answer>): Promise<Answer> {
  const before = stored();
  const answer = await saying();

  expect(answer.status).toBe(200);
  const [verdict = "", ...lines] = answer.text.split("\n");
  expect(verdict).toMatch(/^Refused: nothing was changed/);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toMatch(/^\[[a-z0-9-]+\] .+ Source: .+ Fix: .+ Try: "[^"]+"$/);
  expect(rulesIn(answer.text)).toContain(rule);
  expect(stored()).toEqual(before);
  return answer;
}

const long = "a".repeat(100_000);

describe("words", () => {
  test.each<[what: string, says: string, rule: string, who?: string]>([
    ["a picture", "☃️🎉", "not-understood"],
    ["another script, written from the right", "مرحبا بالعالم", "not-understood"],
    ["100 KB of one word", `${long}!`, "not-understood"],
    ["100 KB of reason", `hold pool01 because ${long}`, "not-understood"],
    ["a hundred lines", "status\n".repeat(100), "not-understood"],
    [
      "an HTML name for a pool",
      "pool add <b>pool</b>.contoso.com site=munich version=lync2010 users=5",
      "not-understood",
    ],
    [
      "a Markdown name for a pool",
      "pool add **pool**.contoso.com site=munich version=lync2010 users=5",
      "not-understood",
    ],
    ["an HTML name as a pool", 'status "<img src=x onerror=alert(1)>"', "not-found"],
    ["an unknown pool", "advance pool99", "not-found"],
    ["an unknown task", "done pool01 9.9", "not-found"],
    ["an unknown checkpoint", "confirm pool01 everything-fine", "not-found"],
    ["an unknown gate", "approve pool01 gate=back-door", "not-found", bo],
    ["an unknown migration", "migration use nowhere", "not-found"],
    ["an unknown site", "pool add pool09.contoso.com site=nowhere version=lync2010 users=5", "not-found"],
    ["an unknown version", "migration new x from lync2009 to lync2013", "not-understood"],
    ["an unknown key", "set pool01 colour=blue", "not-understood"],
    ["a name in place of a mention", "grant approver Bob", "not-found"],
    ["because with nothing after it", "hold pool01 because", "not-understood"],
    ["because with blanks after it", "reject pool01 because   ", "not-understood", bo],
    ["a rejection without a reason", "reject pool01", "not-understood", bo],
    ["note with nothing after it", "done pool01 2.1 note", "not-understood"],
    ["an approval that is none", "approve pool01 not yet", "not-understood", bo],
    ["an advance with more words", "advance pool01 please", "not-understood"],
    ["a release with more words", "release pool01 now", "not-understood"],
    ["a task with more words", "done pool01 2.1 really", "not-understood"],
    ["a start with more words", "start pool01 3.3 now", "not-understood"],
    ["a withdrawal with more words", "withdraw pool01 everything", "not-understood", bo],
    ["a quotation mark that does not close", 'site add "Munich', "not-understood"],
    [
      "a name without a dot for an FQDN",
      "pool add pool09 site=munich version=lync2010 users=5",
      "not-understood",
    ],
    [
      "an empty label in an FQDN",
      "pool add pool09..contoso.com site=munich version=lync2010 users=5",
      "not-understood",
    ],
    [
      "a hyphen where no FQDN has one",
      "pool add -pool09.contoso.com site=munich version=lync2010 users=5",
      "not-understood",
    ],
    [
      "an underscore in an FQDN",
      "pool add pool_09.contoso.com site=munich version=lync2010 users=5",
      "not-understood",
    ],
    [
      "a blank in an FQDN",
      'pool add "pool 09.contoso.com" site=munich version=lync2010 users=5',
      "not-understood",
    ],
    [
      "a label that is too long",
      `pool add ${"p".repeat(64)}.contoso.com site=munich version=lync2010 users=5`,
      "not-understood",
    ],
    [
      "a target that is no FQDN",
      "pool add pool09.contoso.com site=munich version=lync2010 users=5 target=new",
      "not-understood",
    ],
    ["an Edge that is no FQDN", "edge add edge! site=munich version=lync2010", "not-understood"],
    ["a forest that is no FQDN", "migration new x from lync2010 to lync2013 forest=-", "not-understood"],
    [
      "the same pool with other values",
      "pool add pool01.contoso.com site=munich version=lync2010 users=6",
      "pool-name-is-new",
    ],
    [
      "fewer than no users",
      "pool add pool09.contoso.com site=munich version=lync2010 users=-5",
      "not-understood",
    ],
    ["half a user", "moved pool01 0.5 wave=test", "not-understood"],
    ["a key that is given twice", "moved pool01 5 wave=test wave=rest", "not-understood"],
    ["a task of a later phase", "start pool01 6.4", "phases-in-order"],
    ["a deed of a later phase", "done pool01 3.3", "phases-in-order"],
    ["users of a later phase", "moved pool01 5 wave=pilot", "phases-in-order"],
    ["a checkpoint of a later phase", "confirm pool01 pilot-users-validated", "phases-in-order"],
    ["a phase that is far ahead", "can pool01 8", "phases-in-order"],
    ["yes where nothing is asked", "yes", "not-understood", bo],
    ["later where nothing is asked", "later", "not-understood", bo],
    ["a value where nothing is asked", "users=5", "not-understood", bo],
    ["an approval by the asker", "approve pool01", "not-allowed"],
    ["an approval by a viewer", "approve pool01", "not-allowed", di],
    ["an approval by a stranger", "approve pool01", "not-allowed", "Ed Kay"],
    ["a rejection by a viewer", "reject pool01 because no", "not-allowed", di],
    ["a policy by a viewer", "policy approvals=any:1 separation=solo", "not-allowed", di],
    ["a clock moved by an approver", "clock +7d", "not-allowed", bo],
    ["a clock moved back", "clock -7d", "not-understood"],
  ])("%s is refused with what to do, and changes nothing", async (_, says, rule, who = ana) => {
    await refusedBy(rule, () => say(stage, who, says));
  });

  test.each([
    ["aprove pool01", "approve", bo],
    ["aproove pool01", "approve", bo],
    ["rejct pool01 because no", "reject", bo],
    ["advnce pool01", "advance", ana],
    ["confrim pool01 services-started", "confirm", ana],
    ["strat pool01 3.3", "start", ana],
    ["dnoe pool01 2.1", "done", ana],
    ["movd pool01 5 wave=test", "moved", ana],
    ["hodl pool01 because no", "hold", ana],
    ["relase pool01", "release", ana],
    ["reopn pool01 1.1 because no", "reopen", ana],
    ["gran approver @Bo", "grant", ana],
  ])("%s is not done, and asks whether %s was meant", async (says, verb, who) => {
    const { text } = await refusedBy("not-understood", () => say(stage, who, says));
    expect(text).toMatch(new RegExp(`Did you mean [^?]*\\b${verb}\\b`));
  });

  test("an empty message is greeted, and the same pool again is told who registered it", async () => {
    const before = stored();
    await play(stage, [
      told("", "Hello"),
      told("   ", "Hello"),
      nothing("pool add pool01.contoso.com site=munich version=lync2010 edition=ee users=500"),
      nothing("approve pool01 gate=without-leave", bo),
    ]);
    expect(stored()).toEqual(before);
  });

  test("markup in a reason is kept as it was typed and said as plain text", async () => {
    const reason = '<b>freeze</b> **now** [x](http://evil.example) <script>alert("1")</script> عربى 🎉 =1+1';
    const held = await say(stage, ana, `hold pool01 because ${reason}`);
    const status = await say(stage, di, "status pool01");
    const next = await say(stage, ana, "hold pool01 because again");
    await play(stage, [taken("release pool01")]);

    expect(held.text).toMatch(/^Recorded: /);
    for (const { text, message } of [held, status, next]) {
      expect(text).toContain(reason);
      expect(message?.activity.textFormat).toBe("plain");
      expect(message?.activity.entities ?? []).toEqual([]);
    }
  });

  test("markup in a person's name mentions nobody and draws nothing on a card", async () => {
    const name = "<at>Everybody</at> **Ed** [x](http://evil.example)";
    const here = elsewhere(stage, "Odd names");
    await play(here, [...registered("odd"), taken('grant approver @"Odd"'), ...planned]);
    await stage.teams.say(stage.bot.url, { ...stage.teams.person("Odd"), name }, here.home, "help");
    const { text, buttons, message: said } = await say(here, ana, "advance pool01");

    expect(buttons).toHaveLength(2);
    expect(text).toContain("Ed");
    expect(text).not.toContain("<at>Everybody</at>");
    const [card] = (said?.activity.attachments ?? []) as readonly {
      readonly content: { readonly body: unknown };
    }[];
    expect(JSON.stringify(card?.content.body)).not.toMatch(/\*\*Ed|\[x\]\(http|<at>/);
    for (const { text: mention } of (said?.activity.entities ?? []) as readonly { readonly text?: string }[])
      expect(mention).toMatch(/^<at>[^<>]+<\/at>$/);
  });
});

describe("activities", () => {
  const sent = (change: object) =>
    post(
      stage.bot.url,
      JSON.stringify({
        ...message(stage.teams.world, stage.home, stage.teams.person(bo), "approve pool01"),
        ...change,
      }),
    );

  test.each<[what: string, change: object, status: number]>([
    ["from", { from: undefined }, 400],
    ["an id of who sent it", { from: { name: "Bo Lind" } }, 400],
    ["conversation", { conversation: undefined }, 400],
    ["an id of its conversation", { conversation: {} }, 400],
    ["a tenant", { channelData: {}, conversation: { id: "a:1" } }, 400],
    ["a service to answer to", { serviceUrl: undefined }, 400],
    ["a type", { type: undefined }, 400],
    ["an id", { id: undefined }, 400],
  ])("one without %s gets a readable error, and changes nothing", async (_, change, status) => {
    const before = stored();
    const reply = await sent(change);

    expect(reply.status).toBe(status);
    expect(reply.body).toEqual({ code: expect.any(String), message: expect.stringMatching(/\.$/) });
    expect(stored()).toEqual(before);
  });

  test("one from nobody whom the directory knows is refused in words", async () => {
    await refusedBy("not-allowed", () => {
      const { name } = stage.teams.person(bo);
      const said = message(stage.teams.world, stage.home, stage.teams.person(bo), "approve pool01");
      return stage.teams.send(stage.bot.url, { ...said, from: { id: "29:1nobody", name } });
    });
  });

  test("one without text and without its twin is greeted", async () => {
    const said = message(stage.teams.world, stage.home, stage.teams.person(bo), "approve pool01");
    const { text: _, attachments: __, ...empty } = said;
    const before = stored();
    expect((await stage.teams.send(stage.bot.url, empty)).text).toMatch(/^Hello/);
    expect(stored()).toEqual(before);
  });

  test("one of 300 KB, and what is no activity at all, get a readable 4xx", async () => {
    const before = stored();
    for (const body of [
      JSON.stringify({ text: long.repeat(3) }),
      "",
      "null",
      "[]",
      "{",
      '"approve pool01"',
      "\u0000",
    ]) {
      const reply = await post(stage.bot.url, body);
      expect([400, 413]).toContain(reply.status);
      expect(reply.body).toEqual({ code: expect.any(String), message: expect.any(String) });
    }
    expect(stored()).toEqual(before);
  });
});

describe("buttons", () => {
  const pressed = (who: string, on: Message, verb: string, data: object): Promise<Answer> => {
    const { world, person } = stage.teams;
    const action = { message: on.id, verb, data: data as Record<string, unknown> };
    return stage.teams.send(stage.bot.url, cardAction(world, stage.home, person(who), action));
  };
  const real = () => gate.buttons[0]?.data ?? {};

  test("the gate's card carries what the forgeries below change", () => {
    expect(real()).toEqual({ migration: "m-1", pool: "pool01.contoso.com", subject: "gate:phase", round: 1 });
  });

  test.each<[what: string, verb: string, change: object, rule: string, who?: string]>([
    ["a gate that is none", "approve", { subject: "gate:back-door" }, "not-found"],
    ["a gate of another kind", "reject", { subject: "gate:rollback", because: "no" }, "not-found"],
    ["no subject", "approve", { subject: "" }, "not-understood"],
    ["a task as its subject", "done", { subject: "task:3.3" }, "not-understood"],
    ["a verb for another subject", "confirm", {}, "not-understood"],
    ["a verb that is none", "destroy", {}, "not-understood"],
    ["a command as its verb", "policy separation=solo", {}, "not-understood"],
    ["a checkpoint that is none", "confirm", { subject: "checkpoint:everything-fine" }, "stale", ana],
    ["an old round", "approve", { round: 0 }, "stale"],
    ["a round to come", "approve", { round: 99 }, "stale"],
    ["no round", "approve", { round: undefined }, "not-understood"],
    ["a negative round", "approve", { round: -1 }, "not-understood"],
    ["half a round", "approve", { round: 1.5 }, "not-understood"],
    ["a round in words", "approve", { round: "the newest" }, "not-understood"],
    ["a migration where Bo has no part", "approve", { migration: "m-2" }, "not-allowed"],
    ["a pool that is none", "approve", { pool: "pool99.contoso.com" }, "not-found"],
    ["no pool", "approve", { pool: "" }, "not-found"],
    ["the asker's thumb", "approve", {}, "not-allowed", ana],
    [
      "the asker's thumb and Bo's name",
      "approve",
      { by: "p-2", from: bo, aadObjectId: bo },
      "not-allowed",
      ana,
    ],
    ["a viewer's thumb", "approve", {}, "not-allowed", di],
    ["a stranger's thumb", "reject", { because: "no" }, "not-allowed", "Ed Kay"],
    ["a rejection without its reason", "reject", {}, "not-understood"],
    ["a rejection with a blank reason", "reject", { because: " \n " }, "not-understood"],
    ["nested data", "approve", { subject: { gate: "phase" } }, "not-understood"],
    ["a list in a field", "reject", { because: ["no"] }, "not-understood"],
    ["a prototype", "approve", { subject: "__proto__:phase" }, "not-understood"],
  ])("one with %s changes nothing", async (_, verb, change, rule, who = bo) => {
    await refusedBy(rule, () => pressed(who, gate, verb, { ...real(), ...change }));
  });

  test.each(["m-99", "house", "", "../m-1"])(
    "one of the migration “%s” asks which is meant",
    async (migration) => {
      const before = stored();
      const { text } = await pressed(ana, gate, "approve", { ...real(), migration });
      expect(text).toMatch(/^Which one\?/);
      expect(stored()).toEqual(before);
    },
  );

  test("one pressed by a machine, as a refresh, changes nothing and shows the card as it stands", async () => {
    const before = stored();
    const answer = await stage.teams.press(
      stage.bot.url,
      stage.teams.person(bo),
      gate,
      "Approve",
      {},
      {
        trigger: "automatic",
      },
    );
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(/^pool01 wants to leave phase 1 .+: 0 of 1 approval given\./);
    expect(stored()).toEqual(before);
  });

  describe("of a question", () => {
    beforeAll(async () => {
      await play(stage, [
        taken("approve pool01", bo),
        ...["2.1", "2.2", "2.4", "2.5", "2.6"].map((task) => taken(`done pool01 ${task}`)),
        taken("skip pool01 2.3 because the analyser was run last month"),
        ...opened("pool01", bo),
        ...["3.1", "3.2"].map((task) => taken(`done pool01 ${task}`)),
        taken("start pool01 3.3"),
        ...["3.3", "3.4", "3.5"].map((task) => taken(`done pool01 ${task}`)),
        told("ask pool01", "pool01: is checkpoint services-started met?"),
      ]);
      question = await shownIn(stage, stage.home, "is checkpoint services-started met?");
    });

    test.each([
      ["Confirm", "a viewer", di],
      ["It failed", "a stranger", "Ed Kay"],
      ["Later", "a viewer", di],
      ["Later", "a stranger", "Ed Kay"],
      ["Later", "an engineer to whom it was not put", cy],
    ])("%s is not answered by %s", async (title, _, who) => {
      await refusedBy("not-allowed", () =>
        stage.teams.press(stage.bot.url, stage.teams.person(who), question, title, { because: "no" }),
      );
    });

    test.each(["yes", "no because no", "later"])("neither is it by %s of somebody else", async (says) => {
      await refusedBy("not-allowed", () => say(stage, cy, says));
    });

    test("the old gate's card tells who decided", async () => {
      const before = stored();
      const { text } = await stage.teams.press(stage.bot.url, stage.teams.person(cy), gate, "Approve");
      expect(text).toMatch(/passed by Bo Lind on \d{4}-|^Refused: .*\n\[stale\]/s);
      expect(stored()).toEqual(before);
    });
  });
});
