import { message } from "../../simulator";
import { startBeside } from "./support/bot-process";
import {
  ana,
  bo,
  confirmed,
  cy,
  di,
  done,
  inPlace,
  nothing,
  refused,
  taken,
  told,
  waits,
} from "./support/lines";
import { eventsIn } from "./support/log";
import {
  another,
  deployed,
  inPhase3,
  openedByTwo,
  planned,
  registered,
  twoApprovals,
} from "./support/scenes";
import {
  closeStage,
  elsewhere,
  openStage,
  placeOf,
  play,
  type Stage,
  say,
  shownIn,
  timeless,
} from "./support/stage";

jest.setTimeout(60_000);

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => closeStage(stage));

/** Events of the migration that was opened last. */
const stored = ({ bot }: Stage = stage) => {
  const all = eventsIn(bot.dataDir);
  const logs = all.map(({ migration }) => migration).filter((log) => log !== "house");
  const newest = Math.max(...logs.map((log) => Number(log.slice(2))));
  return all.filter(({ migration }) => migration === `m-${newest}`);
};
const types = (here: Stage = stage): readonly string[] => stored(here).map(({ type }) => type);
const press = (
  here: Stage,
  who: string,
  on: Parameters<Stage["teams"]["press"]>[2],
  title: string,
  because?: string,
) =>
  here.teams.press(here.bot.url, here.teams.person(who), on, title, because === undefined ? {} : { because });

describe("questions", () => {
  const firstAsked = "pool01: is checkpoint services-started met?";
  const secondAsked = "pool01: is checkpoint sites-administrable of site munich met?";

  test("an open question survives a restart", async () => {
    const own = await openStage();
    await play(own, [...registered("contoso"), ...deployed, told("ask pool01", firstAsked)]);
    await own.bot.kill();
    await own.bot.start();

    const [yes] = await play(own, [taken("yes note seen on both servers")]);
    expect(yes?.text).toContain("Checkpoint services-started confirmed for pool01");
    expect(yes?.text).toContain("is checkpoint sites-administrable");
    await closeStage(own);
  });

  test("later leaves it open to be asked again", async () => {
    const here = elsewhere(stage, "Later");
    await play(here, [
      ...registered("some-day"),
      ...deployed,
      told("ask pool01", firstAsked),
      taken("later"),
      refused("yes", ["not-understood"]),
      told("ask pool01", firstAsked),
      taken("no because the front end does not start"),
      { ...refused("advance pool01", ["coexistence-is-tested"]), contains: ["the front end does not start"] },
      refused("no", ["not-understood"]),
    ]);
  });

  test("one that was put to one person is not answered by another, in words or by Later", async () => {
    const here = elsewhere(stage, "Not yours");
    await play(here, [...registered("not-yours"), taken('grant engineer @"Cy Moe"'), ...deployed]);
    const [asked] = await play(here, [told("ask pool01", firstAsked)]);
    const before = stored();
    const toAna = { contains: [`put to ${ana}`] };
    await play(here, [
      { ...refused("yes", ["not-allowed"], cy), ...toAna },
      { ...refused("no because no", ["not-allowed"], cy), ...toAna },
      { ...refused("later", ["not-allowed"], cy), ...toAna },
    ]);
    if (!asked?.message) throw new Error("The question has no card.");
    expect((await press(here, cy, asked.message, "Later")).text).toMatch(/^Refused:.*\n\[not-allowed\]/);
    expect(stored()).toEqual(before);

    const [next] = await play(here, [taken("yes")]);
    expect(next?.text).toContain(secondAsked.split(" of site")[0] ?? "");
    expect((await press(here, ana, asked.message, "Later")).text).toMatch(/^Refused:.*\n\[stale\]/);
    await play(here, [taken("yes")]);
  });

  test("a command leaves it open, and its button does what yes does", async () => {
    const here = elsewhere(stage, "Yes");
    await play(here, [...registered("yes-button"), ...deployed]);
    const [asked] = await play(here, [told("ask pool01", firstAsked), told("status pool01", "pool01:")]);
    if (!asked?.message) throw new Error("The question has no card.");

    const pressed = await press(here, ana, asked.message, "Confirm");
    expect(pressed.text).toMatch(/^Recorded: Checkpoint services-started confirmed for pool01/);
    expect(pressed.text).toContain("is checkpoint sites-administrable");
    expect((await press(here, ana, asked.message, "It failed")).text).toMatch(
      /^Refused:.*\n\[not-understood\]/,
    );
    expect((await press(here, ana, asked.message, "Confirm")).text).toMatch(
      /^(Nothing to do:.*already confirmed, by Ana Ruiz|Nothing to do:.*confirmed.*Ana Ruiz|Refused:.*\n\[stale\])/,
    );
  });
});

