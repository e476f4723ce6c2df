/** One line of the table: what was measured, and what it may be. */
export type Row = {
  readonly what: string;
  readonly measured: number;
  readonly unit: "x" | "MB" | "ms";
  readonly budget: { readonly most: number } | { readonly least: number } | null;
};

export const holds = ({ measured, budget }: Row): boolean =>
  !budget || ("most" in budget ? measured <= budget.most : measured >= budget.least);

/** The rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => [row.what, shown(row.measured, row.unit), budgetOf(row), verdictOf(row)]);
  const all = [["What", "Measured", "Budget", ""], ...lines];
  const widths = [0, 1, 2, 3].map((at) => Math.max(3, ...all.map((line) => line[at]?.length ?? 0)));
  const [head = "", ...body] = all.map(
    (line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`,
  );
  return [head, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...body].join("\n");
}

const shown = (value: number, unit: Row["unit"]): string =>
  unit === "x" ? `${value.toFixed(2)} x` : `${value.toFixed(0)} ${unit}`;

const budgetOf = ({ budget, unit }: Row): string =>
  !budget ? "" : "most" in budget ? `<= ${budget.most} ${unit}` : `>= ${budget.least} ${unit}`;

const verdictOf = (row: Row): string => (!row.budget ? "" : holds(row) ? "holds" : "MISSED");
