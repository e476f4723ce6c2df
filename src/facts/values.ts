import type { Approvals } from "./case";
import { type Duration, parseDuration } from "./duration";

/** Reads a count: up to seven digits and nothing else. */
export const readCount = (text: string): number | undefined =>
  /^[0-9]{1,7}$/.test(text.trim()) ? Number(text) : undefined;

/** Reads `yes`, `no`, `true` or `false`. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (word === "yes" || word === "true") return true;
  return word === "no" || word === "false" ? false : undefined;
}

/** Reads a day of the calendar as `2026-12-01`. */
export function readDate(text: string): string | undefined {
  const [date, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? [];
  if (date === undefined || Number(year) < 1) return undefined;
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)) ? date : undefined;
}

/** Reads a list with commas: trimmed, without empty parts, each part once whatever its case. */
export function readList(text: string): readonly string[] | undefined {
  const list = new Map<string, string>();
  for (const part of partsOf(text)) {
    if (!list.has(part.toLowerCase())) list.set(part.toLowerCase(), part);
  }
  return list.size > 0 ? [...list.values()] : undefined;
}

/** Reads `uc:1,security:1`, or `2` for approvers of any group. A group named twice is no answer. */
export function readApprovals(text: string): readonly Approvals[] | undefined {
  const approvals = partsOf(text).map(readApproval);
  const known = approvals.filter((each) => each !== undefined);
  const groups = new Set(known.map(({ group }) => group));
  return known.length > 0 && groups.size === approvals.length ? known : undefined;
}

/** Reads the number of a task or sub-task: `2.4`, `8.6.1`. */
export const readTaskNumber = (text: string): string | undefined =>
  /^(0|[1-9]\d?)(\.[1-9]\d?){1,2}$/.test(text.trim()) ? text.trim() : undefined;

/** Reads how far to move the clock forward: `+7d`. */
export function readClockShift(text: string): Duration | undefined {
  const [, span = ""] = /^\+(.+)$/.exec(text.trim()) ?? [];
  return parseDuration(span) || undefined;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const partsOf = (text: string): readonly string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

function readApproval(text: string): Approvals | undefined {
  const [, group = "any", digits] = /^(?:([a-z0-9-]{1,40})\s*:\s*)?(\d{1,2})$/i.exec(text) ?? [];
  const count = Number(digits);
  return count >= 1 && count <= 20 ? { group: group.toLowerCase(), count } : undefined;
}
