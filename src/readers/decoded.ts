/** Bytes as text, with the encoding they were in; or why they are none. */
export type DecodedText =
  | { readonly text: string; readonly encoding: "utf-8" | "utf-16le" | "utf-16be" }
  | { readonly why: "empty" | "mixed-encodings" };

/** Reads a file's bytes by their byte-order mark, and by the second byte where there is none: what Windows PowerShell
 * redirects is UTF-16, what programs save is UTF-8. What a declaration inside claims is not believed. Bytes that do not go
 * through to the end in one encoding are no text: a file was cut off, or two were put together. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  const text = decodedAs(encoding, bytes);
  if (text === undefined) return { why: "mixed-encodings" };
  if (text.includes("\u0000")) return { why: "mixed-encodings" };
  return text.trim() === "" ? { why: "empty" } : { text, encoding };
}

function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0 && second !== undefined && second !== 0) return "utf-16be";
  return second === 0 && first !== undefined && first !== 0 ? "utf-16le" : "utf-8";
}

/** The mark is taken off. Undefined where bytes stand that the encoding does not know. */
function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
