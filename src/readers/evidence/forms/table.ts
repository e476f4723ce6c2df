import { keyOf, type Printed, valueFrom } from "../printed";
import { endsOutput } from "../prompt";
import type { Found } from "./found";
import { joined } from "./wrapped";

/** Reads the table form: the dashes below the names say where the columns begin. Where an editor took the blanks away, rows
 * are read by their words if each has as many as there are columns; else the columns are lost, and nothing is guessed. */
export function readTable(lines: readonly string[], at: number): Found | undefined {
  const underline = lines[at + 1] ?? "";
  if ((lines[at] ?? "") === "" || !/^\s*-+(?:\s+-+)*$/.test(underline)) return undefined;

  const columns = [...underline.matchAll(/-+/g)].map(({ 0: dashes, index }) => ({
    from: index,
    to: index + dashes.length,
  }));
  const names = byColumns(lines[at] ?? "", columns) ?? byWords(lines[at] ?? "", columns.length);
  let next = at + 2;
  while (next < lines.length && lines[next] !== "" && !endsOutput(lines[next] ?? "")) next += 1;
  const rows = lines.slice(at + 2, next);
  const cells =
    rowsBy(rows, (line) => byColumns(line, columns)) ?? rowsBy(rows, (line) => byWords(line, columns.length));
  if (!names || !cells) return { is: "fault", why: "columns-lost", line: at + 1, next };

  const keys = names.map(keyOf);
  const objects = wrapped(cells).map((row) => printed(keys, row));
  return { is: "block", block: { form: "table", line: at + 1, type: null, objects }, next };
}

type Column = { readonly from: number; readonly to: number };
type Row = readonly string[];

const printed = (keys: readonly string[], row: readonly Row[]): Printed =>
  new Map(keys.map((key, at) => [key, valueFrom(joined(row[at] ?? []))]));

function rowsBy(
  lines: readonly string[],
  cut: (line: string) => Row | undefined,
): readonly Row[] | undefined {
  const rows = lines.map(cut);
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

/** The cells of a line; undefined where a column begins within a word. Numbers stand right, and so begin before their dashes. */
function byColumns(line: string, columns: readonly Column[]): Row | undefined {
  if (line.includes("\t")) return undefined;

  const starts: number[] = [];
  for (const [at, { from }] of columns.entries()) {
    const least = columns[at - 1]?.to ?? 0;
    let start = Math.min(from, line.length);
    while (start > least && start < line.length && line[start - 1] !== " ") start -= 1;
    if (at > 0 && start < line.length && line[start - 1] !== " ") return undefined;
    starts.push(at === 0 ? 0 : start);
  }
  return starts.map((start, at) => line.slice(start, starts[at + 1]).trim());
}

function byWords(line: string, count: number): Row | undefined {
  const words = line.trim().split(line.includes("\t") ? "\t" : /\s+/);
  return words.length === count ? words.map((word) => word.trim()) : undefined;
}

/** Puts a row that only goes on with cells of the one above to it: its first cell is empty, and each other one holds words that
 * would not have fitted above. */
function wrapped(rows: readonly Row[]): readonly (readonly string[][])[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    rows.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), 0),
  );
  const whole: string[][][] = [];
  let above: Row = [];
  for (const row of rows) {
    const last = whole.at(-1);
    const goesOn = (cell: string, at: number): boolean => {
      const before = above[at] ?? "";
      const [word = ""] = cell.split(" ");
      return (
        before !== "" && `${before}${cell}`.includes(" ") && before.length + word.length >= (widths[at] ?? 0)
      );
    };
    if (last && row[0] === "" && row.every((cell, at) => cell === "" || goesOn(cell, at))) {
      for (const [at, cell] of row.entries()) if (cell !== "") last[at]?.push(cell);
    } else whole.push(row.map((cell) => [cell]));
    above = row;
  }
  return whole;
}
