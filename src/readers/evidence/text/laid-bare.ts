/** A text without what shells and editors put around it: colours, marks, hard blanks, invisible signs, curly quotes, code
 * fences. As many lines as before, so that a line is still found by its number. */
export const laidBare = (text: string): string[] =>
  text
    .replaceAll("\0", "")
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replaceAll(sequences, "")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/[^\S\n\t]/g, " ")
    .replaceAll(/[^\P{Cc}\n\t]/gu, "")
    .replaceAll(/[‘’‚‛]/g, "'")
    .split("\n")
    .map((line) => line.trimEnd())
    .map(withoutFence);

/** What colours and titles of a terminal are made of. */
const esc = "\u001b";
const bell = "\u0007";
const sequences = new RegExp(
  `${esc}\\[[0-?]*[ -/]*[@-~]|${esc}\\][^${bell}${esc}\\n]*(?:${bell}|${esc}\\\\)?|${esc}[@-Z\\\\^_]?`,
  "g",
);

const withoutFence = (line: string): string =>
  /^ *(?:```|~~~)[\w+-]* *$/.test(line) ? "" : line.replace(/^ *```(?=\S)|```$/g, "");

/** Curly double quotes as straight ones, for forms in which quotes are signs. */
export const straight = (line: string): string => line.replaceAll(/[“”„‟«»＂]/g, '"');