describe("gates", () => {
  test("a button and the typed words are one command with one answer", async () => {
    const here = elsewhere(stage, "Words and buttons");
    await play(here, [
      ...registered("words-and-buttons"),
      another("pool02"),
      another("pool03"),
      another("pool04"),
      ...planned,
    ]);
    const answers: string[][] = [];
    for (const [typed, clicked, words, title, because] of [
      ["pool01", "pool02", "approve pool01", "Approve", undefined],
      ["pool03", "pool04", "reject pool03 because too early", "Reject", "too early"],
    ] as const) {
      await play(here, [waits(`advance ${typed}`), waits(`advance ${clicked}`)]);
      const card = await shownIn(here, here.home, `${clicked} wants to leave phase 1`);
      const [byWords, byButton] = [await say(here, bo, words), await press(here, bo, card, title, because)];
      answers.push([timeless(byWords.text), timeless(byButton.text).replaceAll(clicked, typed)]);
    }

    for (const [byWords = "", byButton] of answers) {
      expect(byWords).toMatch(/^Recorded:/);
      expect(byButton).toBe(byWords);
    }
  });

  test("a late press is told who decided and when, also while the gate is asked once more", async () => {
    const here = elsewhere(stage, "Late");
    await play(here, [...registered("late"), ...planned, waits("advance pool01")]);
    const first = await shownIn(here, here.home, "pool01 wants to leave phase 1");
    await play(here, [taken("reject pool01 because the plan has gaps", cy)]);
    expect(timeless((await press(here, bo, first, "Approve")).text)).toMatch(
      /^Nothing to do: .*rejected by Cy Moe on <time>.*the plan has gaps/,
    );

    await play(here, [waits("advance pool01")]);
    const before = stored();
    const old = timeless((await press(here, bo, first, "Approve")).text);
    expect(old).toMatch(/^Nothing to do: .*rejected by Cy Moe on <time>/);
    expect(old).toContain("0 of 1 approval given");
    expect(stored()).toEqual(before);

    const second = await shownIn(here, here.home, "pool01 wants to leave phase 1");
    expect((await press(here, cy, second, "Approve")).text).toMatch(/^Recorded: pool01 has passed phase 1/);
    const after = stored();
    expect(timeless((await press(here, bo, second, "Approve")).text)).toMatch(
      /^Nothing to do: .*passed by Cy Moe on <time>/,
    );
    expect(stored()).toEqual(after);
  });

  test("a card is put to the home and to approvers who have spoken to the bot; the asker hears the end", async () => {
    const own = await openStage();
    await play(own, [
      ...registered("contoso"),
      ...planned,
      told("hello", "Hello", bo),
      { ...told("hello", "Hello", bo), in: "personal" },
      ...inPlace("personal", waits("advance pool01")),
    ]);
    const asked = "pool01 wants to leave phase 1";
    const inHome = await shownIn(own, own.home, asked);
    const inPerson = await shownIn(own, placeOf(own, bo, "personal"), asked);

    for (const card of [inHome, inPerson])
      expect(card.buttons.map(({ title }) => title)).toEqual(["Approve", "Reject"]);
    expect(inHome.activity.entities).toEqual([expect.objectContaining({ text: `<at>${cy}</at>` })]);
    expect(inPerson.activity.entities ?? []).toEqual([]);

    expect((await press(own, bo, inPerson, "Approve")).text).toMatch(/^Recorded: pool01 has passed phase 1/);
    for (const place of [own.home, placeOf(own, ana, "personal")]) {
      const { text } = await shownIn(own, place, "pool01 has passed phase 1");
      expect(text).toContain("Approved by Bo Lind");
    }
    await closeStage(own);
  });

  test("reopening what a vote rests on voids it, and tells whose vote it was", async () => {
    const here = elsewhere(stage, "Reopen");
    await play(here, [
      ...registered("second-thoughts"),
      twoApprovals,
      ...planned,
      ...inPlace("personal", told("migration use second-thoughts", "Recorded:", bo)),
      waits("advance pool01"),
      waits("approve pool01", bo),
      taken("reopen pool01 1.6 because the partner list was old"),
    ]);
    const { text } = await shownIn(here, placeOf(here, bo, "personal"), "all votes");
    expect(text).toContain("tasks-are-done");
    expect(types()).toContain("gateVoided");

    await play(here, [
      { ...nothing("approve pool01", cy), contains: ["voided"] },
      refused("advance pool01", ["tasks-are-done"]),
      ...done("pool01", "1.6"),
      ...openedByTwo("pool01"),
    ]);
  });

  test("nothing moves while a pool is held, and then goes on where it stood", async () => {
    const here = elsewhere(stage, "Hold");
    const held = { contains: ["held by Ana Ruiz", "change freeze"] };
    await play(here, [
      ...registered("change-free"),
      refused("hold pool01", ["not-understood"]),
      taken("hold pool01 because change freeze"),
      { ...refused("done pool01 1.1", ["pool-is-not-held"]), ...held },
      { ...refused("advance pool01", ["pool-is-not-held", "tasks-are-done"]), ...held },
      { ...told("status pool01", "pool01 is held by Ana Ruiz"), contains: ["change freeze"] },
      { ...nothing("hold pool01 because again"), contains: ["change freeze"] },
      taken("release pool01"),
      nothing("release pool01"),
      ...planned,
      waits("advance pool01"),
      taken("hold pool01 because change freeze"),
      { ...refused("approve pool01", ["pool-is-not-held"], bo), ...held },
      taken("release pool01"),
      taken("approve pool01", bo),
    ]);
    expect(types().filter((type) => type === "phasePassed")).toHaveLength(1);
  });
});

