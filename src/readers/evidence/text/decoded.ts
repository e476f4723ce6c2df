import { decodeText } from "../../decoded";

/** The text of a file's bytes; undefined where they are no text. What is neither UTF-8 nor UTF-16 to its end is read sign by sign, as
 * Western European: the shell appends UTF-16 to files that were not, and output has little that is no ASCII. */
export function decoded(bytes: Uint8Array): string | undefined {
  const read = decodeText(bytes);
  if ("text" in read) return read.text;
  if (read.why === "empty") return "";

  const text = new TextDecoder("windows-1252").decode(bytes).replace(/^ÿþ|^þÿ/, "");
  return looksLikeText(text) ? text : undefined;
}

/** Archives and pictures are full of signs that no text has; zeros are what UTF-16 has between letters. */
function looksLikeText(text: string): boolean {
  const seen = text.slice(0, 4096).replaceAll(/\s|\0/g, "");
  const odd = seen.match(/\p{Cc}/gu)?.length ?? 0;
  return odd * 50 <= seen.length;
}
