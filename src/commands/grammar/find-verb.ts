import { hasSomething } from "./characters";
import { nextToken, type Token } from "./next-token";
import type { VerbSpec } from "./verb-spec";

/** The verb that the line begins with, the longest first, and where what follows it begins. */
export function findVerb(
  line: string,
  specs: readonly VerbSpec[],
): { readonly spec: VerbSpec; readonly end: number } | undefined {
  const begins = beginning(line);
  for (let count = begins.length; count > 0; count -= 1) {
    const words = begins.slice(0, count);
    const end = words.at(-1)?.end ?? 0;
    const spec = specNamed(phrase(words), !hasSomething(line.slice(end)), specs);
    if (spec) return { spec, end };
  }
  return undefined;
}

/** Every name of a verb. */
export const namesOf = ({ verb, synonyms }: VerbSpec): readonly string[] => [verb, ...synonyms];

const longestVerb = 3;

/** The first tokens that could be a verb: neither pairs nor cut off by an unclosed quote. */
function beginning(line: string): readonly Token[] {
  const tokens: Token[] = [];
  while (tokens.length < longestVerb) {
    const token = nextToken(line, tokens.at(-1)?.end ?? 0, false);
    if (token === undefined || token === "unclosed" || token.equals >= 0) return tokens;
    tokens.push(token);
  }
  return tokens;
}

const phrase = (words: readonly Token[]): string =>
  tidy(words.map(({ text }) => text).join(" ")).replace(/^[/:] ?/, "");

/** Only of a verb that changes nothing, and only at the end of the line, is punctuation overlooked. */
function specNamed(words: string, atEnd: boolean, specs: readonly VerbSpec[]): VerbSpec | undefined {
  const exact = specs.find((spec) => isNamed(spec, words));
  if (exact || !atEnd) return exact;

  const bare = words.replace(/\s*[?!.]+$/, "");
  return specs.find((spec) => !spec.changes && isNamed(spec, bare));
}

const isNamed = ({ verb, synonyms }: VerbSpec, words: string): boolean =>
  verb === words || synonyms.includes(words);

const tidy = (words: string): string => words.trim().replace(/ +/g, " ").toLowerCase();
