import { readCsv } from "../../readers/csv";

/** A pool of a pasted table: its name, and the pairs that `pool add` would be typed with. */
export type Row = { readonly fqdn: string; readonly pairs: Readonly<Record<string, string>> };

/** So many pools are registered at once. */
const mostRows = 500;

/** The pools of a pasted table, whose columns are called like the pairs of `pool add`, with `fqdn` among them. Refused
 * are tables without that column, without rows, with too many, and those that are no tables. */
export function poolsIn(
  block: readonly string[],
): readonly Row[] | { readonly line: number; readonly why: string } {
  const table = readCsv(block);
  if ("why" in table) return table;
  if (!table.columns.includes("fqdn")) return { line: 1, why: "no-fqdn" };
  if (table.rows.length === 0) return { line: 1, why: "no-rows" };
  if (table.rows.length > mostRows) return { line: mostRows + 2, why: "too-many-rows" };
  return table.rows.map(({ fqdn = "", ...pairs }) => ({ fqdn, pairs }));
}
