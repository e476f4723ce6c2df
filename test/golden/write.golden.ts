import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LogId } from "../../src/facts/ids";
import { readStore } from "../../src/store/read-store";
import { say } from "../../src/words/say";
import { everyRow, replayed } from "../support/stand";
import { startTalk } from "../support/talk";
import { theRecord } from "./the-record";

/** Run by hand when a release is made: `GOLDEN=2026-11 npm run golden`, with lines that store what is new in it. What it writes
 * is committed and never changed. */
const log = "m-1" as LogId;
const release = process.env.GOLDEN ?? "";

test(`writes what release ${release} stores`, async () => {
  expect(release).toMatch(/^[a-z0-9-]+$/);
  const talk = await startTalk();
  for (const { who, says, begins } of theRecord) {
    const said = says.startsWith("export") ? talk.take(who, says) : talk.say(who, says);
    expect(`${says}: ${say(await said, (id) => id)}`).toContain(`${says}: ${begins}`);
  }
  const folder = join(__dirname, release);
  mkdirSync(folder);
  await talk.store.close();
  const rows = await readStore({ dataDir: talk.dataDir }, (reader) => everyRow(reader, log));
  cpSync(join(talk.dataDir, "poolpilot.sqlite"), join(folder, "poolpilot.sqlite"));
  writeFileSync(join(folder, "log.jsonl"), `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`);
  writeFileSync(join(folder, "stand.json"), `${JSON.stringify(replayed(rows), null, 2)}\n`);
}, 60_000);
