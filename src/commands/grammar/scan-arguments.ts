import { hasSomething, plain, skipBlanks } from "./characters";
import { keywordAt } from "./keyword-at";
import { nextToken, type Token } from "./next-token";
import type { TextKeyword, VerbSpec } from "./verb-spec";

/** What follows a verb, taken apart and not yet judged. */
export type Scanned = {
  readonly words: readonly Token[];
  readonly pairs: readonly Token[];
  readonly text?: { readonly keyword: TextKeyword; readonly said: string };
  /** Words behind a keyword that this verb does not take, the keyword among them. */
  readonly stray: readonly string[];
};

/** Takes apart what follows the verb. */
export function scanArguments(spec: VerbSpec, line: string, from: number): Scanned | "unclosed-quote" {
  const words: Token[] = [];
  const pairs: Token[] = [];
  let at = from;
  for (;;) {
    const start = skipBlanks(line, at);
    const found = restIsOpen(spec, words) ? undefined : keywordAt(line, start);
    if (found && (spec.text.includes(found.keyword) || spec.text.length === 0)) {
      return {
        words,
        pairs,
        text: { keyword: found.keyword, said: line.slice(found.end).trim() },
        stray: [],
      };
    }
    if (found) return { words, pairs, stray: plain(line.slice(start)).split(" ").filter(hasSomething) };

    const token = nextToken(line, at, true);
    if (token === undefined) break;
    if (token === "unclosed") return "unclosed-quote";

    const first = words.length + pairs.length === 0;
    if (isSelector(spec, token, first)) words.push({ ...token, equals: -1, bare: false });
    else if (token.equals >= 0) pairs.push(token);
    else if (token.text.trim() !== "") words.push(token);
    at = token.end;
  }
  return { words: spec.changes ? words : withoutLastMark(words, line), pairs, stray: [] };
}

/** Several words that run to the next one's name: until that is read, `because` and `note` may be among them. */
function restIsOpen(spec: VerbSpec, words: readonly Token[]): boolean {
  const rest = spec.words.findIndex((word) => word.rest);
  const label = spec.words[rest + 1]?.name;
  if (rest < 0 || label === undefined) return false;
  return !words.some((token) => token.bare && token.text.toLowerCase() === label);
}

const isSelector = (spec: VerbSpec, token: Token, first: boolean): boolean =>
  first && spec.words[0]?.selector === true && /^(site|batch)=./i.test(token.text) && token.equals > 0;

/** A question mark or the like behind the last bare word of the line is no part of it. */
function withoutLastMark(words: readonly Token[], line: string): readonly Token[] {
  const last = words.at(-1);
  if (!last?.bare || hasSomething(line.slice(last.end))) return words;

  const text = last.text.replace(/[?!.]+$/, "");
  const said = last.said.replace(/[?!.]+$/, "");
  return text === "" ? words.slice(0, -1) : [...words.slice(0, -1), { ...last, text, said }];
}