test("a deed without leave is recorded, told at home, and shuts the gate until another approver has seen it", async () => {
  const here = elsewhere(stage, "Without leave");
  await play(here, [
    ...registered("without-leave"),
    taken('grant engineer @"Cy Moe"'),
    ...inPhase3,
    ...inPlace("personal", taken("migration use without-leave", cy)),
    ...inPlace("personal", { ...taken("done pool01 3.3", cy), contains: ["without leave"] }),
  ]);
  const { text } = await shownIn(here, here.home, "Task 3.3 done for pool01");
  expect(text).toContain("without leave");
  expect(text).toContain("By Cy Moe.");

  await play(here, [
    { ...told("status pool01", "pool01:"), contains: ["Done without leave: task 3.3"] },
    ...done("pool01", "3.4", "3.5"),
    ...confirmed("pool01", "services-started", "sites-administrable"),
    { ...refused("advance pool01", ["tasks-are-done"]), contains: ["gate=without-leave"] },
    refused("approve pool01 gate=without-leave", ["not-allowed"]),
    refused("approve pool01 gate=without-leave", ["nobody-approves-their-own"], cy),
    refused("approve pool01 gate=without-leave", ["not-allowed"], di),
    taken("approve pool01 gate=without-leave note the change was in order", bo),
    nothing("approve pool01 gate=without-leave", bo),
    waits("advance pool01"),
    taken("approve pool01", bo),
  ]);
});

