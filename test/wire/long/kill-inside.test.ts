import { message } from "../../../simulator";
import { chance, seedOf } from "../support/chance";
import { taken } from "../support/lines";
import { eventsIn, type Logged } from "../support/log";
import { another, inPhase4, opened, ready4, registered } from "../support/scenes";
import { closeStage, openStage, play, type Stage, say } from "../support/stage";

const rounds = 48;
const seed = seedOf("kill-inside");
const random = chance(seed);

/** How far the bot had come with an activity when it died. */
const died = { "before it was on disk": 0, "before it was answered": 0, afterwards: 0 };

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await play(stage, [
    ...registered("contoso"),
    ...inPhase4,
    ...ready4,
    taken("start pool01 4.3"),
    another("pool02"),
    ...opened("pool02"),
  ]);
});

afterAll(() => closeStage(stage));

test(`users moved are counted once, however often the bot dies over them (SEED=${seed})`, async () => {
  for (let round = 1; round <= rounds; round++) {
    const line = lines[round % lines.length] ?? "";
    const events = await sayAndKill(line);

    if (events.length !== 1)
      throw new Error(`Round ${round}, SEED=${seed}, ${line}: ${JSON.stringify(events)}`);
  }
  process.stdout.write(`kill-inside: the bot died ${JSON.stringify(died)}\n`);

  const moved = rounds / lines.length;
  const { text } = await say(stage, "Ana Ruiz", "status pool01");
  expect(text).toContain(`${500 - moved * (1 + 2)} users left of 500; moved: ${moved * (1 + 2)} test`);
  expect((await say(stage, "Ana Ruiz", "verify")).text).toMatch(/^Log of contoso: whole/);
});

/** Each round says one of these: two that count, and a task that is done and opened again. */
const lines = [
  "moved pool01 1 wave=test",
  "done pool02 2.4 note tested",
  "moved pool01 2 wave=test",
  "reopen pool02 2.4 because the copy was lost",
];

/** Says it, lets the bot die meanwhile, has it delivered again by two copies; what was stored for it is returned. */
async function sayAndKill(says: string): Promise<readonly Logged[]> {
  const { bot, teams, home } = stage;
  const said = message(teams.world, home, teams.person("Ana Ruiz"), says);
  const stored = () => eventsIn(bot.dataDir).filter(({ activity }) => activity === said.id);

  const answering = random() < 0.4 ? untilAnswering(said.id ?? "") : after(random() * 30);
  const sending = teams.send(bot.url, said).catch(() => undefined);
  await answering;
  await bot.kill();
  const before = await sending;
  const kept = stored().length;
  died[before?.text ? "afterwards" : kept > 0 ? "before it was answered" : "before it was on disk"]++;
  await bot.start();

  const again = await Promise.all([teams.send(bot.url, said), teams.send(bot.url, said)]);
  for (const { text } of again) {
    expect(text).toMatch(/^Recorded:/);
    if (before?.text) expect(text).toBe(before.text);
  }
  if (kept > 0) expect(stored()).toHaveLength(kept);
  return stored();
}

/** Until the bot wants to say its answer, which is then on disk; the channel takes it and never says so. */
function untilAnswering(activity: string): Promise<void> {
  const { connector } = stage.teams;
  connector.script({ when: ({ replyTo }) => replyTo === activity, answer: "hang" });
  return new Promise((resolve) => {
    const stop = connector.watch(({ replyTo }) => {
      if (replyTo !== activity) return;
      stop();
      resolve();
    });
  });
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
