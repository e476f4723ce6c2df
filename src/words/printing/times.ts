import type { Instant } from "../../facts/ids";
import { localTime, weekdayOf } from "../../facts/zones";

/** `2026-11-27 09:00`, by the clocks of a zone that is named elsewhere. */
export function printLocal(zone: string, at: Instant): string {
  const { date, time } = localTime(zone, at);
  return `${date} ${time}`;
}

/** `Friday 2026-11-27` */
export const printDay = (day: string): string => `${weekdayOf(day)} ${day}`;

/** `Friday 2026-11-27 at 09:00 Europe/Berlin (08:00 UTC)` */
export function printMoment(zone: string, at: Instant): string {
  const { date, time } = localTime(zone, at);
  const utc = zone === "UTC" ? "" : ` (${new Date(at).toISOString().slice(11, 16)} UTC)`;
  return `${printDay(date)} at ${time} ${zone}${utc}`;
}

/** How long something lasts, as people say it: `12m`, `5h`, `1d 4h`, `12d`. Never less than a minute. */
export function printAge(ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / 60_000));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60)];
  if (days >= 3) return `${days}d`;
  if (days > 0) return hours % 24 > 0 ? `${days}d ${hours % 24}h` : `${days}d`;
  return hours > 0 ? `${hours}h` : `${minutes}m`;
}
