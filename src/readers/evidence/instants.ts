import type { Instant } from "../../facts/ids";

/** A moment as JSON prints it: `/Date(1764208800000)/`, or ISO 8601 with its zone. Null for every other form: those are in the
 * server's own time and language. */
export function instantIn(text: string): Instant | null {
  const [, milliseconds] = /^\\?\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\\?\/$/.exec(text) ?? [];
  if (milliseconds !== undefined) return Number(milliseconds);

  const isZoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/.test(text);
  const at = isZoned ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
