import { shellWords } from "../../../facts/shell-words";

/** What a command does behind each pipe, told by its first word. */
export type Stage = { readonly is: StageKind; readonly words: readonly string[] };

export type StageKind = "keeps" | "counts" | "groups" | "filters" | "shortens" | "writes" | "unknown";

/** The stages of one statement, the first of which runs the cmdlet; undefined where there are several statements. */
export function stagesOf(text: string): readonly [first: readonly string[], ...Stage[]] | undefined {
  const stages: string[][] = [[]];
  let isOver = false;
  for (const word of shellWords(text).words) {
    if (word.is === "end") isOver = true;
    else if (isOver) return undefined;
    else if (word.is === "pipe") stages.push([]);
    else stages.at(-1)?.push(word.text);
  }
  const [first = [], ...rest] = stages;
  return [first, ...rest.map((words): Stage => ({ is: kindOf(words), words: words.slice(1) }))];
}

function kindOf([verb = "", ...words]: readonly string[]): StageKind {
  const isNarrow = words.some((word) => /^-(?:first|last|skip|index|unique|head|tail)/i.test(word));
  const kind = kinds.find(([pattern]) => pattern.test(verb))?.[1] ?? "unknown";
  if (isNarrow) return "shortens";
  return words.some((word) => redirects.test(word)) ? "unknown" : kind;
}

/** A redirection takes output or errors away from where they would be seen. */
export const redirects = /^[\d*]?>/;

const kinds: readonly (readonly [RegExp, StageKind])[] = [
  [
    /^(?:select(?:-object)?|sort(?:-object)?|f[tlw]|format-\w+|convertto-\w+|out-(?:string|host|default))$/i,
    "keeps",
  ],
  [/^measure(?:-object)?$/i, "counts"],
  [/^group(?:-object)?$/i, "groups"],
  [/^(?:where(?:-object)?|\?)$/i, "filters"],
  [/^(?:export-(?:csv|clixml)|out-file|(?:set|add)-content)$/i, "writes"],
];
