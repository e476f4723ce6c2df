/** Prints objects as the shell does: what `ConvertTo-Json`, `Export-Csv`, `Format-List` and `Format-Table` make of them. */
export type Thing = Readonly<Record<string, string>>;

export type Printer = (things: readonly Thing[]) => string;

/** As Windows PowerShell 5.1: two blanks behind a colon, deep indents, and some signs as their number. */
export const asJson: Printer = (things) => {
  const objects = things.map(
    (thing) =>
      `    {\n${Object.entries(thing)
        .map(([name, text]) => `        ${JSON.stringify(name)}:  ${json(text)}`)
        .join(",\n")}\n    }`,
  );
  return things.length === 1 ? (objects[0] ?? "").replaceAll(/^ {4}/gm, "") : `[\n${objects.join(",\n")}\n]`;
};

const json = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /['<>&]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );

/** One line, as `-Compress` makes it. */
export const asSmallJson: Printer = (things) => JSON.stringify(things.length === 1 ? things[0] : things);

export const asCsv =
  (separator = ",", type = ""): Printer =>
  (things) =>
    [
      ...(type === "" ? [] : [`#TYPE ${type}`]),
      Object.keys(things[0] ?? {})
        .map(cell)
        .join(separator),
      ...things.map((thing) => Object.values(thing).map(cell).join(separator)),
    ].join("\n");

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** `width`: of the window. Longer values go on below their beginning. */
export const asList =
  (width = 100): Printer =>
  (things) =>
    `\n\n${things
      .map((thing) => {
        const names = Math.max(...Object.keys(thing).map((name) => name.length));
        return Object.entries(thing)
          .map(([name, text]) =>
            wrapped(text, width - names - 3)
              .map((line, at) => `${(at === 0 ? name : "").padEnd(names)} ${at === 0 ? ":" : " "} ${line}`)
              .join("\n"),
          )
          .join("\n");
      })
      .join("\n\n")}\n\n\n`;

/** Breaks at blanks; within a word only where it is wider than the line. */
function wrapped(text: string, width: number): readonly string[] {
  const lines = [""];
  for (const word of text.split(/(?<= )/)) {
    const last = lines.at(-1) ?? "";
    if (`${last}${word}`.trimEnd().length <= width) {
      lines[lines.length - 1] = `${last}${word}`;
      continue;
    }
    const rest = last === "" ? [] : [""];
    lines.push(...rest);
    for (let at = 0; at < word.length; at += width) {
      const part = word.slice(at, at + width);
      if (at === 0) lines[lines.length - 1] = part;
      else lines.push(part);
    }
  }
  return lines.map((line) => line.trimEnd());
}

/** As wide as its values, as with `-AutoSize`, but no wider than `most`: what is longer goes on in the next rows, as with `-Wrap`.
 * Columns of numbers stand right. */
export const asTable =
  (most = 1000): Printer =>
  (things) => {
    const columns = Object.keys(things[0] ?? {}).map((name) => {
      const values = things.map((thing) => thing[name] ?? "");
      const width = Math.min(most, Math.max(name.length, ...values.map((value) => value.length)));
      const isRight = values.every((value) => /^\d+$/.test(value));
      return { name, width, put: (text: string) => (isRight ? text.padStart(width) : text.padEnd(width)) };
    });
    const lines = things.flatMap((thing) => {
      const cells = columns.map(({ name, width }) => wrapped(thing[name] ?? "", width));
      return Array.from({ length: Math.max(...cells.map((cell) => cell.length)) }, (_, at) =>
        columns.map(({ put }, column) => put(cells[column]?.[at] ?? "")),
      );
    });
    const rows = [
      columns.map(({ name, put }) => put(name)),
      columns.map(({ name, put }) => put("-".repeat(name.length))),
      ...lines,
    ];
    return `\n${rows.map((row) => row.join(" ").trimEnd()).join("\n")}\n\n\n`;
  };
