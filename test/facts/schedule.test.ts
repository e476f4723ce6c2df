import { lastRun, nextRun, runDays, type Schedule } from "../../src/facts/schedule";
import { daysBetween, localTime, readTimeOfDay, readZone } from "../../src/facts/zones";

const daily = (zone: string, at = "09:00"): Schedule => ({ at, zone, days: "daily" });

/** What comes from a moment on, by the local clocks. */
const from = (schedule: Schedule, start: string, count = 3): readonly string[] => {
  const runs: string[] = [];
  for (let after = Date.parse(start); runs.length < count; ) {
    const run = nextRun(schedule, after);
    const { date, time } = localTime(schedule.zone, run.at);
    runs.push(run.day === date ? `${date} ${time}` : `${run.day}: ${date} ${time}`);
    after = run.at;
  }
  return runs;
};

test.each<readonly [string, Schedule, string, readonly string[]]>([
  ["a plain day", daily("Europe/Berlin"), "2026-11-26T12:00Z", ["2026-11-27 09:00", "2026-11-28 09:00"]],
  [
    "a time that clocks leave out comes as soon as it can",
    daily("Europe/Berlin", "02:30"),
    "2026-03-28T12:00Z",
    ["2026-03-29 03:00", "2026-03-30 02:30"],
  ],
  [
    "a time that comes twice counts once",
    daily("Europe/Berlin", "02:30"),
    "2026-10-24T12:00Z",
    ["2026-10-25 02:30", "2026-10-26 02:30"],
  ],
  [
    "clocks that go forward at midnight take the run into the same day",
    daily("America/Santiago", "00:15"),
    "2026-09-05T12:00Z",
    ["2026-09-06 01:00", "2026-09-07 00:15"],
  ],
  [
    "clocks that go forward until midnight take it into the next, and it is still for its own",
    daily("America/Nuuk", "23:30"),
    "2026-03-27T12:00Z",
    ["2026-03-27 23:30", "2026-03-28: 2026-03-29 00:00", "2026-03-29 23:30"],
  ],
  [
    "a day that an island left out has none",
    daily("Pacific/Apia"),
    "2011-12-28T20:00Z",
    ["2011-12-29 09:00", "2011-12-31 09:00"],
  ],
  [
    "weekdays are those of the zone",
    { at: "09:00", zone: "Pacific/Auckland", days: "weekdays" },
    "2026-11-26T12:00Z",
    ["2026-11-27 09:00", "2026-11-30 09:00"],
  ],
])("%s", (_, schedule, start, expected) => {
  expect(from(schedule, start, expected.length)).toEqual(expected);
});

test.each(["Europe/Berlin", "America/Nuuk", "Australia/Lord_Howe", "Africa/Cairo", "America/Santiago"])(
  "in %s every day has one run at every half hour there is",
  (zone) => {
    for (const hour of ["00", "02", "23"])
      for (const minute of ["00", "30"]) {
        const schedule = daily(zone, `${hour}:${minute}`);
        let last = nextRun(schedule, Date.UTC(2026, 0, 1));
        for (let count = 0; count < 365; count++) {
          const run = nextRun(schedule, last.at);
          expect([daysBetween(last.day, run.day), run.at > last.at]).toEqual([1, true]);
          expect(lastRun(schedule, 0, run.at)).toEqual(run);
          expect(lastRun(schedule, 0, run.at - 1)).toEqual(last);
          last = run;
        }
      }
  },
);

test("days between two are counted as far as they have a run", () => {
  const weekdays = { ...daily("UTC"), days: "weekdays" } as const;
  expect(runDays(daily("UTC"), "2026-11-20", "2026-11-27")).toHaveLength(7);
  expect(runDays(weekdays, "2026-11-20", "2026-11-24")).toEqual(["2026-11-23", "2026-11-24"]);
  expect(runDays(weekdays, "2026-11-27", "2026-11-20")).toEqual([]);
});

test("there is no last run before a moment that lies behind it", () => {
  const noon = Date.UTC(2026, 10, 27, 12);
  expect(lastRun(daily("UTC"), noon - 2 * 3_600_000, noon)).toBeUndefined();
  expect(lastRun(daily("UTC"), noon - 4 * 3_600_000, noon)?.day).toBe("2026-11-27");
});

test.each([
  ["Europe/Berlin", "Europe/Berlin"],
  ["europe/berlin", "Europe/Berlin"],
  ["asia/kolkata", "Asia/Kolkata"],
  ["utc", "UTC"],
  ["+01:00", undefined],
  ["Berlin", undefined],
  ["", undefined],
  ["Mars/Olympus", undefined],
  [`Europe/${"x".repeat(500)}`, undefined],
  ["Europe/Berlin\u0000", undefined],
])("zone %j is read as %j", (text, zone) => {
  expect(readZone(text)).toBe(zone);
});

test.each([
  ["09:00", "09:00"],
  ["9:05", "09:05"],
  ["24:00", undefined],
  ["09:60", undefined],
  ["9", undefined],
  ["nine", undefined],
])("time %j is read as %j", (text, time) => {
  expect(readTimeOfDay(text)).toBe(time);
});
