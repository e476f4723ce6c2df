/** One line of a table that Excel opens as it stands: every cell in quotes, and none of them a formula, whatever people
 * typed. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(cell).join(",")}\r\n`;

/** Excel takes a table for UTF-8 only where this comes first. */
export const csvMark = "\uFEFF";

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);

  const harmless = /^\s*[=+\-@\t\r|%]/.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}