test("each channel speaks of its own migration, and a chat that could mean several asks which", async () => {
  const [north, south] = [elsewhere(stage, "North"), elsewhere(stage, "South")];
  await play(north, [...registered("north"), taken("hold pool01 because of the north")]);
  await play(south, [...registered("south"), taken("hold pool01 because of the south")]);
  const lines = [
    { ...told("status pool01", "pool01 is held"), contains: ["of the north"] },
    {
      ...told("status", "Which one?"),
      in: "personal",
      contains: ["migration use north", "migration use south"],
    },
    { ...told("release pool01", "Which one?", ana), in: "Lobby" },
    { ...taken("migration use south"), in: "Lobby", contains: ["speaks of migration south."] },
    { ...told("status pool01", "pool01 is held"), in: "Lobby", contains: ["of the south"] },
    { ...nothing("migration use south"), in: "Lobby" },
    { ...taken("migration use north"), in: "Lobby" },
    { ...taken("release pool01"), in: "Lobby" },
    { ...refused("migration use north", ["not-found"], "Ed Kay"), in: "Lobby" },
    nothing("release pool01"),
  ];
  await play(north, lines);
  await play(south, [
    { ...told("status pool01", "pool01 is held"), contains: ["of the south"] },
    { ...told("migration list", "Migrations in which you have a role:"), contains: ["north", "south"] },
  ]);
});

test("the clock outlives a restart and is printed on every answer", async () => {
  const own = await openStage();
  const clock = /\n\(Trial clock: (\d{4}-\d\d-\d\d) \d\d:\d\d UTC\)$/;
  const [before] = await play(own, [told("hello", "Hello")]);
  expect(before?.text ?? "").not.toMatch(clock);
  expect(before?.text).toContain("migration new");

  await play(own, [...registered("contoso"), taken("clock +7d")]);
  await own.bot.kill();
  await own.bot.start();
  const inAWeek = new Date(Date.now() + 7 * 24 * 3_600_000).toISOString().slice(0, 10);
  const answers = await play(own, [
    told("status", "Migration contoso"),
    told("help", "What you may do here"),
    told("hello", "Hello"),
    told("clock", ""),
    taken("hold pool01 because freeze"),
    nothing("hold pool01 because freeze"),
    refused("advance pool01", ["pool-is-not-held"]),
    refused("gibberish", ["not-understood"]),
    refused("clock -7d", ["not-understood"]),
    refused("clock +7d", ["not-allowed"], bo),
  ]);
  for (const { text } of answers) expect(clock.exec(text)?.[1]).toBe(inAWeek);
  await closeStage(own);
});

test("a redelivered activity gets its answer again, and there is no second event", async () => {
  const here = elsewhere(stage, "Again");
  await play(here, [...registered("once-more"), taken("hold pool01 because freeze")]);
  const said = message(here.teams.world, here.home, here.teams.person(ana), "release pool01");
  const first = await here.teams.send(here.bot.url, said);
  const before = stored();

  await play(here, [taken("hold pool01 because freeze again")]);
  const held = stored();
  for (const _ of ["once", "twice"])
    expect((await here.teams.send(here.bot.url, said)).text).toBe(first.text);
  expect(first.text).toMatch(/^Recorded: pool01 is released/);
  expect(held.length).toBe(before.length + 1);
  expect(stored()).toEqual(held);

  const elsewhereSaid = message(
    here.teams.world,
    here.teams.channel("Again too"),
    here.teams.person(ana),
    "help",
  );
  const other = await here.teams.send(here.bot.url, { ...elsewhereSaid, id: said.id ?? "" });
  expect(other.text).toMatch(/^What you may do here/);
});

test("a second bot on the same data is refused with who holds it, and the first goes on", async () => {
  const { code, output } = await startBeside(stage.bot);

  expect(code).toBe(1);
  expect(output).toContain(`Process ${stage.bot.pid()} already runs a bot on DATA_DIR`);
  expect((await say(stage, ana, "help")).text).toMatch(/^What you may do here/);
});
