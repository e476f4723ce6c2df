import { startDelivery } from "../../src/delivery/deliver";
import type { Outcome, Ports, Row } from "../../src/delivery/ports";

describe("delivery", () => {
  it("says what is said in a conversation in its order", async () => {
    const world = outbox({ rows: ["a:1", "a:2", "b:1", "a:3"] });
    await world.done();

    expect(world.posted.filter((notice) => notice.startsWith("a"))).toEqual(["a:1", "a:2", "a:3"]);
    expect(world.records).toEqual(
      expect.arrayContaining([
        "sent a:1 as m-a:1",
        "sent a:2 as m-a:2",
        "sent a:3 as m-a:3",
        "sent b:1 as m-b:1",
      ]),
    );
  });

  it("lets no conversation wait for a slow one", async () => {
    let finish = (): void => undefined;
    const world = outbox({
      rows: ["slow:1", "slow:2", "a:1", "b:1", "c:1"],
      conversations: 2,
      post: (notice) =>
        notice === "slow:1"
          ? new Promise((resolve) => (finish = () => resolve({ ok: true, id: "m" })))
          : good(notice),
    });
    await until(() => world.records.length === 3);

    expect(world.records).toEqual(["sent a:1 as m-a:1", "sent b:1 as m-b:1", "sent c:1 as m-c:1"]);
    expect(world.posted).not.toContain("slow:2");
    finish();
    await world.done();
    expect(world.records.slice(3)).toEqual(["sent slow:1 as m", "sent slow:2 as m-slow:2"]);
  });

  it("counts the attempt before it posts", async () => {
    const world = outbox({ rows: ["a:1"] });
    await world.done();

    expect(world.trail.slice(0, 2)).toEqual(["claimed a:1 (1)", "posted a:1"]);
  });

  it("waits as long as a 429 asks, and keeps what comes behind it waiting too", async () => {
    let refusals = 1;
    const world = outbox({
      rows: ["a:1", "a:2"],
      post: (notice) =>
        refusals-- > 0
          ? Promise.resolve({ ok: false, status: 429, retryAfter: 7000, why: "slow down" })
          : good(notice),
    });
    await world.done();

    expect(world.posted).toEqual(["a:1", "a:1", "a:2"]);
    expect(world.records[0]).toBe("postponed a:1 by 7000");
  });

  it("backs off by itself when a 429 does not say how long, and gives up after ten attempts", async () => {
    const world = outbox({ rows: ["a:1"], post: async () => ({ ok: false, status: 429, why: "slow down" }) });
    await world.done();

    expect(world.records.map((record) => Number(/by (\d+)$/.exec(record)?.[1]) / 1000)).toEqual([
      1,
      2,
      4,
      8,
      16,
      32,
      60,
      60,
      60,
      Number.NaN,
    ]);
    expect(world.records.at(-1)).toBe("gave up a:1: 429: slow down (10 attempts)");
  });

  it.each<[string, () => Promise<Outcome>, string]>([
    ["a 500", async () => ({ ok: false, status: 500, why: "oops" }), "500: oops"],
    ["a 403", async () => ({ ok: false, status: 403, why: "blocked" }), "403: blocked"],
    ["a timeout", async () => ({ ok: false, why: "AbortError" }), "AbortError"],
    ["a fault of our own", () => Promise.reject(new Error("no card")), "no card"],
  ])("repeats nothing after %s, and goes on with the next", async (_what, first, why) => {
    const world = outbox({
      rows: ["a:1", "a:2"],
      post: (notice) => (notice === "a:1" ? first() : good(notice)),
    });
    await world.done();

    expect(world.records).toEqual([`gave up a:1: ${why}`, "sent a:2 as m-a:2"]);
    expect(world.posted).toEqual(["a:1", "a:2"]);
    expect(world.warned).toEqual(["A notice is given up."]);
  });

  it("says nothing twice while a delivery cannot be recorded", async () => {
    const world = outbox({ rows: ["a:1", "a:2"], brokenRecords: 3 });
    await world.done();

    expect(world.posted).toEqual(["a:1", "a:2"]);
    expect(world.records).toEqual(["sent a:1 as m-a:1", "sent a:2 as m-a:2"]);
  });

  it("recovers when the store comes back", async () => {
    const world = outbox({ rows: ["a:1"], brokenClaims: 2 });
    await world.done();

    expect(world.records).toEqual(["sent a:1 as m-a:1"]);
  });

  it("looks at once when woken", async () => {
    const world = outbox({ rows: [], idle: 60_000 });
    await pass();
    world.add("a:1");
    world.delivery.wake();
    await until(() => world.records.length === 1);
    await world.delivery.stop();
  });

  it("waits for what is under way when it stops, and begins nothing new", async () => {
    let finish = (): void => undefined;
    const world = outbox({
      rows: ["a:1", "a:2"],
      post: () => new Promise((resolve) => (finish = () => resolve({ ok: true, id: "m" }))),
    });
    await until(() => world.posted.length === 1);
    const stopping = world.delivery.stop();
    finish();
    await stopping;

    expect(world.posted).toEqual(["a:1"]);
    expect(world.records[0]).toBe("sent a:1 as m");
  });
});

