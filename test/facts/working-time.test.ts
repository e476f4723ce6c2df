import fc from "fast-check";
import { afterWorking, readHours, type WorkingTime } from "../../src/facts/working-time";
import { isWeekend, localTime } from "../../src/facts/zones";

const office: WorkingTime = {
  zone: "Europe/Berlin",
  hours: { from: "08:00", to: "18:00" },
  days: "weekdays",
};
const hour = 3_600_000;
const day = 24 * hour;

/** The clocks there after so much working time. */
const after = (since: string, span: number, time = office): string => {
  const { date, time: clock } = localTime(time.zone, afterWorking(time, Date.parse(since), span));
  return `${date} ${clock}`;
};

test.each([
  ["within a day", "2026-11-27T08:00Z", 4 * hour, "2026-11-27 13:00"],
  ["over the weekend", "2026-11-27T15:00Z", 4 * hour, "2026-11-30 10:00"],
  ["asked at night", "2026-11-26T22:00Z", 2 * hour, "2026-11-27 10:00"],
  ["asked on Sunday", "2026-11-29T12:00Z", 30 * 60_000, "2026-11-30 08:30"],
  ["to the end of a day", "2026-11-27T08:00Z", 9 * hour, "2026-11-27 18:00"],
  ["a working day", "2026-11-27T14:00Z", day, "2026-11-30 15:00"],
  ["a working week", "2026-11-27T14:00Z", 5 * day, "2026-12-04 15:00"],
  ["a working day from a Saturday", "2026-11-28T14:00Z", day, "2026-12-01 08:00"],
  ["when clocks go forward in between", "2026-03-27T16:00Z", 2 * hour, "2026-03-30 09:00"],
  ["when clocks go back in between", "2026-10-23T15:00Z", 2 * hour, "2026-10-26 09:00"],
])("%s", (_, since, span, expected) => {
  expect(after(since, span)).toBe(expected);
});

test("at all hours it is plain time", () => {
  const always: WorkingTime = { zone: "UTC", hours: null, days: "daily" };
  expect(afterWorking(always, 5, 7 * day)).toBe(5 + 7 * day);
});

test("weekdays without hours last from midnight to midnight", () => {
  const weekdays: WorkingTime = { zone: "America/Santiago", hours: null, days: "weekdays" };
  expect(after("2026-09-04T20:00Z", 12 * hour, weekdays)).toBe("2026-09-07 04:00");
});

test("it is never before, never outside the hours, and more time never ends earlier", () => {
  const zones = ["Europe/Berlin", "America/Santiago", "Pacific/Auckland", "Asia/Kathmandu"];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 0, 1) / 60_000 }),
      fc.integer({ min: 1, max: 60 * 40 }),
      (zone, minutes, span) => {
        const time = { ...office, zone };
        const since = minutes * 60_000;
        const at = afterWorking(time, since, span * 60_000);
        const { date, time: clock } = localTime(zone, at);
        expect(at).toBeGreaterThanOrEqual(since);
        expect([isWeekend(date), clock >= "08:00", clock <= "18:00"]).toEqual([false, true, true]);
        if ((span + 1) % 1440 > 0 && span % 1440 > 0)
          expect(afterWorking(time, since, (span + 1) * 60_000)).toBeGreaterThan(at);
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  ["08:00-18:00", { from: "08:00", to: "18:00" }],
  ["8:00 - 17:30", { from: "08:00", to: "17:30" }],
  ["22:00-06:00", undefined],
  ["08:00-08:00", undefined],
  ["08-18", undefined],
  ["always", undefined],
  ["", undefined],
])("hours %j are read as %j", (text, hours) => {
  expect(readHours(text)).toEqual(hours);
});
