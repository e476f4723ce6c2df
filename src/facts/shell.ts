import { shellWords, type Word } from "./shell-words";

/** A cmdlet of Lync or Skype for Business in a text: its name and parameters in lower case, the values as written. */
export type ShellCall = {
  readonly name: string;
  /** The name as it was written. */
  readonly written: string;
  readonly parameters: Readonly<Record<string, string>>;
};

/** Cmdlets that hand their output on to each other, or stand within each other's brackets. */
export type Pipeline = readonly ShellCall[];

/** So much of a text is read. */
export const longestShellText = 4000;

/** Finds what looks like a cmdlet of the product, with its parameters, in whatever people wrote, and users said to be moved
 * with a tool of the directory. Reads at most 4,000 characters; nothing is ever run. */
export function pipelinesIn(text: string): readonly Pipeline[] {
  const read = text.slice(0, longestShellText);
  return [
    ...statements(read, 0),
    ...(byDirectory(read) ? [[{ name: directory, written: directory, parameters: {} }]] : []),
  ];
}

/** Stands for Active Directory Users and Computers among the cmdlets. */
export const directory = "aduc";

/** Whether the text begins with a cmdlet of the product, as no order and no word of ours does. */
export const beginsWithCmdlet = (text: string): boolean =>
  isCmdlet(
    shellWords(
      text
        .trimStart()
        .slice(0, longestName + 1)
        .split(/\s/, 1)[0] ?? "",
    ).words[0],
  );

/** Whether a quote or bracket of the text is never closed, so that the shell would wait for more. */
export const isUnfinished = (text: string): boolean => shellWords(text.slice(0, longestShellText)).isOpen;

const longestName = 80;
/** Brackets within brackets are read so deep. */
const deepest = 8;

function statements(text: string, depth: number): readonly Pipeline[] {
  const pipelines: Pipeline[] = [];
  let pipeline: ShellCall[] = [];
  let words: Word[] = [];
  for (const word of shellWords(text).words) {
    if (word.is === "text") {
      words.push(word);
      continue;
    }
    const call = callOf(words);
    if (call) pipeline.push(call);
    const within = depth < deepest ? words.flatMap(({ inner }) => inner) : [];
    pipeline.push(...within.flatMap((part) => statements(part, depth + 1).flat()));
    words = [];
    if (word.is === "end") {
      if (pipeline.length > 0) pipelines.push(pipeline);
      pipeline = [];
    }
  }
  return pipelines;
}

const isCmdlet = (word: Word | undefined): boolean =>
  word?.is === "text" &&
  !word.quoted &&
  word.text.length <= longestName &&
  /^[a-z]+-cs(?!v$)[a-z][a-z\d]*$/i.test(word.text);

/** The first cmdlet among the words, and what follows it. */
function callOf(words: readonly Word[]): ShellCall | undefined {
  const at = words.findIndex(isCmdlet);
  const written = words[at]?.text;
  if (written === undefined) return undefined;

  const parameters: Record<string, string> = Object.create(null);
  let open: string | undefined;
  for (const { text, quoted } of words.slice(at + 1)) {
    const [, key, value] = /^-([a-z]+)(?::(.*))?$/is.exec(text) ?? [];
    if (key !== undefined && (!quoted || value !== undefined)) {
      open = value === undefined || value === "" ? key.toLowerCase() : undefined;
      parameters[key.toLowerCase()] = value ?? "";
    } else {
      const wanted = open ?? "identity";
      if (open !== undefined || !("identity" in parameters)) parameters[wanted] = text;
      open = undefined;
    }
  }
  return { name: written.toLowerCase(), written, parameters };
}

/** Somebody says that users were moved in the directory's own tool; that they were not is no such thing. */
function byDirectory(text: string): boolean {
  const [said] =
    /[^.;\n]{0,30}\bmov(?:e|ed|es|ing)\b[^.;\n]{0,60}\b(?:in|with|by|through|using) (?:ADUC|dsa\.msc|Active Directory Users and Computers)\b/i.exec(
      text,
    ) ?? [];
  return said !== undefined && !/\b(?:not|never|instead|nobody|no one)\b|n't\b/i.test(said);
}
