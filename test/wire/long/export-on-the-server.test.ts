import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { ana, taken } from "../support/lines";
import { onShell } from "../support/shell";
import { closeStage, openStage, play, type Stage, say } from "../support/stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await play(stage, [
    taken("migration new contoso from lync2010 to lync2013"),
    taken("site add Munich kind=central"),
    taken("pool add pool02.contoso.com site=Munich version=lync2010 edition=ee users=30"),
  ]);
});
afterAll(() => closeStage(stage));

const eventsNow = async (): Promise<number> =>
  Number(/, (\d+) events so far/.exec((await say(stage, ana, "export", "personal")).text)?.[1]);

const filesIn = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString()]),
  );

const exported = (...args: readonly string[]) => onShell(stage, "export", args);
const written = (name: string) => filesIn(readFileSync(join(stage.bot.dataDir, name)));
const here = ["--migration", "contoso"];

test("the record is written through the bot that runs, and that is recorded", async () => {
  const before = await eventsNow();
  const { code, text } = await exported(...here);
  expect(text).toMatch(/^Recorded: The record of the migration up to event \d+ was handed over/);
  expect(text).toContain(`It is in ${join(stage.bot.dataDir, "contoso-record.zip")}`);
  expect(code).toBe(0);
  expect(JSON.parse(written("contoso-record.zip")["record.json"] ?? "")).toMatchObject({ events: before });
  expect(statSync(join(stage.bot.dataDir, "contoso-record.zip")).mode & 0o777).toBe(0o600);
  expect(await eventsNow()).toBe(before + 1);
});

test("or without a bot, and stands in the log when it comes back", async () => {
  const before = await eventsNow();
  await stage.bot.halt();
  const { code } = await exported(...here, "--pool", "pool02", "--to", "p.zip");
  expect(code).toBe(0);
  expect(written("p.zip")["history.csv"]).toContain("pool02.contoso.com registered");

  await stage.bot.start();
  expect(await eventsNow()).toBe(before + 1);
});

test.each<[string, readonly string[], RegExp]>([
  ["names no migration", [], /^Name the migration[^\n]*\nUsage: npm run export/],
  ["names no migration there is", ["--migration", "fabrikam"], /^Refused: .* These there are: contoso\./],
  ["names no pool there is", [...here, "--pool", "pool09", "--to", "q.zip"], /\[not-found\]/],
  ["names a file that is there", [...here, "--to", "p.zip"], /p\.zip is there already/],
  ["names a folder that is not there", [...here, "--to", "none/p.zip"], /There is no folder/],
  ["has an option that nobody knows", [...here, "--force"], /Unknown option/],
])("an order that %s changes nothing", async (_, args, says) => {
  const before = await eventsNow();
  const { code, text } = await exported(...args);
  expect(text).toMatch(says);
  expect(code).toBe(1);
  expect(await eventsNow()).toBe(before);
});
