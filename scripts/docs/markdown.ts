/** A page from its parts, with one blank line between them. */
export const page = (title: string, madeFrom: string, ...parts: readonly string[]): string =>
  `${[`# ${title}`, `<!-- Made by \`npm run docs\` from ${madeFrom}. Change it there. -->`, ...parts]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? "" : [head, head.map(() => "---"), ...rows].map(row).join("\n");

/** Text as code; empty for no text. */
export const code = (text: string): string => (text === "" ? "" : `\`${text}\``);

export const codes = (texts: readonly string[]): string => texts.map(code).join(", ");

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/g, " ");
