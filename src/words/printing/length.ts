import type { Lines } from "../voice";

/** The longest text that is said, in characters. One of more than a quarter of it takes several messages. */
export const longest = 80_000;

/** The lines that fit, and where some were left out, how many, and how to ask for less. */
export function fitting(lines: Lines, less: string, most = longest): Lines {
  if (sizeOf(lines) <= most) return lines;

  const room = most - 60 - less.length;
  const [first = ""] = lines;
  if (first.length > room) return [`${first.slice(0, room)} …`, ...rest(lines.length - 1, less)];

  const kept = lines.slice(0, countWithin(lines, room));
  return [...kept, ...rest(lines.length - kept.length, less)];
}

const sizeOf = (lines: Lines): number => lines.reduce((size, line) => size + line.length + 1, 0);

function countWithin(lines: Lines, room: number): number {
  let size = 0;
  const over = lines.findIndex((line) => {
    size += line.length + 1;
    return size > room;
  });
  return over < 0 ? lines.length : over;
}

const rest = (count: number, less: string): Lines =>
  count > 0 ? [`… ${count} more ${count === 1 ? "line" : "lines"}. ${less}`] : [`… ${less}`];
