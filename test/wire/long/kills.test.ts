import type { Answer } from "../../../simulator";
import { message } from "../../../simulator";
import { chance, seedOf } from "../support/chance";
import { comparable, eventsIn, queuedIn } from "../support/log";
import { closeStage, mismatch, openStage, play, type Stage, say, timeless } from "../support/stage";
import { walk } from "../support/walk";

/** When the bot dies: after a line was answered, or so many milliseconds after its activity was sent. */
type Kill = "after" | number;

const seed = seedOf("kills");
const random = chance(seed);
const kills: readonly Kill[] = walk.map(() => (random() < 0.5 ? "after" : random() * 15));

let unbroken: Stage;
let broken: Stage;
const replays: { readonly line: number; readonly before: Answer | undefined; readonly again: Answer }[] = [];

beforeAll(async () => {
  unbroken = await openStage();
  broken = await openStage();
  await play(unbroken, walk);
  for (const index of walk.keys()) await sayAndKill(index);
}, 900_000);

afterAll(async () => {
  await closeStage(unbroken);
  await closeStage(broken);
});

test(`a walk with a kill at every line ends in the state of one without (SEED=${seed})`, async () => {
  const questions = [
    "status",
    "status pool01",
    "status pool02",
    "why pool02",
    "history pool01",
    "people",
    "policy",
  ];
  for (const question of questions) {
    const [there, here] = await Promise.all(
      [unbroken, broken].map((stage) => say(stage, "Ana Ruiz", question)),
    );
    expect(timeless(here?.text ?? "")).toBe(timeless(there?.text ?? ""));
  }
  expect((await say(broken, "Ana Ruiz", "verify")).text).toMatch(/^Log of contoso: whole, \d+ events/);
});

test(`it leaves the same log, apart from times, activities and hashes (SEED=${seed})`, async () => {
  await Promise.all([unbroken.bot.halt(), broken.bot.halt()]);
  const [there, here] = [unbroken, broken].map(({ bot }) => eventsIn(bot.dataDir));

  expect(here?.length).toBeGreaterThan(200);
  expect(comparable(here ?? [])).toEqual(comparable(there ?? []));
});

test(`what is said outside turns is queued once each (SEED=${seed})`, () => {
  const [there, here] = [unbroken, broken].map(({ bot }) => queuedIn(bot.dataDir));

  expect(comparable(here ?? [])).toEqual(comparable(there ?? []));
});

test(`an activity that was answered before a kill is answered by the same words after it (SEED=${seed})`, () => {
  expect(replays).toHaveLength(kills.filter((kill) => kill !== "after").length);
  for (const { before, again } of replays) if (before?.text) expect(again.text).toBe(before.text);
});

/** Says a line of the walk, and lets the bot die after it or while it works on it; Teams then sends it once more. */
async function sayAndKill(index: number): Promise<void> {
  const line = walk[index];
  if (!line) throw new Error(`The walk has no line ${index}.`);
  const { bot, teams, home } = broken;
  const kill = kills[index];
  const said = message(teams.world, home, teams.person(line.who), line.says);

  const sending = teams.send(bot.url, said).catch(() => undefined);
  if (typeof kill === "number") await new Promise((resolve) => setTimeout(resolve, kill));
  else await sending;
  await bot.kill();
  await bot.start();
  const before = await sending;
  const answer = typeof kill === "number" ? await teams.send(bot.url, said) : before;
  if (typeof kill === "number" && answer) replays.push({ line: index, before, again: answer });

  const wrong = answer ? mismatch(line, answer) : "It was not answered.";
  if (wrong) throw new Error(`Line ${index + 1}, killed ${kill}, SEED=${seed}. ${wrong}`);
}
