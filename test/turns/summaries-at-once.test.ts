import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDelivery } from "../../src/delivery/deliver";
import { startTimers } from "../../src/delivery/timers";
import { openStore } from "../../src/store/open-store";
import type { Store } from "../../src/store/store";
import { type Turns, turnsOver } from "../../src/turns/take-turn";

const channels = Array.from({ length: 1000 }, (_, at) => `channel-${at}`);
const minute = 60_000;
const lease = 30_000;

let dataDir: string;
let store: Store;
let now = Date.UTC(2026, 10, 20, 12);

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "poolpilot-at-once-"));
  store = await openStore({ dataDir });
});
afterAll(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const never = async () => Promise.reject(new Error("nobody asks"));
const instance = (): Turns =>
  turnsOver({
    store,
    clock: () => now,
    rosterMember: async () => undefined,
    verify: never,
    nonce: () => "",
    readEvidence: async () => undefined,
    fetchFile: never,
    readTopology: never,
    local: true,
    admins: [],
    isGone: () => false,
    wake: () => undefined,
    lament: () => undefined,
    measure: () => undefined,
  });

const say = (turns: Turns, text: string, place: string) =>
  turns.take({
    activity: `${place} ${text}`,
    by: { tenant: "contoso", aad: "ana", channelId: "29:ana", name: "Ana Ruiz" },
    conversation: {
      ...{ id: place, tenant: "contoso", kind: "channel", name: place, reference: "{}", serviceUrl: "" },
      ...{ team: null, thread: null },
    },
    addressed: true,
    deed: { kind: "words", text, mentions: [] },
  });

/** A wait in which others have their turn. */
const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await soon();
};
const summaries = async () =>
  (await Promise.all(channels.map((place) => store.lastSummary("m-1" as never, place)))).flatMap(
    (made) => made ?? [],
  );

test("a thousand channels that are due in the same minute get one row each, taken in pages, and are posted within the limit", async () => {
  const turns = [instance(), instance()];
  await say(turns[0] as Turns, "migration new contoso from lync2010 to lync2013", "home");
  for (const place of channels) await say(turns[0] as Turns, "summary at 09:00 UTC", place);
  now = Date.UTC(2026, 10, 21, 9, 1);
  const pages: string[][] = [];
  const failed: object[] = [];
  const timers = turns.map(({ onTimer }) =>
    startTimers({
      now: async () => now,
      next: store.nextTimer,
      claim: async (limit, at) => {
        const page = await store.claimTimers(limit, at, lease);
        pages.push(page.map(({ key }) => key));
        return page;
      },
      act: onTimer,
      sleep: soon,
      log: { error: (fields) => failed.push(fields) },
    }),
  );
  await until(async () => ((await store.nextTimer(now)) ?? 0) > now);
  await Promise.all(timers.map((one) => one.stop()));
  expect(failed).toEqual([]);
  expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(25);
  expect(pages.flat()).toHaveLength(channels.length);
  expect(new Set(pages.flat()).size).toBe(channels.length);
  expect((await summaries()).map(({ day }) => day)).toEqual(channels.map(() => "2026-11-21"));
  expect(await store.pending()).toBe(channels.length);

  const { posted, times } = await delivered();
  expect([...posted].sort()).toEqual([...channels].sort());
  for (const from of new Set(times))
    expect(times.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(25);
  expect(Math.max(...times) - Math.min(...times)).toBeLessThan(2 * minute);
}, 60_000);

/** Posts everything by a clock that goes on as far as somebody waits. */
async function delivered() {
  const posted: string[] = [];
  const times: number[] = [];
  const broken = async () => Promise.reject(new Error("nothing goes wrong here"));
  const delivery = startDelivery(
    {
      claim: async ({ limit, except }) =>
        (await store.claim(limit, now, lease, except)).map((row) => ({
          ...row,
          reference: row.conversation,
        })),
      prepare: async () => ({
        kind: "pages",
        pages: [{ text: "Summary", card: null, mentions: [] }],
        worth: { afterDoubt: "leave", for: 1e9 },
        card: null,
      }),
      post: async (conversation) => {
        posted.push(conversation);
        times.push(now);
        return { ok: true, id: null };
      },
      change: broken,
      sent: (row) => store.settle(row, "sent"),
      setAside: broken,
      advance: broken,
      postpone: (row, to, unsure) => store.postpone(row, to, { unsure }),
      gone: broken,
      strand: broken,
      lost: broken,
      now: () => now,
      sleep: async (ms) => {
        const wakes = now + ms;
        await soon();
        now = Math.max(now, wakes);
      },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    },
    { conversations: 250, idle: 40 },
  );
  await until(async () => (await store.pending()) === 0);
  await delivery.stop();
  return { posted, times };
}
