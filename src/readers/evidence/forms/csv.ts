import { readCsv as readTable } from "../../csv";
import { keyOf, valueFrom } from "../printed";
import { endsOutput } from "../prompt";
import { straight } from "../text/laid-bare";
import { type Found, most } from "./found";

/** Reads what `Export-Csv` and `ConvertTo-Csv` write, with or without `#TYPE`, by any separator; a table copied from a
 * spreadsheet, too. It ends with an empty line outside of quotes. */
export function readCsv(lines: readonly string[], at: number): Found | undefined {
  const type = /^\s*#TYPE\s+(\S+)/.exec(lines[at] ?? "")?.[1] ?? null;
  const header = type === null ? at : at + 1;
  if (type === null && !namesColumns(lines, header)) return undefined;

  const next = endOf(lines, header);
  if (next - header > most.objects + 1) return { is: "fault", why: "too-many-objects", line: at + 1, next };

  const table = readTable(lines.slice(header, next).map((line) => straight(line.trim())));
  if ("why" in table) {
    const why = table.why === "no-columns" ? "columns-lost" : table.why;
    return { is: "fault", why, line: Math.min(header + table.line, lines.length), next };
  }
  const columns = table.columns.map((name) => ({ name, key: keyOf(name) }));
  const objects = table.rows.map(
    (row) => new Map(columns.map(({ name, key }) => [key, valueFrom(row[name] ?? "")])),
  );
  return { is: "block", block: { form: "csv", line: at + 1, type, objects }, next };
}

/** The names of properties, in quotes; or bare ones, where the next line is separated in the same way. */
function namesColumns(lines: readonly string[], at: number): boolean {
  const line = straight(lines[at] ?? "").trim();
  if (/^"[\w .#-]{1,80}"(?:[,;\t]"[\w .#-]{1,80}"){0,400}$/.test(line)) return true;

  const [, separator] = /^[A-Za-z][\w .#-]{0,80}([,;\t])/.exec(line) ?? [];
  if (separator === undefined || !(lines[at + 1] ?? "").includes(separator)) return false;
  return line.split(separator).every((name) => /^"?[A-Za-z][\w .#-]{0,80}"?$/.test(name.trim()));
}

function endOf(lines: readonly string[], from: number): number {
  let open = false;
  for (let at = from; at < lines.length; at += 1) {
    const line = straight(lines[at] ?? "");
    if (!open && at > from && (line === "" || line.startsWith("#TYPE") || endsOutput(line))) return at;
    if ((line.split('"').length - 1) % 2 === 1) open = !open;
  }
  return lines.length;
}
