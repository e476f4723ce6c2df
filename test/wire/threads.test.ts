import { startPostgres } from "../support/postgres";
import { type BotProcess, startBot } from "./support/bot-process";
import { ana, bo, inPlace, refused, taken, told, waits } from "./support/lines";
import { eventsIn } from "./support/log";
import { another, inPhase3, planned, registered } from "./support/scenes";
import { closeStage, openStage, play, type Stage, shownIn } from "./support/stage";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => closeStage(stage));

const fromAfar = (...lines: Parameters<typeof inPlace>[1][]) => play(stage, inPlace("personal", ...lines));
const holds = (pool: string, because: string) =>
  fromAfar(taken(`hold ${pool} because ${because}`), taken(`release ${pool}`));
const inHome = (part: string) => shownIn(stage, stage.home, part);
const rootsOf = (pool: string) =>
  stage.teams
    .shown(stage.home)
    .filter(({ text }) => text.startsWith(`${pool}: its questions, gates and news`));
const sayIn = (thread: string, text: string, who = ana) =>
  stage.teams.say(stage.bot.url, stage.teams.person(who), stage.home, text, { thread });

test("what the bot posts about a pool goes into its thread, which begins once", async () => {
  await play(stage, [...registered("contoso"), another("pool02"), ...planned]);
  await holds("pool01", "heat");
  await holds("pool02", "frost");
  await holds("pool01", "thaw");
  await stage.bot.kill();
  await stage.bot.start();
  await fromAfar(waits("advance pool01"));

  const gate = await inHome("pool01 wants to leave phase 1");
  const [root] = rootsOf("pool01");
  expect(gate.conversation).toBe(`${stage.home.id};messageid=${root?.id}`);
  expect((await inHome("heat")).conversation).toBe(gate.conversation);
  expect((await inHome("thaw")).conversation).toBe(gate.conversation);
  expect((await inHome("frost")).conversation).toBe(`${stage.home.id};messageid=${rootsOf("pool02")[0]?.id}`);
  expect([rootsOf("pool01").length, rootsOf("pool02").length]).toEqual([1, 1]);
  expect(root?.conversation).toBe(stage.home.id);

  await stage.teams.press(stage.bot.url, stage.teams.person(bo), gate, "Approve");
  expect((await inHome("pool01 has passed phase 1")).conversation).toBe(gate.conversation);
});

test("in a pool's thread its name may be left out of commands, and nowhere else", async () => {
  await play(stage, [...registered("contoso"), another("pool02")]);
  await holds("pool02", "frost");
  await holds("pool01", "heat");
  await inHome("heat");
  const thread = `${stage.home.id};messageid=${rootsOf("pool01")[0]?.id}`;

  const answers: readonly (readonly [string, RegExp])[] = [
    ["next", /^pool01: Phase 1/],
    ["status", /^pool01: .*phase 1/i],
    ["done 1.1", /^Recorded: Task 1\.1 done for pool01/],
    ["done 1.2 note by the book", /^Recorded: Task 1\.2 done for pool01/],
    ["can 8", /^Refused:.*\n\[/],
    ["hold because of rain", /^Recorded: pool01 is held/],
    ["release", /^Recorded: pool01 is released/],
    ["why", /^pool01/],
    ["history", /pool01/],
    ["hold", /because/],
    ["status pool02", /^pool02/],
    ["done pool02 1.3", /^Recorded: Task 1\.3 done for pool02/],
    ["next all", /pool02/],
    ["start 3.3", /^Refused:/],
    ["approve", /^(Refused|Nothing to do):.*/],
    ["help", /^What you may do here/],
  ];
  for (const [text, begins] of answers)
    expect([text, (await sayIn(thread, text)).text]).toEqual([text, expect.stringMatching(begins)]);

  const heard = eventsIn(stage.bot.dataDir).filter(({ type }) => type === "taskDone");
  expect(JSON.parse(heard[0]?.data ?? "{}").said).toBe("done 1.1");
  await play(stage, [refused("done 1.4", ["not-understood"]), told("status", "Migration contoso")]);
  expect((await sayIn(`${stage.home.id};messageid=1700000000000`, "done 1.4")).text).toMatch(/^Refused:/);
});

test("a step that cannot be undone wants the pool's full name in its thread too", async () => {
  await play(stage, [...registered("contoso"), ...inPhase3]);
  await holds("pool01", "heat");
  await inHome("heat");
  const thread = `${stage.home.id};messageid=${rootsOf("pool01")[0]?.id}`;
  const { text } = await sayIn(thread, "start 8.6");
  expect(text).toMatch(/^Refused:/);
  expect((await sayIn(thread, "start 3.3")).text).toMatch(/^Recorded: pool01 has leave for task 3\.3/);
});

test("two bots on one database begin one thread", async () => {
  const postgres = await startPostgres();
  const env = { DATABASE_URL: await postgres.fresh() };
  const bots: BotProcess[] = [];
  try {
    bots.push(await startBot(env), await startBot(env));
    const [one, two] = bots as [BotProcess, BotProcess];
    const first: Stage = { ...stage, bot: one };
    await play(first, [...registered("contoso"), another("pool02")]);
    await Promise.all(
      [one, two].flatMap((bot, index) =>
        [1, 2, 3].map((round) =>
          play(
            { ...first, bot },
            inPlace("personal", {
              who: ana,
              says: `fail pool01 services-started because round ${index}-${round}`,
              begins: "",
            }),
          ),
        ),
      ),
    );
    await fromAfarOf(first, taken("hold pool01 because the last word"));
    await shownIn(first, first.home, "the last word");
    expect(rootsOf("pool01")).toHaveLength(1);
  } finally {
    await Promise.all(bots.map((bot) => bot.stop()));
    await postgres.stop();
  }
});

const fromAfarOf = (here: Stage, ...lines: Parameters<typeof inPlace>[1][]) =>
  play(here, inPlace("personal", ...lines));
