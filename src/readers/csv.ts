import { CsvError, parse } from "csv-parse/sync";

/** A table as it was pasted: the names of its columns in lower case, and each row's cells by them, empty ones left out. */
export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
};

/** Why a pasted text is no table: its line, counted from 1 with the one that names the columns. */
export type NoTable = {
  readonly line: number;
  readonly why: "no-columns" | "column-twice" | "cells-differ" | "quote-open";
};

/** Reads comma, semicolon or tab separated lines, the first of which names the columns. A `#TYPE` line before it, as
 * `Export-Csv` writes one, is passed over. */
export function readCsv(lines: readonly string[]): Table | NoTable {
  const [first = ""] = lines;
  const skipped = first.startsWith("#TYPE") ? 1 : 0;
  const text = lines.slice(skipped).join("\n");
  const records = recordsOf(text, separatorOf(lines[skipped] ?? ""));
  if (!Array.isArray(records)) return { ...records, line: records.line + skipped };

  const [header = [], ...rows] = records;
  const columns = header.map((name) => name.trim().toLowerCase());
  const named = columns.filter((name) => name !== "");
  if (named.length === 0) return { line: 1 + skipped, why: "no-columns" };
  if (new Set(named).size < named.length) return { line: 1 + skipped, why: "column-twice" };
  return { columns: named, rows: rows.map((cells) => rowOf(columns, cells)) };
}

function recordsOf(text: string, delimiter: string): string[][] | NoTable {
  try {
    return parse(text, { delimiter, bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as { lines?: number }).lines ?? 1);
    return { line, why: error.code === "CSV_QUOTE_NOT_CLOSED" ? "quote-open" : "cells-differ" };
  }
}

/** The separator that stands most often in the line that names the columns. */
const separatorOf = (header: string): string =>
  [",", ";", "\t"].reduce((best, each) => (count(header, each) > count(header, best) ? each : best));

const count = (text: string, part: string): number => text.split(part).length;

function rowOf(columns: readonly string[], cells: readonly string[]): Readonly<Record<string, string>> {
  const row: Record<string, string> = Object.create(null);
  for (const [at, name] of columns.entries()) {
    const cell = cells[at]?.trim() ?? "";
    if (name !== "" && cell !== "") row[name] = cell;
  }
  return row;
}
