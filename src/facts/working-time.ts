import type { Duration } from "./duration";
import type { Instant } from "./ids";
import { dayAfter, isWeekend, localTime, momentOf } from "./zones";

/** When people can be expected to answer: in which hours (null: at all) of which days, by the clocks of a zone. */
export type WorkingTime = {
  readonly zone: string;
  readonly hours: { readonly from: string; readonly to: string } | null;
  readonly days: "daily" | "weekdays";
};

/**
 * The moment at which a span of working time has passed since another. Hours and minutes run while people work; whole days
 * are working days: `1d` from Friday at three is Monday at three.
 */
export function afterWorking(time: WorkingTime, since: Instant, span: Duration): Instant {
  if (time.hours === null && time.days === "daily") return since + span;

  const start = atWork(time, since);
  return span % aDay === 0 ? daysLater(time, start, span / aDay) : timeLater(time, start, span);
}

/** Reads hours such as `08:00-18:00`; the second has to come after the first. */
export function readHours(text: string): WorkingTime["hours"] | undefined {
  const [, from = "", to = ""] =
    /^([01]?\d:[0-5]\d|2[0-3]:[0-5]\d)\s*-\s*([01]?\d:[0-5]\d|2[0-3]:[0-5]\d)$/.exec(text.trim()) ?? [];
  const [begins, ends] = [from.padStart(5, "0"), to.padStart(5, "0")];
  return from !== "" && begins < ends ? { from: begins, to: ends } : undefined;
}

/** The moment itself where people work then, else the next beginning of their work. */
function atWork(time: WorkingTime, since: Instant): Instant {
  for (let date = localTime(time.zone, since).date; ; date = dayAfter(date)) {
    const shift = shiftOn(time, date);
    if (shift && since < shift.to) return Math.max(since, shift.from);
  }
}

function timeLater(time: WorkingTime, start: Instant, span: Duration): Instant {
  let left = span;
  let at = start;
  for (let date = localTime(time.zone, start).date; ; date = dayAfter(date)) {
    const shift = shiftOn(time, date);
    if (!shift || shift.to <= at) continue;
    at = Math.max(at, shift.from);
    if (left <= shift.to - at) return at + left;
    left -= shift.to - at;
    at = shift.to;
  }
}

function daysLater(time: WorkingTime, start: Instant, count: number): Instant {
  const { date: first, time: clock } = localTime(time.zone, start);
  let date = first;
  for (let left = count; left > 0; ) {
    date = dayAfter(date);
    if (shiftOn(time, date)) left--;
  }
  return momentOf(time.zone, date, clock) ?? atWork(time, start + count * aDay);
}

/** When work begins and ends on a day; undefined where nobody works. */
function shiftOn({ zone, hours, days }: WorkingTime, date: string) {
  if (days === "weekdays" && isWeekend(date)) return undefined;

  const from = momentOf(zone, date, hours?.from ?? "00:00");
  const to = hours ? momentOf(zone, date, hours.to) : momentOf(zone, dayAfter(date), "00:00");
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
}

const aDay = 86_400_000;
