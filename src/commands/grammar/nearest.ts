import { distance } from "fastest-levenshtein";
import { plain } from "./characters";
import { namesOf } from "./find-verb";
import type { VerbSpec } from "./verb-spec";

/** Up to three candidates that a misspelt word may have meant, best first. */
export const nearest = (word: string, candidates: readonly string[]): readonly string[] =>
  best(candidates.map((candidate) => ({ answer: candidate, away: away(word, candidate) })));

/** Up to three verbs that the first one or two words of a line may have meant, best first. */
export function nearestVerbs(line: string, specs: readonly VerbSpec[]): readonly string[] {
  const words = firstWords(line);
  return best(
    specs.map((spec) => ({
      answer: spec.verb,
      away: Math.min(...namesOf(spec).map((name) => awayFromName(words, name))),
    })),
  );
}

type Guess = { readonly answer: string; readonly away: number };

const best = (guesses: readonly Guess[]): readonly string[] =>
  guesses
    .filter((guess) => guess.away < Number.POSITIVE_INFINITY)
    .sort((one, other) => one.away - other.away)
    .slice(0, 3)
    .map((guess) => guess.answer);

/** How much of the name differs; infinitely much where it could as well be any word. */
function away(typed: string, name: string): number {
  const letters = distance(typed.slice(0, 80), name);
  const close = name.length <= 6 ? 2 : Math.floor(name.length / 3);
  const isClose = letters <= close && letters < Math.min(typed.length, name.length);
  return isClose ? letters / name.length : Number.POSITIVE_INFINITY;
}

const firstWords = (line: string): readonly string[] =>
  plain(line.slice(0, 200))
    .toLowerCase()
    .split(/[\s"“”„‟«»]+/)
    .map((word) => word.replace(/^\/|[?!.,:;]+$/g, ""))
    .filter((word) => word !== "")
    .slice(0, 2);

/** A single word may also be the beginning of a verb of two: `pool` alone means one of the pool verbs. */
function awayFromName(words: readonly string[], name: string): number {
  const [first = "", second] = words;
  const whole = second === undefined ? (name.split(" ")[0] ?? name) : `${first} ${second}`;
  const compared = second === undefined ? away(first, whole) : away(whole, name);
  return Math.min(away(first, name), compared);
}
