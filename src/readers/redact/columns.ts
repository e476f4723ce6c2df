import { hidden, mark } from "./mark";
import { isSecretName } from "./secret-name";

/** Hides the cells below a secret's name in a table: separated values, by whatever separator, or columns below dashes. */
export function withoutColumns(text: string): string {
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at += 1) {
    const header = lines[at] ?? "";
    const underline = lines[at + 1] ?? "";
    if (header.length > longestHeader) continue;

    if (/^\s*-+(?:\s+-+)*\s*$/.test(underline)) at = hideBelow(lines, at);
    else {
      const separator = separatorOf(header);
      const secret = new Set(separator === undefined ? [] : secretAmong(header.split(separator)));
      if (separator !== undefined && secret.size > 0) at = hideCells(lines, at, separator, secret);
    }
  }
  return lines.join("\n");
}

const longestHeader = 20_000;

/** What separates the cells of a line that holds nothing but names; a single name in quotes is a table of one column. */
const separatorOf = (header: string): string | undefined =>
  [",", ";", "\t", "|"].find(
    (sign) =>
      (header.includes(sign) || /^\s*"[^"]{1,80}"\s*$/.test(header)) && header.split(sign).every(isName),
  );

const isName = (cell: string): boolean => /^\s*["“”]?[\p{L}\p{N} _.#-]{0,80}["“”]?\s*$/u.test(cell);

const secretAmong = (names: readonly string[]): readonly number[] =>
  names.flatMap((name, at) => (isSecretName(name) ? [at] : []));

/** Hides cells of the rows, down to an empty line outside of quotes, whose index is returned. */
function hideCells(lines: string[], header: number, separator: string, secret: ReadonlySet<number>): number {
  let column = 0;
  let isOpen = false;
  for (let at = header + 1; at < lines.length; at += 1) {
    if (!isOpen && (lines[at] ?? "").trim() === "") return at;

    if (!isOpen) column = 0;
    const parts = (lines[at] ?? "").split(separator).map((part, index) => {
      if (index > 0 && !isOpen) column += 1;
      if (part.split('"').length % 2 === 0) isOpen = !isOpen;
      return secret.has(column) ? withoutCell(part) : part;
    });
    lines[at] = parts.join(separator);
  }
  return lines.length;
}

/** Quotes stay, and blanks around. */
const withoutCell = (part: string): string =>
  part.replace(/^(\s*"?)(.*?)("?\s*)$/, (_, before, value, after) => `${before}${hidden(value)}${after}`);

/** Hides what stands below the dashes of a name; a mark that is too wide for its column would move those beside it. */
function hideBelow(lines: string[], header: number): number {
  const columns = [...(lines[header + 1] ?? "").matchAll(/-+/g)].map(({ index }) => index);
  const names = columns.map((from, at) => (lines[header] ?? "").slice(from, columns[at + 1]));
  const secret = secretAmong(names);
  let at = header + 2;
  for (; at < lines.length && (lines[at] ?? "").trim() !== ""; at += 1) {
    for (const column of secret.toReversed()) lines[at] = withoutSpan(lines[at] ?? "", columns, column);
  }
  return at;
}

function withoutSpan(line: string, columns: readonly number[], column: number): string {
  const from = columns[column] ?? 0;
  const cell = line.slice(from, columns[column + 1]);
  const value = cell.trim();
  if (hidden(value) !== mark) return line;

  const to = from + cell.length;
  const across = marksIn(line).filter(([start, end]) => start < to && end > from);
  if (across.some(([start, end]) => start < from || end > to))
    return `${line.slice(0, from)}${besides(line, from, to, across)}${line.slice(to)}`;

  const shown = mark.length < cell.length || to === line.length ? mark : "*".repeat(value.length);
  return `${line.slice(0, from)}${shown.padEnd(cell.length)}${line.slice(to)}`.trimEnd();
}

type Span = readonly [number, number];

const marksIn = (line: string): readonly Span[] =>
  [...line.matchAll(/\[redacted\]/g)].map(({ index }) => [index, index + mark.length]);

/** A mark that reaches over the edge of its column stays whole, with the signs around it; the words beside it get stars. */
const besides = (line: string, from: number, to: number, marks: readonly Span[]): string =>
  line
    .slice(from, to)
    .split("")
    .map((sign, index) =>
      marks.some(([start, end]) => from + index >= start && from + index < end) || !/[\p{L}\p{N}]/u.test(sign)
        ? sign
        : "*",
    )
    .join("");