const good = async (notice: string): Promise<Outcome> => ({ ok: true, id: `m-${notice}` });

type Setup = {
  rows: string[];
  post?: (notice: string) => Promise<Outcome>;
  conversations?: number;
  idle?: number;
  brokenRecords?: number;
  brokenClaims?: number;
};

/** An outbox in memory whose clock jumps to the next thing due; a row's conversation stands before its colon. */
const outbox = ({
  rows,
  post = good,
  conversations = 4,
  idle = 5,
  brokenRecords = 0,
  brokenClaims = 0,
}: Setup) => {
  let now = 0;
  const posted: string[] = [];
  const records: string[] = [];
  const trail: string[] = [];
  const warned: string[] = [];
  const held = new Map<string, { row: Row; due: number; leased: boolean }>();
  const add = (notice: string) => {
    const conversation = notice.split(":")[0] ?? "";
    const row = { id: notice, conversation, reference: `ref-${conversation}`, notice, attempts: 0 };
    held.set(notice, { row, due: 0, leased: false });
  };
  for (const notice of rows) add(notice);

  const record = async (id: string, text: string, due?: number) => {
    if (brokenRecords-- > 0) throw new Error("disk full");
    records.push(text);
    const item = held.get(id);
    if (due === undefined) held.delete(id);
    else if (item) held.set(id, { ...item, due, leased: false });
  };
  const ports: Ports = {
    claim: async ({ limit, except }) => {
      if (brokenClaims-- > 0) throw new Error("locked");
      const blocked = new Set(except);
      const due: Row[] = [];
      for (const [id, item] of held) {
        if (item.leased || blocked.has(item.row.conversation) || due.length === limit) continue;
        if (item.due > now) {
          blocked.add(item.row.conversation);
          continue;
        }
        const row = { ...item.row, attempts: item.row.attempts + 1 };
        held.set(id, { ...item, row, leased: true });
        trail.push(`claimed ${id} (${row.attempts})`);
        due.push(row);
      }
      if (due.length === 0) now = Math.max(now, Math.min(...[...held.values()].map((item) => item.due)));
      return due;
    },
    sent: (id, activity) => record(id, `sent ${id} as ${activity}`),
    postpone: (id, until) => record(id, `postponed ${id} by ${until - now}`, until),
    giveUp: (id, why) => record(id, `gave up ${id}: ${why}`),
    render: (notice) => ({ text: notice, card: null, mentions: [] }),
    post: async (_reference, { text }) => {
      posted.push(text);
      trail.push(`posted ${text}`);
      return post(text);
    },
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, Math.min(ms, idle));
        signal.addEventListener("abort", () => resolve(clearTimeout(timer)));
      }),
    log: { warn: (_fields, text) => warned.push(text), error: () => undefined },
  };
  const delivery = startDelivery(ports, { conversations, idle });
  const done = async () => {
    await until(() => held.size === 0);
    await delivery.stop();
  };
  return { delivery, posted, records, trail, warned, add, done };
};

const pass = () => new Promise((resolve) => setTimeout(resolve, 2));

const until = async (isSo: () => boolean) => {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 1000) throw new Error("It never came to be.");
    await pass();
  }
};
