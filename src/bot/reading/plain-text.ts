/** Undoes what an editor does to typed text: entities, hard blanks, invisible signs, curly quotes, line ends. */
export const plainText = (text: string): string =>
  withoutInvisible(text)
    .replace(/[“”„‟«»＂]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .trim();

/** Keeps what was typed but for signs that nobody sees; half characters become U+FFFD. */
export const withoutInvisible = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/\p{Cf}/gu, "")
    .replace(/[^\S\n\t]/g, " ")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD");

/** Turns `&lt;` and the like into the signs they stand for, once. */
export const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return named.get(name.toLowerCase()) ?? whole;

    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
  });

const named = new Map([
  ["nbsp", " "],
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["ldquo", '"'],
  ["rdquo", '"'],
  ["bdquo", '"'],
  ["lsquo", "'"],
  ["rsquo", "'"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["shy", ""],
  ["zwnj", ""],
  ["zwj", ""],
]);
