/** A span of time in milliseconds. */
export type Duration = number;

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Reads `30m`, `4h` or `7d`, up to ten years. Anything else is undefined. */
export function parseDuration(text: string): Duration | undefined {
  const match = /^(\d{1,5})\s*([mhd])$/i.exec(text.trim());
  if (!match) return undefined;

  const span = Number(match[1]) * units[match[2]?.toLowerCase() as keyof typeof units];
  return span <= 3650 * units.d ? span : undefined;
}

/** The span in its largest whole unit: `7d`, `4h`, `30m`. Parts of a minute are rounded up. */
export function printDuration(span: Duration): string {
  const minutes = Math.ceil(span / units.m);
  if (minutes > 0 && minutes % 1440 === 0) return `${minutes / 1440}d`;
  if (minutes >= 1440) return `${Math.floor(minutes / 1440)}d ${Math.ceil((minutes % 1440) / 60)}h`;
  return minutes > 0 && minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}
