import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import { type Verification, verifyLog } from "../../src/operations/verify-log";
import { openStore } from "../../src/store/open-store";
import { readStore } from "../../src/store/read-store";
import type { Store } from "../../src/store/store";
import { house, m1, rows } from "./rows";

let dataDir: string;
let store: Store;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "poolpilot-verify-"));
  store = await openStore({ dataDir });
  await store.transact([house], (tx) => tx.createLog(m1));
  await store.transact([m1], (tx) => tx.append(m1, rows(1, 2001)));
});
afterEach(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const verified = (): Promise<Verification> => readStore(dataDir, (reader) => verifyLog(reader, m1));

/** Does what somebody with the file could do. */
function tamper(statement: string) {
  const connection = new Libsql(join(dataDir, "poolpilot.sqlite"));
  connection.exec(statement);
  connection.close();
}

describe("verify", () => {
  test("finds a log whole, over several pages", async () => {
    const head = (await store.heads()).find(({ log }) => log === m1);
    expect(await verified()).toEqual({
      events: 2001,
      head: { seq: head?.seq, hash: head?.hash },
      erased: 0,
    });
  });

  test("finds an empty log whole", async () => {
    const found = await readStore(dataDir, (reader) => verifyLog(reader, house));
    expect(found).toEqual({ events: 0, head: { seq: 0, hash: "" }, erased: 0 });
  });

  test.each([
    ["a changed event", "UPDATE events SET data = '{}' WHERE seq = 1500", 1500, "was changed"],
    ["a changed time", "UPDATE events SET at = at + 1 WHERE seq = 7", 7, "was changed"],
    ["a changed link", "UPDATE events SET previous_hash = 'x' WHERE seq = 1001", 1001, "does not continue"],
    ["a missing event", "DELETE FROM events WHERE seq = 1000", 1001, "event 1000 is missing"],
    ["a cut end", "DELETE FROM events WHERE seq > 1990", 1990, "the log ends at 1990, and 2001 was expected"],
    ["a changed head", "UPDATE migrations SET head_hash = 'x' WHERE id = 'm-1'", 2001, "not the one"],
    ["a lost head", "DELETE FROM migrations WHERE id = 'm-1'", 2001, "the log is not known"],
  ])("finds %s", async (_, statement, seq, what) => {
    tamper(statement);
    expect((await verified()).broken).toEqual({ seq, what: expect.stringContaining(what) });
  });

  test("tells an erased text from a changed one", async () => {
    for (let n = 0; n < 60; n += 1) await store.putBody(`text ${n}`);
    await store.eraseBody(await store.putBody("text 59"));
    expect(await verified()).toMatchObject({ events: 2001, erased: 1 });
    expect((await verified()).broken).toBeUndefined();

    const changed = await store.putBody("text 3");
    tamper(`UPDATE bodies SET text = 'other' WHERE sha256 = '${changed}'`);
    expect((await verified()).broken).toEqual({ seq: null, what: expect.stringContaining(changed) });
  });

  test("reads one moment, while the bot goes on writing", async () => {
    const found = await readStore(dataDir, async (reader) => {
      await reader.headOf(m1);
      await store.transact([m1], (tx) => tx.append(m1, rows(2002, 2002)));
      return verifyLog(reader, m1);
    });
    expect(found).toMatchObject({ events: 2001 });
    expect(found.broken).toBeUndefined();
    expect((await verified()).events).toBe(2002);
  });

  test("says where a store was expected", async () => {
    await expect(readStore(join(dataDir, "none"), async () => 1)).rejects.toThrow("There is no store");
  });
});
