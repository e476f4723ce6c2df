import type { Fqdn, PersonId } from "../../src/facts/ids";
import { isLostRace } from "../../src/store/dialects/lost-race";
import { hashOf } from "../../src/store/log/chain";
import type { Store } from "../../src/store/store";
import { house, m1, m2, row, rows } from "./rows";

/** What every store keeps to, whatever database it is on. `open` gives a new, empty one, `again` opens that once more. */
export function storeContract(open: () => Promise<Store>, again: () => Promise<Store>): void {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  const begin = () => store.transact([house], (tx) => tx.createLog(m1));
  const append = (...added: ReturnType<typeof row>[]) => store.transact([m1], (tx) => tx.append(m1, added));

  describe("logs", () => {
    test("a new store has the empty log house, and answers a ping", async () => {
      expect(await store.heads()).toEqual([{ log: house, seq: 0, hash: "" }]);
      expect(await store.newestLogNumber()).toBe(0);
      await expect(store.ping()).resolves.toBeUndefined();
    });

    test("opening again changes no table and loses nothing", async () => {
      await begin();
      await append(row(1));
      await store.close();
      store = await again();
      expect(await store.rowsAfter(m1, 0)).toEqual([row(1)]);
      await append(row(2));
      expect(await store.heads()).toContainEqual(expect.objectContaining({ log: m1, seq: 2 }));
    });

    test("appended rows come back as they were given, and the head is the last of them", async () => {
      await begin();
      const given = [row(1), row(2, { pool: "pool01.contoso.com", actor: null, activity: null })];
      await append(...given);

      expect(await store.rowsAfter(m1, 0)).toEqual(given);
      expect(await store.rowsAfter(m1, 1)).toEqual(given.slice(1));
      const links = await store.chainAfter(m1, 0);
      expect(await store.heads()).toContainEqual({ log: m1, seq: 2, hash: links[1]?.hash });
    });

    test("each row carries the hash of the one before, over all commits", async () => {
      await begin();
      await append(row(1));
      await append(row(2), row(3));

      let previous = "";
      for (const { previousHash, hash, ...kept } of await store.chainAfter(m1, 0)) {
        expect(previousHash).toBe(previous);
        expect(hash).toBe(hashOf(kept, previousHash));
        previous = hash;
      }
    });

    test("text that no database gives back whole is mended before it is hashed", async () => {
      await begin();
      await append(row(1, { activity: "a\0b\ud800c", data: '"Jürgen 🚚"' }));
      await store.putTimer({ key: "t", due: 1, kind: "a\0b\ud800c", payload: "{}" });
      expect(await store.claimTimers(1, 1, 1)).toMatchObject([{ kind: "a\ufffdb\ufffdc" }]);

      const [kept] = await store.chainAfter(m1, 0);
      expect(kept).toMatchObject({ activity: "a\ufffdb\ufffdc", data: '"Jürgen 🚚"' });
      expect(kept && hashOf(kept, "")).toBe(kept?.hash);
    });

    test.each([
      ["leaves a gap", [row(2)]],
      ["comes twice", [row(1), row(1)]],
      ["belongs to another log", [row(1, { migration: m2 })]],
    ])("a row that %s is refused, and nothing is kept", async (_, given) => {
      await begin();
      await expect(append(...given)).rejects.toThrow(/cannot follow|does not belong/);
      expect(await store.rowsAfter(m1, 0)).toEqual([]);
    });

    test("appending nothing changes nothing", async () => {
      await begin();
      await append();
      expect(await store.heads()).toContainEqual({ log: m1, seq: 0, hash: "" });
    });

    test("a log that was not named cannot be appended to", async () => {
      await begin();
      const work = store.transact([house], (tx) => tx.append(m1, [row(1)]));
      await expect(work).rejects.toThrow("Log m-1 is not held");
    });

    test("a transaction sees the heads it holds move, and its own rows", async () => {
      await store.transact([house, m1], async (tx) => {
        expect(tx.head(m1)).toBeUndefined();
        await tx.createLog(m1);
        expect(tx.head(m1)).toEqual({ seq: 0, hash: "" });
        await tx.append(m1, [row(1)]);
        expect(tx.head(m1)?.seq).toBe(1);
        expect(await tx.rowsAfter(m1, 0)).toEqual([row(1)]);
      });
    });

    test("a log is made once", async () => {
      await begin();
      await expect(begin()).rejects.toThrow();
    });

    test("the newest log number counts, it does not sort letters", async () => {
      await store.transact([house], async (tx) => {
        for (const n of [9, 10, 2]) await tx.createLog(`m-${n}` as typeof m1);
        expect(await tx.newestLogNumber()).toBe(10);
      });
      expect((await store.heads("m-10")).map(({ log }) => log)).toEqual(["m-2", "m-9"]);
    });

    test("many writers at once each get their turn, and none is lost", async () => {
      await begin();
      const turn = () =>
        store.transact([m1], async (tx) => {
          const { seq } = tx.head(m1) ?? { seq: Number.NaN };
          await new Promise(setImmediate);
          await tx.append(m1, [row(seq + 1)]);
        });
      await Promise.all(Array.from({ length: 20 }, turn));

      expect((await store.rowsAfter(m1, 0)).map(({ seq }) => seq)).toEqual(rows(1, 20).map(({ seq }) => seq));
    });

    test("rows are read by page, and by pool", async () => {
      await begin();
      await append(...rows(1, 2500, { pool: "pool01.contoso.com" }));
      await append(row(2501), row(2502, { pool: "pool02.contoso.com" }));

      const read = async (after: number, selection = {}) =>
        (await store.rowsAfter(m1, after, selection)).map(({ seq }) => seq);
      expect(await read(0)).toHaveLength(1000);
      expect(await read(0, { limit: 5000 })).toHaveLength(1000);
      expect(await read(2000)).toHaveLength(502);
      expect(await read(7, { limit: 2 })).toEqual([8, 9]);
      expect(await read(0, { pool: "pool02.contoso.com" })).toEqual([2502]);
      expect(await read(0, { pool: null })).toEqual([2501]);
    });
  });

  test("rows of several logs are read in one look, each from its own point", async () => {
    await begin();
    await append(...rows(1, 30));
    await store.transact([house], async (tx) => {
      await tx.createLog(m2);
      await tx.append(house, [row(1, { migration: house })]);
    });

    const read = async (...points: [typeof m1, number][]) =>
      (
        await store.rowsAfterEach(
          points.map(([log, seq]) => ({ log, seq })),
          3,
        )
      ).map(({ migration, seq }) => `${migration} ${seq}`);
    expect(await read([house, 0], [m1, 28])).toEqual(["house 1", "m-1 29", "m-1 30"]);
    expect(await read([house, 1], [m1, 4], [m2, 0])).toEqual(["m-1 5", "m-1 6", "m-1 7"]);
    expect(await read([m1, 30])).toEqual([]);
    expect(await read()).toEqual([]);
    const [found] = await store.rowsAfterEach([{ log: m1, seq: 29 }], 1);
    expect(found).toEqual(row(30));
  });

  describe("a transaction", () => {
    test("gives back what the work gives back", async () => {
      expect(await store.transact([], async () => 7)).toBe(7);
    });

    test("whose work throws leaves nothing", async () => {
      await begin();
      const work = store.transact([m1], async (tx) => {
        await tx.append(m1, [row(1)]);
        await tx.remember({ conversation: "c", activity: "a", notice: "{}", at: 1 });
        await tx.enqueue([{ dedupeKey: "k", conversation: "c", notice: "{}", notBefore: 0 }]);
        await tx.putTimer({ key: "t", due: 1, kind: "summary", payload: "{}" });
        await tx.refused(refusal);
        throw new Error("changed my mind");
      });
      await expect(work).rejects.toThrow("changed my mind");

      expect(await store.rowsAfter(m1, 0)).toEqual([]);
      expect(await store.heads()).toContainEqual({ log: m1, seq: 0, hash: "" });
      expect(await store.answerOf("c", "a")).toBeUndefined();
      expect(await store.pending()).toBe(0);
      expect(await store.claimTimers(9, 9, 9)).toEqual([]);
      expect(await store.refusalsAfter(m1, 0)).toEqual([]);
    });

    test("refuses to bind what is not text, number or null, and goes on", async () => {
      const work = store.transact([], (tx) =>
        tx.remember({ conversation: "c", activity: "a", notice: true as unknown as string, at: 1 }),
      );
      await expect(work).rejects.toThrow("not a value of type boolean");
      await expect(store.ping()).resolves.toBeUndefined();
    });

    test("whose work failed only because of another one is done again, on the heads as they are then", async () => {
      await begin();
      let tries = 0;
      const done = await store.transact([m1], async (tx) => {
        tries += 1;
        await tx.append(m1, [row(1)]);
        if (tries < 3) throw Object.assign(new Error("deadlock"), { code: tries === 1 ? "40P01" : "40001" });
        return tx.head(m1)?.seq;
      });
      expect([tries, done]).toEqual([3, 1]);
      expect(await store.rowsAfter(m1, 0)).toHaveLength(1);
    });

    test("that loses a race is done again, at most five times, and then says so", async () => {
      const remember = { conversation: "c", activity: "a", notice: "{}", at: 1 };
      await store.transact([], (tx) => tx.remember(remember));
      let tries = 0;
      const work = store.transact([], (tx) => {
        tries += 1;
        return tx.remember(remember);
      });
      await expect(work.catch((error) => Promise.reject(isLostRace(error)))).rejects.toBe(true);
      expect(tries).toBe(5);
    });

    test("that fails for another reason is not done again", async () => {
      let tries = 0;
      const work = store.transact([], async () => {
        tries += 1;
        throw Object.assign(new Error("full"), { code: "53100" });
      });
      await expect(work).rejects.toThrow("full");
      expect(tries).toBe(1);
    });

    test("keeps refusals outside the log", async () => {
      await begin();
      await store.transact([m1], (tx) => tx.refused(refusal));

      expect(await store.refusalsAfter(m1, 0)).toEqual([{ id: 1, ...refusal }]);
      expect(await store.refusalsAfter(m1, 1)).toEqual([]);
      expect(await store.rowsAfter(m1, 0)).toEqual([]);
    });
  });

  describe("the inbox", () => {
    const remember = (activity: string, notice: string) =>
      store.transact([], (tx) => tx.remember({ conversation: "c", activity, notice, at: 1 }));

    test("an activity has one answer in its conversation", async () => {
      await remember("a", "first");
      await expect(remember("a", "second")).rejects.toThrow();

      expect(await store.answerOf("c", "a")).toBe("first");
      expect(await store.answerOf("other", "a")).toBeUndefined();
      expect(await store.transact([], (tx) => tx.answerOf("c", "a"))).toBe("first");
    });
  });

  describe("the outbox", () => {
    const enqueue = (...given: [key: string, conversation: string, notBefore?: number][]) =>
      store.transact([], (tx) =>
        tx.enqueue(
          given.map(([dedupeKey, conversation, notBefore = 0]) => ({
            dedupeKey,
            conversation,
            notice: `"${dedupeKey}"`,
            notBefore,
          })),
        ),
      );
    const claimed = async (now: number, limit = 10) => {
      const rows = await store.claim(limit, now, 100);
      return rows.map(({ dedupeKey }) => dedupeKey);
    };
    const one = async (now: number) => {
      const [row, ...more] = await store.claim(10, now, 100);
      if (!row || more.length > 0) throw new Error("One notice was expected.");
      return row;
    };

    test("a conversation gets its notices one after the other, others at the same time", async () => {
      await enqueue(["1", "a"], ["2", "a"], ["3", "b"], ["4", "a"]);

      const first = await store.claim(10, 1, 100);
      expect(first.map(({ dedupeKey }) => dedupeKey)).toEqual(["1", "3"]);
      expect(await claimed(2)).toEqual([]);

      for (const row of first) await store.settle(row, "sent");
      expect(await claimed(3)).toEqual(["2"]);
    });

    test("a claim takes no more than it asks for, the oldest first", async () => {
      await enqueue(["1", "a"], ["2", "b"], ["3", "c"]);
      expect(await claimed(1, 2)).toEqual(["1", "2"]);
      expect(await claimed(1, 2)).toEqual(["3"]);
    });

    test("a claimed notice carries what is to be posted, and how often that was tried", async () => {
      await enqueue(["1", "a"]);
      expect(await one(1)).toEqual({
        id: expect.any(Number),
        dedupeKey: "1",
        conversation: "a",
        notice: '"1"',
        attempts: 1,
        unsure: 0,
        op: "",
        target: "",
        turn: "",
        page: 0,
        queuedAt: 0,
      });
    });

    test("what a sender that died had claimed can be freed at once, still marked as unsure", async () => {
      await enqueue(["1", "a"]);
      await one(1);
      await store.freeClaims();
      expect(await one(2)).toMatchObject({ dedupeKey: "1", attempts: 2, unsure: 1 });
    });

    test("what nobody finished comes back when its lease ends, marked as unsure", async () => {
      await enqueue(["1", "a"]);
      expect(await claimed(1)).toEqual(["1"]);
      expect(await claimed(101)).toEqual([]);
      expect(await one(102)).toMatchObject({ dedupeKey: "1", attempts: 2, unsure: 1 });
    });

    test("what is postponed comes back then, keeps its place, and is unsure only when said so", async () => {
      await enqueue(["1", "a"], ["2", "a"]);
      await store.postpone(await one(1), 50);
      expect(await claimed(49)).toEqual([]);

      const again = await one(50);
      expect(again).toMatchObject({ dedupeKey: "1", attempts: 2, unsure: 0 });
      await store.postpone(again, 60, { unsure: true });
      expect(await one(60)).toMatchObject({ dedupeKey: "1", attempts: 3, unsure: 1 });
    });

    test("what is given up makes way for the next", async () => {
      await enqueue(["1", "a"], ["2", "a"]);
      await store.settle(await one(1), "failed", "400 from the channel");
      expect(await claimed(2)).toEqual(["2"]);
    });

    test("the same key is queued once, even after it was sent", async () => {
      await enqueue(["summary 2026-12-01", "a"], ["summary 2026-12-01", "a"]);
      await store.settle(await one(1), "sent");
      await enqueue(["summary 2026-12-01", "a"]);
      expect(await store.pending()).toBe(0);
    });

    test("nothing is due before its time", async () => {
      await enqueue(["1", "a", 10]);
      expect(await claimed(9)).toEqual([]);
      expect(await claimed(10)).toEqual(["1"]);
    });

    test("pending counts what waits, claimed or not", async () => {
      await enqueue(["1", "a"], ["2", "a"], ["3", "b"]);
      await claimed(1);
      expect(await store.pending()).toBe(3);
    });

    test("two senders never hold the same notice", async () => {
      await enqueue(...rows(1, 50).map(({ seq }): [string, string] => [`${seq}`, `c${seq}`]));
      const both = await Promise.all([store.claim(50, 1, 100), store.claim(50, 1, 100)]);
      expect(
        both
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual([...new Set(both.flat().map(({ id }) => id))].sort());
      expect(both.flat()).toHaveLength(50);
    });

    test("a change of a message waits for no post, and no post for it", async () => {
      await enqueue(["1", "a"]);
      await store.postpone(await one(1), 50);
      await store.enqueue([
        { dedupeKey: "2", conversation: "a", notice: "m-7", notBefore: 0, op: "late", target: "m-8" },
        { dedupeKey: "3", conversation: "b", notice: "m-9", notBefore: 90, op: "late", target: "m-10" },
      ]);
      await enqueue(["4", "b"]);
      expect(await claimed(2)).toEqual(["2", "4"]);

      expect(await store.makeDue("3")).toBe(true);
      expect(await store.makeDue("never queued")).toBe(false);
      expect(await claimed(3)).toEqual(["3"]);
    });

    test("pages that were posted are not forgotten", async () => {
      await enqueue(["1", "a"]);
      await store.advancePage(await one(1), 2, 500);
      await store.freeClaims();
      expect(await one(2)).toMatchObject({ page: 2, unsure: 1 });
    });

    test("what was set aside is named with its place and why, the newest first", async () => {
      await store.saveConversation({
        id: "a",
        tenant: "t",
        kind: "channel",
        name: "General",
        reference: "{}",
        serviceUrl: "http://127.0.0.1/",
        person: null,
        seenAt: 1,
        team: null,
      });
      await enqueue(["1", "a"], ["2", "b"], ["3", "c"]);
      for (const row of await store.claim(10, 1, 100))
        await store.settle(row, row.dedupeKey === "3" ? "sent" : "doubtful", `why ${row.dedupeKey}`);

      expect(await store.setAside(10)).toMatchObject([
        { conversation: "b", name: null, state: "doubtful", why: "why 2" },
        { conversation: "a", name: "General", tenant: "t", why: "why 1" },
      ]);
      expect(await store.countAside()).toEqual({ doubtful: 2 });
    });

    test("the oldest that is due says since when it waits", async () => {
      expect(await store.waitingSince(5)).toBeUndefined();
      await store.enqueue([
        { dedupeKey: "1", conversation: "a", notice: '""', notBefore: 9, at: 2 },
        { dedupeKey: "2", conversation: "b", notice: '""', notBefore: 0, at: 3 },
      ]);
      expect(await store.waitingSince(5)).toBe(3);
      expect(await store.waitingSince(9)).toBe(2);
    });

    test("a gone conversation takes what waits for it aside, until it is there again", async () => {
      await enqueue(["1", "a"], ["2", "b"]);
      await claimed(1);
      await store.markGone("a", "403: removed");
      expect(await claimed(200)).toEqual(["2"]);
      expect(await store.setAside(5)).toMatchObject([
        { conversation: "a", state: "stranded", why: "403: removed" },
      ]);

      await store.transact([], (tx) => tx.revive("a"));
      expect(await one(201)).toMatchObject({ dedupeKey: "1", attempts: 1, unsure: 0 });
    });

    test("what waits is set aside with a conversation that is gone, and not with one that is back meanwhile", async () => {
      const place = {
        tenant: "t",
        kind: "channel",
        name: "General",
        reference: "{}",
        serviceUrl: "",
      } as const;
      await store.saveConversation({ id: "a", ...place, person: null, team: null, seenAt: 1 });
      await enqueue(["1", "a"], ["2", "nowhere"]);
      await store.markGone("a", "403: removed");
      await enqueue(["3", "a"]);
      await store.strand("a", "gone");
      await store.strand("nowhere", "gone");
      expect(await claimed(1)).toEqual([]);

      await store.transact([], (tx) => tx.revive("a"));
      await store.strand("a", "gone");
      expect(await claimed(2)).toEqual(["1"]);
    });

    test("what is over is forgotten by age, what waits never", async () => {
      const at = (dedupeKey: string, at: number) => ({
        dedupeKey,
        conversation: dedupeKey,
        notice: '""',
        notBefore: 0,
        at,
      });
      await store.enqueue([at("1", 10), at("2", 10), at("3", 30)]);
      for (const row of await store.claim(10, 1, 100))
        if (row.dedupeKey !== "2") await store.settle(row, "sent");

      expect(await store.sweepOutbox("sent", 20)).toBeUndefined();
      await store.enqueue([at("1", 40), at("3", 40)]);
      expect(await claimed(102)).toEqual(["2", "1"]);
    });

    test("answers are forgotten by age, page by page", async () => {
      const conversations = ["a", "a", "b", "c"];
      for (const [index, conversation] of conversations.entries())
        await store.transact([], (tx) =>
          tx.remember({ conversation, activity: `m-${index}`, notice: "{}", at: index }),
        );
      expect(await store.sweepInbox(3)).toBeUndefined();

      const kept = await Promise.all(conversations.map((one, index) => store.answerOf(one, `m-${index}`)));
      expect(kept).toEqual([undefined, undefined, undefined, "{}"]);
      expect(await store.sweepInbox(9, { conversation: "c", activity: "m-3" })).toBeUndefined();
      expect(await store.answerOf("c", "m-3")).toBe("{}");
    });
  });

  describe("posted cards", () => {
    const by = { turn: "t-1", at: 5 };
    const card = { subject: "gate", conversation: "a", activity: "m-1" };

    test("are brought up to date once, however often that is asked while it waits", async () => {
      await store.saveCard({ ...card, shown: "x" });
      await store.saveCard({ ...card, conversation: "b", activity: "m-2" });
      await store.saveCard({ ...card, subject: "other gate", activity: "m-3" });
      await store.transact([], (tx) => tx.renewCards(["gate", "no such"], by));
      await store.renewCards(["gate"], { turn: "t-2", at: 6 });

      const rows = await store.claim(10, 1, 100);
      expect(rows).toMatchObject([
        { op: "card", notice: "gate", conversation: "a", target: "m-1", turn: "t-2", queuedAt: 6 },
        { op: "card", notice: "gate", conversation: "b", target: "m-2" },
      ]);
    });

    test("are sent once more where another turn asks while one is being sent", async () => {
      await store.saveCard(card);
      await store.renewCards(["gate"], by);
      const [first] = await store.claim(1, 1, 100);
      await store.renewCards(["gate"], { turn: "t-2", at: 6 });
      if (first) await store.settle(first, "sent");

      const [second] = await store.claim(1, 2, 100);
      expect(second).toMatchObject({ id: first?.id, turn: "t-2" });
      if (second) await store.settle(second, "sent");
      expect(await store.pending()).toBe(0);

      await store.renewCards(["gate"], { turn: "t-3", at: 7 });
      expect(await store.claim(1, 3, 100)).toMatchObject([{ turn: "t-3", attempts: 1, unsure: 0 }]);
    });

    test("of one message about two subjects are one change", async () => {
      await store.saveCard(card);
      await store.noteCard({ ...card, subject: "another" });
      await store.renewCards(["another", "gate"], by);
      expect(await store.pending()).toBe(1);
    });

    test("show what was kept last; being noted changes nothing, and what is lost is forgotten", async () => {
      await store.saveCard({ ...card, shown: "x" });
      await store.noteCard(card);
      expect(await store.cardsOf("gate")).toEqual([{ ...card, shown: "x" }]);
      await store.saveCard({ ...card, shown: "y" });
      expect(await store.cardsOf("gate")).toEqual([{ ...card, shown: "y" }]);
      await store.dropCard(card);
      expect(await store.cardsOf("gate")).toEqual([]);
    });
  });

  describe("timers", () => {
    const timer = { key: "summary c", due: 10, kind: "summary", payload: "{}" };

    test("a timer is taken when due, again when its lease ends, and not after it was dropped", async () => {
      await store.putTimer(timer);
      expect(await store.claimTimers(5, 9, 100)).toEqual([]);
      expect(await store.claimTimers(5, 10, 100)).toEqual([timer]);
      expect(await store.claimTimers(5, 110, 100)).toEqual([]);
      expect(await store.claimTimers(5, 111, 100)).toEqual([timer]);
      await store.dropTimer(timer);
      expect(await store.claimTimers(5, 999, 100)).toEqual([]);
    });

    test("a timer that is set anew replaces the old one, and dropping the old one leaves it", async () => {
      await store.putTimer(timer);
      await store.claimTimers(5, 10, 100);
      await store.transact([], (tx) => tx.putTimer({ ...timer, due: 20, payload: '"new"' }));
      await store.dropTimer(timer);
      expect(await store.claimTimers(5, 20, 100)).toEqual([{ ...timer, due: 20, payload: '"new"' }]);
    });

    test("the earliest come first", async () => {
      for (const [key, due] of [
        ["a", 3],
        ["b", 1],
        ["c", 2],
      ] as const)
        await store.putTimer({ ...timer, key, due });
      const keys = async () => (await store.claimTimers(2, 5, 100)).map(({ key }) => key);
      expect(await keys()).toEqual(["b", "c"]);
      expect(await keys()).toEqual(["a"]);
    });

    test("it is known when the next is due", async () => {
      expect(await store.nextTimer(5)).toBeUndefined();
      const many = Array.from({ length: 1200 }, (_, at) => ({ ...timer, key: `k${at}`, due: 2000 - at }));
      await store.transact([], (tx) => tx.putTimers(many, 5));
      expect(await store.nextTimer(5)).toBe(801);
    });

    test("when clocks were put back, what was set later than now is taken, and so is what was leased then", async () => {
      await store.transact([], (tx) => tx.putTimers([{ ...timer, due: 9000 }], 8000));
      expect(await store.claimTimers(5, 8000, 100)).toEqual([]);
      expect(await store.nextTimer(7000)).toBe(7000);
      expect(await store.claimTimers(5, 7000, 100)).toEqual([{ ...timer, due: 9000 }]);
      expect(await store.claimTimers(5, 6000, 100)).toEqual([{ ...timer, due: 9000 }]);
      await store.transact([], (tx) => tx.putTimers([{ ...timer, due: 9000 }], 6000));
      expect(await store.claimTimers(5, 6000, 100)).toEqual([]);
    });
  });

  describe("daily summaries", () => {
    const made = { migration: m1, conversation: "c", day: "2026-11-27", due: 10, at: 12, seq: 3, refusal: 4 };
    const keep = (differs: Partial<typeof made> = {}) =>
      store.transact([], (tx) => tx.summaryMade({ ...made, ...differs }));

    test("are kept once for a conversation and a day, whoever makes them", async () => {
      const both = await Promise.all([keep(), keep({ at: 13 })]);
      expect(both.filter((isMade) => isMade)).toHaveLength(1);
      expect(await store.hasSummary(m1, "c", "2026-11-27")).toBe(true);
      expect(await store.hasSummary(m1, "c", "2026-11-28")).toBe(false);
      expect(await keep({ conversation: "d" })).toBe(true);
      expect(await keep({ day: "2026-11-26" })).toBe(true);
    });

    test("the last is the one that was made last, of every conversation", async () => {
      expect(await store.lastSummary(m1, "c")).toBeUndefined();
      await keep();
      await keep({ day: "2026-11-26", seq: 9 });
      await keep({ conversation: "b" });
      expect(await store.lastSummary(m1, "c")).toEqual({ ...made, day: "2026-11-26", seq: 9 });
      expect((await store.lastSummaries()).map(({ conversation, day }) => `${conversation} ${day}`)).toEqual([
        "b 2026-11-27",
        "c 2026-11-26",
      ]);
      expect(await store.lastSummaries({ migration: m1, conversation: "b" })).toHaveLength(1);
    });
  });

  describe("people", () => {
    const ana = { tenant: "t", aad: "aad-ana", channelId: "29:ana", name: "Ana Ruiz" };

    test("the same identity is the same person, with the name given last", async () => {
      const first = await store.personOf(ana);
      expect(first).toEqual({ ...ana, id: "p-1" });
      expect(await store.personOf(ana)).toEqual(first);

      const renamed = await store.personOf({ ...ana, name: "Ana Gómez", channelId: "29:new" });
      expect(renamed).toEqual({ ...first, name: "Ana Gómez", channelId: "29:new" });
      expect(await store.person(first.id)).toEqual(renamed);
      expect(await store.findPeople({ tenant: "t", name: "Ana Ruiz" })).toEqual([]);
    });

    test("the same object id in another tenant is somebody else", async () => {
      const one = await store.personOf(ana);
      const other = await store.personOf({ ...ana, tenant: "u" });
      expect(other.id).not.toBe(one.id);
    });

    test("two first words at once make one person", async () => {
      const both = await Promise.all([store.personOf(ana), store.personOf(ana)]);
      expect(both[0].id).toBe(both[1].id);
    });

    test("people are found by exact name in any case, within their tenant", async () => {
      const jurgen = await store.personOf({ ...ana, aad: "1", name: "JÜRGEN Klein" });
      await store.personOf({ ...ana, aad: "2", name: "Jürgen Kleinert" });
      await store.personOf({ ...ana, tenant: "u", name: "Jürgen Klein" });
      expect(await store.findPeople({ tenant: "t", name: "ju\u0308rgen klein" })).toEqual([jurgen]);
    });

    test("people come by their ids, and nobody for an id that is not there", async () => {
      const a = await store.personOf(ana);
      const b = await store.personOf({ ...ana, aad: "b" });
      expect(await store.people([b.id, a.id, b.id, "p-99" as PersonId])).toEqual([a, b]);
      expect(await store.person("p-99" as PersonId)).toBeUndefined();
      expect(await store.people([])).toEqual([]);
    });
  });

  describe("conversations", () => {
    const chat = {
      id: "c1",
      tenant: "t",
      kind: "personal",
      name: null,
      team: null,
      reference: "{}",
      serviceUrl: "https://smba.example/",
      person: "p-1" as PersonId,
      seenAt: 1,
    } as const;

    test("a conversation is kept as it was seen last", async () => {
      await store.saveConversation(chat);
      const seen = { ...chat, kind: "channel", name: "General", person: null, seenAt: 2 } as const;
      await store.transact([], (tx) => tx.saveConversation(seen));
      expect(await store.conversation("c1")).toEqual({ ...seen, gone: false });
      expect(await store.conversation("c2")).toBeUndefined();
    });

    test("somebody is reached in the personal chat seen last that is not gone", async () => {
      await store.saveConversation(chat);
      await store.saveConversation({ ...chat, id: "c2", seenAt: 2 });
      await store.saveConversation({ ...chat, id: "c3", seenAt: 3, kind: "channel" });
      const reached = async () => (await store.personalConversationOf("p-1" as PersonId))?.id;

      expect(await reached()).toBe("c2");
      await store.markGone("c2");
      expect(await reached()).toBe("c1");
      await store.revive("c2");
      expect(await reached()).toBe("c2");
      expect(await store.personalConversationOf("p-2" as PersonId)).toBeUndefined();
    });

    test("a conversation that is seen again is not gone", async () => {
      await store.saveConversation(chat);
      await store.markGone("c1");
      expect((await store.conversation("c1"))?.gone).toBe(true);
      await store.saveConversation(chat);
      expect((await store.conversation("c1"))?.gone).toBe(false);
    });

    test("what a channel and its team are called is kept, and stays where it is not told", async () => {
      const team = { id: "t1", name: "Migrations" };
      const general = { ...chat, kind: "channel", person: null } as const;
      await store.saveConversation({ ...general, name: "General", team });
      await store.saveConversation({ ...general, id: "c2", team: { id: "t1", name: null } });
      await store.saveConversation({ ...general, seenAt: 5 });
      expect(await store.conversation("c1")).toMatchObject({ name: "General", team, seenAt: 5 });

      await store.rename("c1", "Wave 1");
      await store.renameTeam("t1", "Moves");
      expect(await store.conversation("c1")).toMatchObject({
        name: "Wave 1",
        team: { id: "t1", name: "Moves" },
      });
      expect(await store.conversation("c2")).toMatchObject({ name: null, team: { name: "Moves" } });
      expect(await store.channelsOf("t1")).toEqual(["c1", "c2"]);
      expect(await store.channelsOf("t2")).toEqual([]);
    });

    test("an introduction is made once, whoever asks for it at the same moment", async () => {
      const asked = await Promise.all([1, 2, 3].map((at) => store.introduceOnce("t1", at)));
      expect(asked.filter((is) => is)).toHaveLength(1);
      expect(await store.introduceOnce("t1", 4)).toBe(false);
      expect(await store.introduceOnce("t2", 5)).toBe(true);
    });

    test("a pool has one thread in a channel, and is found by it", async () => {
      const place = { conversation: "c1", migration: m1, pool: "pool01.contoso.com" as Fqdn };
      await store.saveThread({ ...place, activity: "a1" });
      await store.saveThread({ ...place, activity: "a2" });
      await store.saveThread({ ...place, conversation: "c2", activity: "a1" });
      expect(await store.threadOf(place)).toBe("a1");
      expect(await store.threadOf({ ...place, pool: "pool02.contoso.com" as Fqdn })).toBeUndefined();
      expect(await store.threadAt({ conversation: "c1", activity: "a1" })).toEqual({
        migration: m1,
        pool: "pool01.contoso.com",
      });
      expect(await store.threadAt({ conversation: "c1", activity: "a2" })).toBeUndefined();
    });
  });

  describe("snapshots and texts", () => {
    test("the newest snapshot of a part is kept", async () => {
      const forest = { log: m1, part: "forest", seq: 5, state: '"five"' };
      await store.saveSnapshots([forest, { ...forest, part: "pool01.contoso.com" }]);
      await store.saveSnapshots([{ ...forest, seq: 7, state: '"seven"' }]);
      await store.saveSnapshots([{ ...forest, seq: 6, state: '"six"' }]);
      await store.saveSnapshots([]);

      expect(await store.snapshot(m1, "forest")).toEqual({ seq: 7, state: '"seven"' });
      expect(await store.snapshot(m1, "pool01.contoso.com")).toEqual({ seq: 5, state: '"five"' });
      expect(await store.snapshot(m2, "forest")).toBeUndefined();
    });

    test("a text is found by its digest, kept once, and stays erased", async () => {
      const digest = await store.putBody("Get-CsPool: all fine");
      expect(await store.transact([], (tx) => tx.putBody("Get-CsPool: all fine"))).toBe(digest);
      expect(await store.getBody(digest)).toEqual({
        sha256: digest,
        text: "Get-CsPool: all fine",
        erased: false,
      });

      await store.eraseBody(digest);
      await store.putBody("Get-CsPool: all fine");
      expect(await store.getBody(digest)).toEqual({ sha256: digest, text: null, erased: true });
      expect(await store.getBody("none")).toBeUndefined();
    });
  });
}

const refusal = {
  migration: m1,
  pool: "pool01.contoso.com",
  actor: "p-1",
  at: 5,
  activity: "a",
  said: "advance pool01",
  findings: "[]",
};
