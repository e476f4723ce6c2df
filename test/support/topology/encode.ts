/** How Windows programs write text. */
export type Encoding =
  | "utf-16le with mark"
  | "utf-16le without mark"
  | "utf-16be with mark"
  | "utf-8 with mark"
  | "utf-8";

export const encodings: readonly Encoding[] = [
  "utf-16le with mark",
  "utf-16le without mark",
  "utf-16be with mark",
  "utf-8 with mark",
  "utf-8",
];

export function encoded(text: string, encoding: Encoding): Uint8Array {
  const marked = encoding.endsWith("with mark") ? `\uFEFF${text}` : text;
  if (encoding.startsWith("utf-8")) return Buffer.from(marked, "utf8");
  const bytes = Buffer.from(marked, "utf16le");
  return encoding.startsWith("utf-16be") ? bytes.swap16() : bytes;
}
