/** A text as one plain line: line ends become blanks; what steers a terminal or turns the reading direction is dropped. */
export const flat = (text: string): string =>
  isFlat(text)
    ? text
    : seen(text)
        .replace(/[^\S ]|\u0085/g, " ")
        .replace(/\p{Cc}/gu, "");

/** Most texts are made of signs that are printed on every keyboard. */
const isFlat = (text: string): boolean => /^[ -~]*$/.test(text);

/** The same for texts of our own that run over several lines, such as commands to copy. */
const flatLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(flat)
    .join("\n");

/** Every text in a notice, made plain before any sentence is made of it. */
export function plainly<T>(value: T): T {
  return plainIn(value, "", false) as T;
}

function plainIn(value: unknown, key: string, keepsLines: boolean): unknown {
  if (typeof value === "string") return keepsLines && copied.has(key) ? flatLines(value) : flat(value);
  if (Array.isArray(value)) return value.map((item) => plainIn(item, key, keepsLines));
  if (typeof value !== "object" || value === null) return value;

  const ours = "kind" in value ? withLines.has(String(value.kind)) : keepsLines;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [flat(name), plainIn(of, name, ours)]));
}

/** What people copy keeps its lines. */
const withLines = new Set(["task-sheet", "asking-checkpoint", "consequences", "collector", "evidence-text"]);
const copied = new Set(["command", "evidence", "script", "text"]);

const seen = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Cf}/gu, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD");
