import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import { verifyEvery } from "../../src/operations/verify-every";
import { backUp } from "../../src/store/back-up";
import { openStore } from "../../src/store/open-store";
import { readStore } from "../../src/store/read-store";
import type { Store } from "../../src/store/store";
import { house, m1, rows } from "./rows";

let folder: string;
let dataDir: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "poolpilot-back-up-"));
  dataDir = join(folder, "data");
  store = await openStore({ dataDir });
  await store.transact([house], (tx) => tx.createLog(m1));
  await store.transact([m1], (tx) => tx.append(m1, rows(1, 1500)));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const checked = (at: string) => readStore({ dataDir: at }, verifyEvery);

test("a copy is whole while the bot goes on, and a bot starts on it", async () => {
  const to = join(folder, "copy");
  backUp(dataDir, to);
  await store.transact([m1], (tx) => tx.append(m1, rows(1501, 1600)));

  expect(await checked(to)).toEqual({
    logs: [
      expect.objectContaining({ log: house, events: 0 }),
      expect.objectContaining({ log: m1, events: 1500 }),
    ],
    texts: { erased: 0 },
  });
  expect((await checked(dataDir)).logs.map(({ events }) => events)).toEqual([0, 1600]);
  expect(statSync(to).mode & 0o777).toBe(0o700);
  expect(statSync(join(to, "poolpilot.sqlite")).mode & 0o777).toBe(0o600);

  const again = await openStore({ dataDir: to });
  await again.transact([m1], (tx) => tx.append(m1, rows(1501, 1501)));
  await again.close();
  expect((await checked(to)).logs.map(({ events }) => events)).toEqual([0, 1501]);
});

test("the check of a copy names the log and the text that are broken", async () => {
  const to = join(folder, "copy");
  backUp(dataDir, to);
  const copy = await openStore({ dataDir: to });
  const text = await copy.putBody("text");
  await copy.close();
  const connection = new Libsql(join(to, "poolpilot.sqlite"));
  connection.exec("UPDATE events SET data = '{}' WHERE seq = 1200");
  connection.exec("UPDATE bodies SET text = 'other'");
  connection.close();
  expect(await checked(to)).toMatchObject({
    logs: [
      { log: house, events: 0 },
      { log: m1, broken: { seq: 1200 } },
    ],
    texts: { broken: { what: expect.stringContaining(text) } },
  });
});

test("nothing is written over, and nothing is left where there was no store to copy", () => {
  const there = join(folder, "there");
  mkdirSync(there);
  writeFileSync(join(there, "mine"), "mine");
  expect(() => backUp(dataDir, there)).toThrow("is there already");
  expect(readdirSync(there)).toEqual(["mine"]);

  const copy = join(folder, "copy");
  expect(() => backUp(join(folder, "nowhere"), copy)).toThrow("There is no store");
  expect(() => backUp(dataDir, join(folder, "no", "folder"))).toThrow("ENOENT");

  const damaged = join(folder, "damaged");
  mkdirSync(damaged);
  writeFileSync(join(damaged, "poolpilot.sqlite"), "no database at all, but long enough to be read as one");
  expect(() => backUp(damaged, copy)).toThrow();
  expect(existsSync(copy)).toBe(false);
});
