/** The lines that hold something visible, as typed. */
export const linesOf = (text: string): readonly string[] => text.split(lineEnd).filter(hasSomething);

/** What stands below the first of those lines. Blank lines within it stay, for they set apart what is pasted. */
export function blockOf(text: string): readonly string[] {
  const lines = text.split(lineEnd);
  const below = lines.slice(lines.findIndex(hasSomething) + 1);
  return below.slice(below.findIndex(hasSomething), below.findLastIndex(hasSomething) + 1);
}

const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/;

/** Whether anything can be seen: not only blanks, zero-width and control characters. */
export const hasSomething = (text: string): boolean => /[^\s\p{Cf}\p{Cc}]/u.test(text);

/** Words and values as they count: blanks of any kind as a plain one, no invisible characters, straight apostrophes. */
export const plain = (text: string): string =>
  text
    .replace(/[^\S\uFEFF]/g, " ")
    .replace(/[\p{Cf}\p{Cc}]/gu, "")
    .replace(/[‘’]/g, "'");

export const isBlank = (char: string): boolean => /^[^\S\uFEFF]$/.test(char);

export const isDoubleQuote = (char: string): boolean => /^["“”„‟«»〝〞＂]$/.test(char);

export const isSingleQuote = (char: string): boolean => /^['‘’]$/.test(char);

/** Where a double quote of any shape closes, or -1. */
export const closingDouble = (line: string, from: number): number => indexOf(/["“”„‟«»〝〞＂]/g, line, from);

/** Where a single quote closes, or -1: one that ends a word, for elsewhere it is an apostrophe. */
export const closingSingle = (line: string, from: number): number =>
  indexOf(/['‘’](?=[\s,\p{Cf}]|$)/gu, line, from);

/** The first place at or after `from` that holds no blank and nothing invisible. */
export function skipBlanks(line: string, from: number): number {
  const seen = indexOf(/[^\s\p{Cf}\p{Cc}]/gu, line, from);
  return seen < 0 ? line.length : seen;
}

function indexOf(pattern: RegExp, line: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(line)?.index ?? -1;
}
