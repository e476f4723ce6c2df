import type { Instant } from "./ids";

/** What the clocks of a zone show: `2026-11-27` and `09:00`. */
export type LocalTime = { readonly date: string; readonly time: string };

/** Reads the name of an IANA zone, whatever its case. Offsets such as `+01:00` are none: they know no summer. */
export function readZone(text: string): string | undefined {
  const typed = text.trim();
  if (!/^[a-z][a-z0-9_+\-/]{1,60}$/i.test(typed)) return undefined;

  const known = zoneNames.find((name) => name.toLowerCase() === typed.toLowerCase());
  if (known) return known;
  return isZone(typed) ? wellWritten(typed) : undefined;
}

/** Every zone by its usual name. */
export const zoneNames: readonly string[] = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

/** Reads a time of day as `09:00`; `9:00` is taken for it. */
export function readTimeOfDay(text: string): string | undefined {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? [];
  const inDay = hour !== undefined && Number(hour) < 24 && Number(minute) < 60;
  return inDay ? `${hour.padStart(2, "0")}:${minute}` : undefined;
}

/** What the clocks of a zone show at a moment. Throws for a zone that this machine does not know. */
export function localTime(zone: string, at: Instant): LocalTime {
  const text = new Date(wallAt(zone, at)).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/** When the clocks of a zone show a time of a day: the first moment where they do so twice. Where they leap over it, the
 * moment after the leap; undefined where they leap over the whole day. */
export function momentOf(zone: string, date: string, time: string): Instant | undefined {
  const wall = Date.parse(`${date}T${time}Z`);
  const [before, after] = [offsetAt(zone, wall - aDay), offsetAt(zone, wall + aDay)];
  const found = [wall - Math.max(before, after), wall - Math.min(before, after)].find(
    (at) => wallAt(zone, at) === wall,
  );
  if (found !== undefined) return found;

  const leap = leapBetween(zone, wall - after, wall - before);
  const days = [leap - aMinute, leap].map((at) => localTime(zone, at).date);
  return days.includes(date) ? leap : undefined;
}

/** The days from one to another: from `2026-11-27` to `2026-11-29` two; negative where the second comes first. */
export const daysBetween = (one: string, other: string): number => (midnight(other) - midnight(one)) / aDay;

/** The day that comes so many days later. */
export const dayAfter = (date: string, count = 1): string =>
  new Date(midnight(date) + count * aDay).toISOString().slice(0, 10);

export const weekdayOf = (date: string): string => weekdays[new Date(midnight(date)).getUTCDay()] ?? "";

export const isWeekend = (date: string): boolean => weekdayOf(date).startsWith("S");

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const midnight = (date: string): number => Date.parse(`${date}T00:00Z`);

/** The first moment from which another offset holds, to the minute. */
function leapBetween(zone: string, from: Instant, to: Instant): Instant {
  const old = offsetAt(zone, from);
  let [low, high] = [Math.floor(from / aMinute), Math.ceil(to / aMinute)];
  while (low + 1 < high) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle * aMinute) === old) low = middle;
    else high = middle;
  }
  return high * aMinute;
}

const offsetAt = (zone: string, at: Instant): number => wallAt(zone, at) - Math.floor(at / aMinute) * aMinute;

/** What the clocks show, to the minute, as if it were UTC. */
function wallAt(zone: string, at: Instant): number {
  const [, month, day, year, hour, minute] = shown.exec(clockOf(zone).format(at)) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
}

const shown = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+)$/;

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;

  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
  });
  clocks.set(zone, made);
  return made;
}

/** Making one takes longer than asking it a hundred times. There are some six hundred zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function isZone(name: string): boolean {
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/** `asia/kolkata` as `Asia/Kolkata`: an older or newer name of a zone is kept as people know it. */
const wellWritten = (name: string): string =>
  name.includes("/")
    ? name
        .toLowerCase()
        .replace(/(^|[/_-])([a-z])/g, (_, before, letter) => `${before}${letter.toUpperCase()}`)
    : name.toUpperCase();

const aMinute = 60_000;
const aDay = 86_400_000;
