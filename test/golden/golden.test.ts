import { cpSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LogId } from "../../src/facts/ids";
import type { EventRow } from "../../src/machines/stored-event";
import { openStore } from "../../src/store/open-store";
import { readStore } from "../../src/store/read-store";
import { everyRow, isWhole, replayed } from "../support/stand";

const goldens = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const log = "m-1" as LogId;

describe.each(goldens)("what release %s stored", (name) => {
  const folder = join(__dirname, name);
  const expected = JSON.parse(readFileSync(join(folder, "stand.json"), "utf8"));

  test("its log replays to where the migration stood", () => {
    const lines = readFileSync(join(folder, "log.jsonl"), "utf8").trim().split("\n");
    expect(replayed(lines.map((line) => JSON.parse(line) as EventRow))).toEqual(expected);
  });

  test("its store opens, upgraded, with a whole chain and the same stand", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "poolpilot-golden-"));
    cpSync(join(folder, "poolpilot.sqlite"), join(dataDir, "poolpilot.sqlite"));

    await (await openStore({ dataDir })).close();
    const [whole, rows] = await readStore(
      { dataDir },
      async (reader) => [await isWhole(reader, log), await everyRow(reader, log)] as const,
    );

    expect(whole).toBe(true);
    expect(replayed(rows)).toEqual(expected);
  });
});

test("there is something golden to replay", () => {
  expect(goldens.length).toBeGreaterThan(0);
});
