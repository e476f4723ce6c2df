import type { Summary } from "../../src/commands/summary/summary";
import { dayAfter, daysBetween, isWeekend, localTime } from "../../src/facts/zones";
import type { Said } from "../../src/notices/notice";
import { type Turns, turnsOver } from "../../src/turns/take-turn";
import { memoryStore } from "../support/memory-store";

const zones = [
  "Europe/Berlin",
  "Europe/London",
  "Europe/Lisbon",
  "Europe/Moscow",
  "Europe/Istanbul",
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Los_Angeles",
  "America/Phoenix",
  "America/Sao_Paulo",
  "America/Santiago",
  "America/St_Johns",
  "America/Nuuk",
  "America/Havana",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Africa/Lagos",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Tokyo",
  "Asia/Beirut",
  "Asia/Gaza",
  "Australia/Lord_Howe",
  "Australia/Sydney",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
];
const times = ["09:00", "02:30", "00:00", "23:45", "00:15", "23:30"];
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The same chances for the same seed. */
function chances(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}

type Shocks = { readonly back: number; readonly forth: boolean };

/** A year of two instances on one store, with what can befall them, for thirty channels. */
async function year(seed: number, { back, forth }: Shocks) {
  const chance = chances(seed);
  const { store, kept, claim, loseNext } = memoryStore();
  const start = Date.UTC(2026, 0, 1, 12);
  let now = start;
  const begun = (): Turns =>
    turnsOver({
      store,
      clock: () => now,
      rosterMember: async () => undefined,
      verify: async () => Promise.reject(new Error("nobody asks")),
      nonce: () => "",
      readEvidence: async () => undefined,
      fetchFile: async () => Promise.reject(new Error("nobody sends one")),
      readTopology: async () => Promise.reject(new Error("nobody sends one")),
      local: true,
      admins: [],
      isGone: () => false,
      wake: () => undefined,
      lament: () => undefined,
      measure: () => undefined,
    });
  const instances = [begun(), begun()];
  const say = (text: string, place: string) =>
    instances[0]?.take({
      activity: `${place} ${text}`,
      by: { tenant: "contoso", aad: "ana", channelId: "29:ana", name: "Ana Ruiz" },
      conversation: {
        id: place,
        tenant: "contoso",
        kind: "channel",
        name: place,
        reference: "{}",
        serviceUrl: "",
        team: null,
        thread: null,
      },
      addressed: true,
      deed: { kind: "words", text, mentions: [] },
    });
  await say("migration new contoso from lync2010 to lync2013", "home");
  for (const [at, zone] of zones.entries())
    await say(`summary at ${times[at % times.length]} ${zone} ${at % 3 === 2 ? "weekdays" : "daily"}`, zone);

  const act = async (): Promise<void> => {
    const which = chance(2);
    for (const timer of claim(now)) {
      const fate = chance(40);
      if (fate === 0) continue; // Killed at the claim: its lease has to end.
      if (fate === 1) loseNext(); // Killed before the commit.
      await instances[which]?.onTimer(timer).catch(() => undefined);
      if (fate === 2) await instances[1 - which]?.onTimer(timer); // And once more, late.
    }
  };
  for (const end = start + 365 * day; now < end; now += 30 * minute) {
    await act();
    const fate = chance(700);
    if (fate < 3) instances[chance(2)] = begun();
    if (fate === 3) now += chance(4 * day); // Nobody is there.
    if (fate === 4 && back > 0) now -= chance(back);
    if (fate === 5 && forth) {
      const leap = chance(10 * day);
      now += leap;
      await act();
      now -= leap;
    }
  }
  for (let more = 0; more < 4; more++, now += 2 * minute) await act();
  return { kept, now };
}

/** For each channel: the days of its rows, and how often each day is stood for by one. */
function covered(kept: Awaited<ReturnType<typeof year>>["kept"], zone: string) {
  const rows = kept.summaries.filter(({ conversation }) => conversation === zone);
  const own = rows.map(({ day: of }) => of);
  const stood = new Map<string, number>();
  for (const { day: of } of rows) {
    const { notice } = JSON.parse(kept.outbox.get(`summary:m-1:${zone}:${of}`)?.notice ?? "null") as Said & {
      notice: { report: Summary };
    };
    const { missed } = notice.report.daily ?? {};
    const days = missed ? daysFrom(missed.from, of) : [of];
    for (const each of days) stood.set(each, (stood.get(each) ?? 0) + 1);
  }
  return { own, stood };
}

const daysFrom = (from: string, to: string): readonly string[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => dayAfter(from, at));

/** Every day of the calendar on which the channel wants one. */
function wanted(zone: string, from: string, to: string): readonly string[] {
  const weekdays = zones.indexOf(zone) % 3 === 2;
  return daysFrom(from, to).filter((date) => !weekdays || !isWeekend(date));
}

test.each([11])(
  "over a year with restarts, kills, late timers and pauses each of thirty channels has every day once (%i)",
  async (seed) => {
    const { kept, now } = await year(seed, { back: 3 * hour, forth: false });
    for (const zone of zones) {
      const { own, stood } = covered(kept, zone);
      const days = wanted(zone, own[0] ?? "", own.at(-1) ?? "");
      expect([zone, ...days.filter((date) => stood.get(date) !== 1)]).toEqual([zone]);
      expect(own.length).toBeGreaterThan(200);
      expect(new Set(own).size).toBe(own.length);
      expect(own[0]?.slice(0, 7)).toBe("2026-01");
      expect(daysBetween(own.at(-1) ?? "", localTime(zone, now).date)).toBeLessThanOrEqual(3);
    }
    expect(kept.outbox.size).toBe(kept.summaries.length);
  },
);

test("clocks that leap forth and back by days lose no day, and no day has two", async () => {
  const { kept } = await year(21, { back: 5 * day, forth: true });
  for (const zone of zones) {
    const { own, stood } = covered(kept, zone);
    expect(new Set(own).size).toBe(own.length);
    const days = wanted(zone, "2026-01-05", "2026-12-28");
    expect([zone, ...days.filter((date) => !stood.has(date))]).toEqual([zone]);
  }
});
