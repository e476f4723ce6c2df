import { message } from "../../../simulator";
import { chance, seedOf } from "./chance";
import { comparableIn, inFiles, type Keeping, type KeptStage } from "./keeping";
import { closeStage, mismatch, play, say, timeless } from "./stage";
import { walk } from "./walk";

/** The tests of a walk in which the bot dies at every line, after it was answered or while it is at it. */
export function killedWalk(name: string, keep: () => Promise<Keeping>): void {
  const seed = seedOf(name);
  const random = chance(seed);
  let keeping: Keeping;
  let unbroken: KeptStage;
  let broken: KeptStage;

  beforeAll(async () => {
    keeping = await keep();
    unbroken = await (await inFiles()).open();
    broken = await keeping.open();
  });

  afterAll(async () => {
    await Promise.all([unbroken, broken].map(closeStage));
    await keeping.close();
  });

  test(`each line is answered as if nothing was, and once (SEED=${seed})`, async () => {
    await play(unbroken, walk);
    for (const index of walk.keys()) {
      const wrong = await sayAndKill(broken, index, random() < 0.5 ? "after" : random() * 15);
      if (wrong) throw new Error(`Line ${index + 1}, SEED=${seed}. ${wrong}`);
    }
  });

  test(`it leaves the log of a walk without a kill, and says as much outside turns (SEED=${seed})`, async () => {
    const [there, here] = await Promise.all([unbroken, broken].map(comparableIn));

    expect(here?.events.length).toBeGreaterThan(200);
    expect(here?.events).toEqual(there?.events);
    expect(here?.outbox).toEqual(there?.outbox);
  });

  test(`people are told what they are told after a walk without a kill (SEED=${seed})`, async () => {
    for (const question of questions) {
      const [there, here] = await Promise.all(
        [unbroken, broken].map((stage) => say(stage, "Ana Ruiz", question)),
      );
      expect(timeless(here?.text ?? "")).toBe(timeless(there?.text ?? ""));
    }
    expect((await say(broken, "Ana Ruiz", "verify")).text).toMatch(/^Log of contoso: whole, \d+ events/);
  });
}

const questions = [
  "status",
  "status pool01",
  "status pool02",
  "why pool02",
  "history pool01",
  "people",
  "policy",
];

/** Says a line of the walk, and lets the bot die after it or so many milliseconds later; Teams then delivers it again. */
async function sayAndKill(
  { bot, teams, home }: KeptStage,
  index: number,
  kill: "after" | number,
): Promise<string | undefined> {
  const line = walk[index];
  if (!line) throw new Error(`The walk has no line ${index}.`);

  const said = message(teams.world, home, teams.person(line.who), line.says);
  const sending = teams.send(bot.url, said).catch(() => undefined);
  if (kill === "after") await sending;
  else await new Promise((resolve) => setTimeout(resolve, kill));
  await bot.kill();
  const before = await sending;
  await bot.start();
  const again = await teams.send(bot.url, said);

  if (kill === "after" && !before?.text) return "It was not answered.";
  if (before?.text && again.text !== before.text)
    return `Answered first:\n${before.text}\nand then:\n${again.text}`;
  return mismatch(line, again);
}
