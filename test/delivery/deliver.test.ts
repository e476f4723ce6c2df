import { startDelivery } from "../../src/delivery/deliver";
import type { Outcome, Ports, Prepared, Row } from "../../src/delivery/ports";
import type { Worth } from "../../src/delivery/worth";

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
          ? Promise.resolve({ ok: false, status: 429, retryAfter: 7000, arrived: "never", why: "slow down" })
          : good(notice),
    });
    await world.done();

    expect(world.posted).toEqual(["a:1", "a:1", "a:2"]);
    expect(world.records[0]).toBe("postponed a:1 by 7000");
  });

  it.each([
    ["a 429 that does not say how long", 429],
    ["a 412", 412],
    ["a connection that was never made", undefined],
  ])("backs off by itself after %s, and goes on until it is taken", async (_, status) => {
    let refusals = 9;
    const world = outbox({
      rows: ["a:1"],
      post: (notice) =>
        refusals-- > 0
          ? Promise.resolve({ ok: false, ...(status ? { status } : {}), arrived: "never", why: "not now" })
          : good(notice),
    });
    await world.done();

    const waits = world.records.slice(0, -1).map((record) => Number(/by (\d+)$/.exec(record)?.[1]) / 1000);
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(world.records.at(-1)).toBe("sent a:1 as m-a:1");
  });

  it("waits an hour at most, whatever the channel asks", async () => {
    let refusals = 1;
    const world = outbox({
      rows: ["a:1"],
      post: (notice) =>
        refusals-- > 0
          ? Promise.resolve({ ok: false, status: 429, retryAfter: 1e12, arrived: "never", why: "go away" })
          : good(notice),
    });
    await world.done();

    expect(world.records).toEqual(["postponed a:1 by 3600000", "sent a:1 as m-a:1"]);
  });

  const doubts: [string, Outcome][] = [
    ["a 503", { ok: false, status: 503, arrived: "unknown", why: "oops" }],
    ["a timeout or a reset", { ok: false, arrived: "unknown", why: "oops" }],
    ["a page where an answer should be", { ok: false, status: 200, arrived: "unknown", why: "oops" }],
  ];

  it.each(doubts)(
    "after %s a notice that is worth it is said once more and marked, and no third time",
    async (_, doubt) => {
      const world = outbox({
        rows: ["a:1", "a:2"],
        post: async (notice) => (notice.startsWith("a:1") ? doubt : good(notice)),
      });
      await world.done();

      expect(world.posted).toEqual(["a:1", "a:1 (possibly a repeat)", "a:2"]);
      expect(world.records[0]).toBe("postponed a:1 by 1000, unsure");
      expect(world.records[1]).toMatch(/^doubtful a:1: (\d+: )?oops$/);
    },
  );

  it.each(doubts)("after %s nothing else is repeated", async (_, doubt) => {
    const world = outbox({
      rows: ["a:1"],
      worth: { afterDoubt: "leave", for: 1e9 },
      post: async () => doubt,
    });
    await world.done();

    expect(world.posted).toEqual(["a:1"]);
    expect(world.records).toEqual([expect.stringMatching(/^doubtful a:1/)]);
    expect(world.warned).toEqual(["A notice is set aside."]);
  });

  it.each<[Worth["afterDoubt"], number, string[]]>([
    ["leave", 1, []],
    ["repeat", 1, ["a:1 (possibly a repeat)"]],
    ["repeat", 2, []],
  ])("where the bot died over it, the rule is the same: %s after %i", async (afterDoubt, unsure, posted) => {
    const world = outbox({ rows: ["a:1"], unsure, worth: { afterDoubt, for: 1e9 } });
    await world.done();

    expect(world.posted).toEqual(posted);
    expect(world.records).toHaveLength(1);
    expect(world.records[0]).toMatch(posted.length > 0 ? /^sent/ : /^doubtful/);
  });

  it.each([403, 404])("a %i takes the whole conversation aside", async (status) => {
    const world = outbox({
      rows: ["a:1", "a:2", "b:1"],
      post: async (notice) =>
        notice.startsWith("a") ? { ok: false, status, arrived: "never", why: "blocked" } : good(notice),
    });
    await world.done();

    expect(world.posted).toEqual(["a:1", "b:1"]);
    expect(world.records).toContain(`gone a: ${status}: blocked`);
    expect(world.records).toContain("sent b:1 as m-b:1");
  });

  it("a 400 is set aside, and the next is said", async () => {
    const world = outbox({
      rows: ["a:1", "a:2"],
      post: async (notice) =>
        notice === "a:1" ? { ok: false, status: 400, arrived: "never", why: "bad card" } : good(notice),
    });
    await world.done();

    expect(world.records).toEqual(["failed a:1: 400: bad card", "sent a:2 as m-a:2"]);
  });

  it("what the channel finds too big is made smaller", async () => {
    const world = outbox({
      rows: ["a:1"],
      prepare: async (row, most) => pages(`${row.notice} of ${most}`),
      post: async (notice) =>
        notice.endsWith("2500") ? good(notice) : { ok: false, status: 413, arrived: "never", why: "too big" },
    });
    await world.done();

    expect(world.posted).toEqual(["a:1 of 20000", "a:1 of 8000", "a:1 of 2500"]);
    expect(world.records).toEqual(["sent a:1 as m-a:1 of 2500"]);
  });

  it("a long notice is said in order, and goes on where it was when a page has to wait", async () => {
    let refusals = 1;
    const world = outbox({
      rows: ["a:1", "a:2"],
      prepare: async ({ notice }) => (notice === "a:1" ? pages("one", "two", "three") : pages(notice)),
      post: async (notice) =>
        notice === "two" && refusals-- > 0
          ? { ok: false, status: 429, arrived: "never", why: "slow down" }
          : good(notice),
    });
    await world.done();

    expect(world.posted).toEqual(["one", "two", "two", "three", "a:2"]);
    expect(world.records).toEqual([
      "page 1 of a:1",
      "postponed a:1 by 1000",
      "page 2 of a:1",
      "sent a:1 as m-three",
      "sent a:2 as m-a:2",
    ]);
  });

  it("a row that cannot be read is set aside, and one that was overtaken is dropped", async () => {
    const world = outbox({
      rows: ["a:1", "a:2", "a:3"],
      prepare: async ({ notice }) =>
        notice === "a:1"
          ? { kind: "poisoned", why: "broken" }
          : notice === "a:2"
            ? { kind: "moot", why: "decided" }
            : pages(notice),
    });
    await world.done();

    expect(world.records).toEqual(["failed a:1: broken", "moot a:2: decided", "sent a:3 as m-a:3"]);
  });

  it("a row that cannot be prepared because the store is away waits for it", async () => {
    let failures = 2;
    const world = outbox({
      rows: ["a:1"],
      prepare: async ({ notice }) => (failures-- > 0 ? Promise.reject(new Error("gone")) : pages(notice)),
    });
    await world.done();

    expect(world.records).toEqual(["postponed a:1 by 5000", "postponed a:1 by 5000", "sent a:1 as m-a:1"]);
  });

  it("a card is changed in its place, as often as it takes; one that is no more is forgotten", async () => {
    let failures = 3;
    const world = outbox({
      rows: ["a:1", "b:1"],
      op: "card",
      post: async (notice) =>
        notice === "b:1"
          ? { ok: false, status: 404, arrived: "never", why: "deleted" }
          : failures-- > 0
            ? { ok: false, status: 500, arrived: "unknown", why: "oops" }
            : good(notice),
    });
    await world.done();

    expect(world.posted.filter((one) => one === "a:1")).toHaveLength(4);
    expect(world.records).toContain("sent a:1 as card-a:1");
    expect(world.records).toContain("lost b:1: 404: deleted");
  });

  it("keeps to the limits of a conversation, answers within turns included", async () => {
    const world = outbox({ rows: Array.from({ length: 12 }, (_, at) => `a:${at}`) });
    for (let answer = 0; answer < 5; answer++) world.delivery.spent("a");
    await world.done();

    const times = [...Array.from({ length: 5 }, () => 0), ...world.times];
    for (const from of times)
      for (const [count, ms] of [
        [7, 1000],
        [8, 2000],
      ] as const)
        expect(times.filter((at) => at >= from && at < from + ms).length).toBeLessThanOrEqual(count);
    expect(world.posted).toHaveLength(12);
  });

  it("tries nothing where the conversation is known to be gone, and spends nothing on it", async () => {
    const world = outbox({ rows: ["a:1", "b:1", "a:2"], gone: "a" });
    for (let answer = 0; answer < 8; answer++) world.delivery.spent("a");
    await world.done();

    expect(world.posted).toEqual(["b:1"]);
    expect(world.records).toContain("strand a");
  });

  it("is held up by no number of answers elsewhere", async () => {
    const world = outbox({ rows: ["a:1"] });
    for (let answer = 0; answer < 100; answer++) world.delivery.spent("b");
    await world.done();

    expect(Math.max(...world.times)).toBeLessThan(1000);
  });

  it("200 conversations that are all due at once are served in order, 25 a second", async () => {
    const world = outbox({
      rows: Array.from({ length: 200 }, (_, at) => `c${at}:1`),
      conversations: 250,
    });
    await world.done();

    expect(world.posted).toHaveLength(200);
    for (const from of world.times)
      expect(world.times.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(25);
    expect(Math.max(...world.times)).toBeLessThan(10_000);
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

const usual: Worth = { afterDoubt: "repeat", for: 1e12 };
const pages = (...texts: readonly string[]): Prepared => ({
  kind: "pages",
  pages: texts.map((text) => ({ text, card: null, mentions: [] })),
  worth: usual,
  card: null,
});

type Setup = {
  rows: string[];
  post?: (notice: string) => Promise<Outcome>;
  prepare?: Ports["prepare"];
  worth?: Worth;
  op?: Row["op"];
  unsure?: number;
  conversations?: number;
  idle?: number;
  brokenRecords?: number;
  brokenClaims?: number;
  gone?: string;
};

/** An outbox in memory whose clock jumps to the next thing due; a row's conversation stands before its colon. */
const outbox = ({
  rows,
  post = good,
  prepare,
  worth = usual,
  op = "",
  unsure = 0,
  conversations = 4,
  idle = 5,
  brokenRecords = 0,
  brokenClaims = 0,
  gone = "",
}: Setup) => {
  let now = 0;
  const posted: string[] = [];
  const times: number[] = [];
  const records: string[] = [];
  const trail: string[] = [];
  const warned: string[] = [];
  const held = new Map<string, { row: Row; due: number; leased: boolean }>();
  const add = (notice: string) => {
    const conversation = notice.split(":")[0] ?? "";
    const row: Row = {
      id: held.size,
      conversation,
      reference: conversation === gone ? null : `ref-${conversation}`,
      notice,
      attempts: 0,
      unsure,
      op,
      target: op === "" ? "" : `card-${notice}`,
      turn: "t",
      page: 0,
      queuedAt: 0,
    };
    held.set(notice, { row, due: 0, leased: false });
  };
  for (const notice of rows) add(notice);

  const record = async ({ notice }: Row, text: string, change?: Partial<Row>, due = now) => {
    if (brokenRecords-- > 0) throw new Error("disk full");
    records.push(text);
    const item = held.get(notice);
    if (!change) held.delete(notice);
    else if (item)
      held.set(notice, { row: { ...item.row, ...change }, due, leased: text.startsWith("page") });
  };
  const say = async (text: string) => {
    posted.push(text);
    times.push(now);
    trail.push(`posted ${text}`);
    return post(text);
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
        if (op === "") blocked.add(row.conversation);
      }
      const later = [...held.values()].map((item) => item.due).filter((at) => at > now);
      if (due.length === 0 && later.length > 0) now = Math.min(...later);
      else if (due.length === 0 && except.length > 0) now += 10;
      return due;
    },
    prepare:
      prepare ??
      (async (row) => ({
        ...(pages(row.unsure > 0 && op === "" ? `${row.notice} (possibly a repeat)` : row.notice) as Extract<
          Prepared,
          { kind: "pages" }
        >),
        worth,
      })),
    post: async (_, { text }) => say(text),
    change: async (_, target, { text }) => {
      const outcome = await say(text);
      return outcome.ok ? { ok: true, id: target } : outcome;
    },
    sent: (row, activity) => record(row, `sent ${row.notice} as ${activity}`),
    setAside: (row, state, why) => record(row, `${state} ${row.notice}: ${why}`),
    advance: (row, page) => record(row, `page ${page} of ${row.notice}`, { page }),
    postpone: (row, until, isUnsure) =>
      record(
        row,
        `postponed ${row.notice} by ${until - now}${isUnsure ? ", unsure" : ""}`,
        { unsure: row.unsure + (isUnsure ? 1 : 0) },
        until,
      ),
    gone: async (conversation, why) => {
      records.push(`gone ${conversation}: ${why}`);
      for (const [notice, { row }] of held) if (row.conversation === conversation) held.delete(notice);
    },
    strand: async ({ conversation }) => {
      records.push(`strand ${conversation}`);
      for (const [notice, { row }] of held) if (row.conversation === conversation) held.delete(notice);
    },
    lost: (row, why) => record(row, `lost ${row.notice}: ${why}`),
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const wakes = now + ms;
        const end = () => {
          clearTimeout(timer);
          signal.removeEventListener("abort", end);
          resolve();
        };
        const timer = setTimeout(
          () => {
            if (ms !== idle) now = Math.max(now, wakes);
            end();
          },
          ms === idle ? Math.min(ms, 5000) : 1,
        );
        signal.addEventListener("abort", end);
      }),
    log: { info: () => undefined, warn: (_fields, text) => warned.push(text), error: () => undefined },
  };
  const delivery = startDelivery(ports, { conversations, idle });
  const done = async () => {
    await until(() => held.size === 0);
    await delivery.stop();
  };
  return { delivery, posted, times, records, trail, warned, add, done };
};

const pass = () => new Promise((resolve) => setTimeout(resolve, 2));

const until = async (isSo: () => boolean) => {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 3000) throw new Error("It never came to be.");
    await pass();
  }
};
