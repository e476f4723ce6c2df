import type { Token } from "./next-token";
import type { Problem } from "./reading";
import type { WordSpec } from "./verb-spec";

/** Gives each word its name by its place. Too few words are a problem, and so is every word too many. */
export function placeWords(
  places: readonly WordSpec[],
  tokens: readonly Token[],
  stray: readonly string[],
): { readonly entries: readonly Entry[] } | { readonly problem: Problem } {
  const at = places.findIndex((place) => place.rest);
  const [inOrder, behind] = at < 0 ? [places, []] : [places.slice(0, at), places.slice(at)];
  const first = placeInOrder(inOrder, tokens, neededByRest(behind));
  if ("problem" in first) return first;
  const second = placeRest(behind, first.left);
  if ("problem" in second) return second;

  const trailing = [...second.left.map(({ text }) => text), ...stray];
  if (trailing.length > 0) return { problem: { code: "trailing-words", words: trailing } };
  return { entries: [...first.entries, ...second.entries] };
}

type Entry = readonly [name: string, value: string];
type Placed =
  | { readonly entries: readonly Entry[]; readonly left: readonly Token[] }
  | { readonly problem: Problem };

/** Fills the places from the left; an optional one only where enough words are left for those that are needed. */
function placeInOrder(places: readonly WordSpec[], tokens: readonly Token[], neededBehind: number): Placed {
  const entries: Entry[] = [];
  let left = tokens;
  for (const [index, place] of places.entries()) {
    const spare = left.length - needed(places.slice(index + 1)) - neededBehind;
    if (place.optional && spare < 1) continue;
    const [token] = left;
    if (!token) return missing(place);

    entries.push([place.name, token.text]);
    left = left.slice(1);
  }
  return { entries, left };
}

/** The first place takes all words up to the next one's name; each place after it is introduced by its name. */
function placeRest(places: readonly WordSpec[], tokens: readonly Token[]): Placed {
  const [rest, ...labelled] = places;
  if (!rest) return { entries: [], left: tokens };

  const end = labelled.map(({ name }) => labelAt(tokens, name)).find((at) => at >= 0) ?? tokens.length;
  if (end === 0 && !rest.optional) return missing(rest);

  const words = tokens.slice(0, end).map(({ said }) => said);
  const entries: Entry[] = end > 0 ? [[rest.name, words.join(" ")]] : [];
  let left = tokens.slice(end);
  for (const place of labelled) {
    const [, value] = left;
    const given = labelAt(left, place.name) === 0;
    if (!given && place.optional) continue;
    if (!given || !value) return missing(place);

    entries.push([place.name, value.text]);
    left = left.slice(2);
  }
  return { entries, left };
}

const needed = (places: readonly WordSpec[]): number => places.filter((place) => !place.optional).length;

/** A place behind the rest needs two words: its name and its value. */
const neededByRest = ([rest, ...labelled]: readonly WordSpec[]): number =>
  rest ? needed([rest]) + 2 * needed(labelled) : 0;

const labelAt = (tokens: readonly Token[], name: string): number =>
  tokens.findIndex((token) => token.bare && token.text.toLowerCase() === name);

const missing = ({ name }: WordSpec): { readonly problem: Problem } => ({
  problem: { code: "missing-word", word: name },
});
