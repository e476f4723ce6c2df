import type { Instant } from "./ids";
import { dayAfter, daysBetween, isWeekend, localTime, momentOf } from "./zones";

/** When something comes once a day: at a time of day, by the clocks of a zone. */
export type Schedule = {
  readonly at: string;
  readonly zone: string;
  readonly days: "daily" | "weekdays";
};

/** One coming of it: the moment, and the day of the calendar there that it is for. */
export type Run = { readonly at: Instant; readonly day: string };

/** The first run after a moment. Where clocks leap over its time it comes when they have; where they show it twice, at the
 * first. A day that a zone leaves out has none. */
export function nextRun(schedule: Schedule, after: Instant): Run {
  const today = localTime(schedule.zone, after).date;
  // What was due late yesterday may come after a leap over midnight.
  for (let count = -1; ; count++) {
    const run = runOn(schedule, dayAfter(today, count));
    if (run && run.at > after) return run;
  }
}

/** The last run up to a moment; undefined where there is none after `since`. */
export function lastRun(schedule: Schedule, since: Instant, until: Instant): Run | undefined {
  const today = localTime(schedule.zone, until).date;
  for (let count = 0; ; count--) {
    const run = runOn(schedule, dayAfter(today, count));
    if (run && run.at <= since) return undefined;
    if (run && run.at <= until) return run;
    if (count < -farthest) return undefined;
  }
}

/** The days behind one, up to and with another, that have a run; the last ten years of them. */
export function runDays(schedule: Schedule, behind: string, until: string): readonly string[] {
  const count = Math.min(Math.max(0, daysBetween(behind, until)), mostDays);
  return Array.from({ length: count }, (_, at) => dayAfter(until, at + 1 - count)).filter((day) =>
    isRunDay(schedule, day),
  );
}

function runOn(schedule: Schedule, day: string): Run | undefined {
  const at = isRunDay(schedule, day) ? momentOf(schedule.zone, day, schedule.at) : undefined;
  return at === undefined ? undefined : { at, day };
}

const isRunDay = ({ days }: Schedule, day: string): boolean => days === "daily" || !isWeekend(day);

/** No schedule rests for longer than a weekend and a day that a zone left out. */
const farthest = 7;
const mostDays = 3660;
