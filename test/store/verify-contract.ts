import { type Verification, verifyLog } from "../../src/operations/verify-log";
import { openStore } from "../../src/store/open-store";
import type { StorePlace } from "../../src/store/place";
import { readStore } from "../../src/store/read-store";
import type { Store } from "../../src/store/store";
import { house, m1, rows } from "./rows";

/** A new place for a store, and a way to do there what somebody with the database could do. */
export type Tampered = {
  readonly place: StorePlace;
  readonly tamper: (statement: string) => Promise<void>;
  readonly clear: () => void;
};

/** What the check of a log finds, whatever database it is in. */
export function verifyContract(make: () => Promise<Tampered>): void {
  let at: Tampered;
  let store: Store;
  beforeEach(async () => {
    at = await make();
    store = await openStore(at.place);
    await store.transact([house], (tx) => tx.createLog(m1));
    await store.transact([m1], (tx) => tx.append(m1, rows(1, 2001)));
  });
  afterEach(async () => {
    await store.close();
    at.clear();
  });

  const verified = (): Promise<Verification> => readStore(at.place, (reader) => verifyLog(reader, m1));

  test("finds a log whole, over several pages", async () => {
    const head = (await store.heads()).find(({ log }) => log === m1);
    expect(await verified()).toEqual({
      events: 2001,
      head: { seq: head?.seq, hash: head?.hash },
      erased: 0,
    });
  });

  test("finds an empty log whole", async () => {
    const found = await readStore(at.place, (reader) => verifyLog(reader, house));
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
    await at.tamper(statement);
    expect((await verified()).broken).toEqual({ seq, what: expect.stringContaining(what) });
  });

  test("tells an erased text from a changed one", async () => {
    for (let n = 0; n < 60; n += 1) await store.putBody(`text ${n}`);
    await store.eraseBody(await store.putBody("text 59"));
    expect(await verified()).toMatchObject({ events: 2001, erased: 1 });
    expect((await verified()).broken).toBeUndefined();

    const changed = await store.putBody("text 3");
    await at.tamper(`UPDATE bodies SET text = 'other' WHERE sha256 = '${changed}'`);
    expect((await verified()).broken).toEqual({ seq: null, what: expect.stringContaining(changed) });
  });

  test("reads one moment, while the bot goes on writing", async () => {
    const found = await readStore(at.place, async (reader) => {
      await reader.headOf(m1);
      await store.transact([m1], (tx) => tx.append(m1, rows(2002, 2002)));
      return verifyLog(reader, m1);
    });
    expect(found).toMatchObject({ events: 2001 });
    expect(found.broken).toBeUndefined();
    expect((await verified()).events).toBe(2002);
  });
}
