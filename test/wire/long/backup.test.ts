import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ana, taken } from "../support/lines";
import { onShell } from "../support/shell";
import { closeStage, openStage, play, type Stage, say } from "../support/stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await play(stage, [taken("migration new contoso from lync2010 to lync2013"), taken("site add Munich")]);
});
afterAll(() => closeStage(stage));

const backedUp = (args: readonly string[], more?: Readonly<Record<string, string>>) =>
  onShell(stage, "backup", args, more);

test("the store of a running bot is copied and checked, and a bot goes on from the copy", async () => {
  const { dataDir } = stage.bot;
  const { code, text } = await backedUp(["--to", "copy"]);
  const head = /Head: ([0-9a-f]{64})/.exec((await say(stage, ana, "verify")).text)?.[1];
  expect(text).toContain(`Backed up into ${join(dataDir, "copy")}: 2 logs.\n`);
  expect(text).toContain(`  m-1: whole, 2 events. Head: ${head}\n`);
  expect(code).toBe(0);

  await play(stage, [taken("site add Oslo")]);
  await stage.bot.halt();
  for (const file of ["poolpilot.sqlite", "poolpilot.sqlite-wal", "poolpilot.sqlite-shm"])
    rmSync(join(dataDir, file), { force: true });
  cpSync(join(dataDir, "copy"), dataDir, { recursive: true });
  await stage.bot.start();
  expect((await say(stage, ana, "verify")).text).toContain(`whole, 2 events. Head: ${head}`);
  await play(stage, [taken("site add Oslo")]);
});

test.each<[string, readonly string[], Readonly<Record<string, string>>, RegExp]>([
  ["names no folder", [], {}, /^Name a folder[^\n]*\nUsage: npm run backup/],
  ["names a folder that is there", ["--to", "."], {}, /is there already/],
  ["names one below a folder that is not", ["--to", "none/copy"], {}, /ENOENT/],
  ["has an option that nobody knows", ["--now"], {}, /Unknown option/],
  ["is for PostgreSQL", ["--to", "pg"], { DATABASE_URL: "postgres://bot:x@127.0.0.1/bot" }, /pg_dump/],
])("an order that %s is refused", async (_, args, env, says) => {
  const { code, text } = await backedUp(args, env);
  expect(text).toMatch(says);
  expect(code).toBe(1);
});
