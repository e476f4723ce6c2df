/** A word of a shell's line, a pipe, or the end of a statement. `quoted`: some of it stood in quotes or braces. `inner`:
 * what stood in its braces or brackets, which may be commands again. */
export type Word = {
  readonly is: "text" | "pipe" | "end";
  readonly text: string;
  readonly quoted: boolean;
  readonly inner: readonly string[];
};

const pipe: Word = { is: "pipe", text: "|", quoted: false, inner: [] };
const end: Word = { is: "end", text: "", quoted: false, inner: [] };

/** Takes a text apart as the shell would, always with an end. What stands in quotes, braces or brackets is one word; a
 * line goes on behind a pipe or a backtick. The dashes of an editor are hyphens, as they are to the shell. What opens and
 * never closes is a sign like any other, so that it hides nothing. */
export function shellWords(text: string): { readonly words: readonly Word[]; readonly isOpen: boolean } {
  const words: Word[] = [];
  let word = "";
  let quoted = false;
  let inner: string[] = [];
  let isOpen = false;
  const close = (): void => {
    if (word !== "" || quoted) words.push({ is: "text", text: word, quoted, inner });
    word = "";
    quoted = false;
    inner = [];
  };

  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    const opens = opensAt(text, at, word);
    const stop = opens ? closingAt(text, at) : -1;
    isOpen ||= opens && stop < 0;
    if (stop >= 0) {
      const within = text.slice(at + 1, stop);
      word += within;
      quoted = true;
      if (sign in brackets) inner.push(within);
      at = stop;
    } else if (sign === "`" && text[at + 1] === "\n") at += 1;
    else if (sign === "|" || sign === ";") {
      close();
      words.push(sign === "|" ? pipe : end);
    } else if (sign === "\n") {
      close();
      if (words.at(-1)?.is !== "pipe" && !/^\s*\|/.test(text.slice(at, at + 200))) words.push(end);
    } else if (/\s/.test(sign)) close();
    else word += dashes.test(sign) ? "-" : sign;
  }
  close();
  return { words: [...words, end], isOpen };
}

const dashes = /^[‐‑‒–—―−]$/;
const brackets: Readonly<Record<string, string>> = { "{": "}", "(": ")" };
const quotes: Readonly<Record<string, RegExp>> = {
  '"': /["“”]/g,
  "“": /["“”]/g,
  "”": /["“”]/g,
  "'": /['‘’]/g,
  "‘": /['‘’]/g,
};

/** A single quote within a word is an apostrophe. */
function opensAt(text: string, at: number, word: string): boolean {
  const sign = text[at] ?? "";
  if (sign === "'" || sign === "‘") return word === "" || /[:,=(]$/.test(word);
  return sign in quotes || sign in brackets;
}

/** Where what opens here closes, or -1: a bracket by its own kind, whatever stands between. */
function closingAt(text: string, at: number): number {
  const open = text[at] ?? "";
  const quote = quotes[open];
  if (quote) {
    quote.lastIndex = at + 1;
    return quote.exec(text)?.index ?? -1;
  }
  let depth = 0;
  for (let here = at; here < text.length; here += 1) {
    if (text[here] === open) depth += 1;
    else if (text[here] === brackets[open]) depth -= 1;
    if (depth === 0) return here;
  }
  return -1;
}
