/** A place in a printed command that whoever gives it fills in: `…` or `<n>`, alone, behind `key=`, or behind a word that
 * begins free text; or `key=one|other`. In `[…]` it may stay empty. */
export type Blank = {
  /** The key in front of it; null where it stands alone or is free text. */
  readonly key: string | null;
  /** What stands in it, where that is a word: `n` of `<n>`. */
  readonly name: string | null;
  /** The values to choose from, where the line has them. */
  readonly choices: readonly string[];
  readonly text: "because" | "note" | null;
  readonly optional: boolean;
};

/** The blanks of a printed command, in order. */
export const blanksIn = (line: string): readonly Blank[] =>
  [...line.matchAll(pattern)].map(({ groups }) => blankOf(groups ?? {}));

/** The command with its blanks filled in order, each as `print` writes the value. An optional blank that was left empty is
 * left out; another stays empty, and whoever reads the command says what is missing. */
export function filledIn(line: string, values: readonly string[], print: (value: string) => string): string {
  let at = 0;
  return line.replace(pattern, (...match) => {
    const blank = blankOf(match.at(-1) as Groups);
    const value = (values[at++] ?? "").replace(/\s+/g, " ").trim();
    if (value === "" && blank.optional) return "";

    const written = value === "" || blank.text ? value : print(value);
    return `${match[1]}${blank.text ? `${blank.text} ` : ""}${blank.key === null ? "" : `${blank.key}=`}${written}`;
  });
}

type Groups = { readonly [name: string]: string | undefined };

const pattern =
  /(^|\s+)(?<open>\[)?(?:(?<key>[a-z][a-z\d.-]*)=(?:…|<[a-z][a-z -]*>|(?<choices>[a-z\d-]+(?:\|[a-z\d-]+)+))|(?:(?<text>because|note)\s+)?(?:…|<(?<name>[a-z][a-z -]*)>))\]?(?=\s|$)/gu;

const blankOf = ({ open, key, text, name, choices }: Groups): Blank => ({
  key: key ?? null,
  name: name ?? null,
  choices: choices?.split("|") ?? [],
  text: (text as Blank["text"]) ?? null,
  optional: open !== undefined,
});
