import { readdirSync } from "node:fs";
import { asked, type Postgres, startPostgres } from "../../support/postgres";
import { type BotProcess, startBot } from "../support/bot-process";
import { comparable, eventsIn } from "../support/log";
import { closeStage, openStage, play, type Stage, say, timeless } from "../support/stage";
import { walk } from "../support/walk";

let postgres: Postgres;
let embedded: Stage;
beforeAll(async () => {
  [postgres, embedded] = await Promise.all([startPostgres(), openStage()]);
  await play(embedded, walk);
});
afterAll(async () => {
  await closeStage(embedded);
  await postgres.stop();
});

test("two bots on one database, each taking every other line, end as one", async () => {
  const { stage, database } = await stageOn(await postgres.fresh());
  const second = await startBot({ DATABASE_URL: database });
  for (const [index, line] of walk.entries()) {
    await play(index % 2 ? { ...stage, bot: second } : stage, [line]);
  }

  await endsAsEmbedded(stage, database);
  expect(readdirSync(stage.bot.dataDir)).toEqual([]);
  await second.stop();
  await closeStage(stage);
});

test("of two who speak first, each to another bot at the same moment, one becomes admin", async () => {
  const { stage, database } = await stageOn(await postgres.fresh());
  const second = { ...stage, bot: await startBot({ DATABASE_URL: database }) };
  await Promise.all([say(stage, "Ana Ruiz", "status"), say(second, "Bo Lind", "status")]);

  expect(await asked(database, "select type from events where migration = 'house'")).toEqual([
    { type: "adminNamed" },
  ]);
  await second.bot.stop();
  await closeStage(stage);
});

test("a bot whose database is lost says so, stays alive, and goes on by itself when it is back", async () => {
  const { stage } = await stageOn(await postgres.fresh());
  await play(stage, walk.slice(0, 5));
  await postgres.halt();
  expect(await readiness(stage.bot)).toBe(503);
  const meanwhile = await say(stage, "Ana Ruiz", "site add berlin");
  expect(meanwhile.text).toMatch(/^Refused: nothing was recorded, for the store cannot be reached\./);

  await postgres.resume();
  expect(await readiness(stage.bot)).toBe(200);
  expect((await say(stage, "Ana Ruiz", "site add berlin")).text).toMatch(/^Recorded:/);
  await play(stage, walk.slice(5, 10));
  await closeStage(stage);
});

/** A stage whose bot keeps everything in a database. */
async function stageOn(database: string): Promise<{ readonly stage: Stage; readonly database: string }> {
  return { stage: await openStage("General", { DATABASE_URL: database }), database };
}

/** Compares what people are told and what is kept with the walk on the embedded store. */
async function endsAsEmbedded(stage: Stage, database: string): Promise<void> {
  const kept = await asked(database, events);
  expect(kept.length).toBeGreaterThan(200);
  expect(comparable(kept.map(wholeNumbers))).toEqual(comparable(eventsIn(embedded.bot.dataDir)));

  for (const question of ["status", "status pool01", "why pool02", "history pool01", "people", "policy"]) {
    const [there, here] = await Promise.all([embedded, stage].map((on) => say(on, "Ana Ruiz", question)));
    expect(timeless(here?.text ?? "")).toBe(timeless(there?.text ?? ""));
  }
  expect((await say(stage, "Ana Ruiz", "verify")).text).toMatch(/^Log of contoso: whole, \d+ events/);
}

const events = `select migration, seq, pool, type, version, data, actor, activity from events order by migration collate "C", seq`;

const wholeNumbers = (row: Readonly<Record<string, unknown>>) => ({ ...row, seq: Number(row.seq) });

const readiness = async ({ url }: BotProcess): Promise<number> => (await fetch(`${url}/readyz`)).status;
