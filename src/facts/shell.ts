/** A cmdlet of Lync or Skype for Business in a text: its name and parameters in lower case, the values as written. */
export type ShellCall = {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
};

/** Cmdlets that hand their output on to each other. */
export type Pipeline = readonly ShellCall[];

/** Finds what looks like a cmdlet of the product, with its parameters, in whatever people wrote. Reads at most 4,000
 * characters, each once; nothing is ever run. */
export function pipelinesIn(text: string): readonly Pipeline[] {
  const pipelines: Pipeline[] = [];
  let pipeline: ShellCall[] = [];
  let words: Word[] = [];
  const closeCall = (): void => {
    const call = callOf(words);
    if (call) pipeline.push(call);
    words = [];
  };

  for (const word of [...wordsOf(text.slice(0, most)), end]) {
    if (word.is === "text") words.push(word);
    else closeCall();
    if (word.is === "end") {
      if (pipeline.length > 0) pipelines.push(pipeline);
      pipeline = [];
    }
  }
  return pipelines;
}

const most = 4000;

type Word = { readonly is: "text" | "pipe" | "end"; readonly text: string; readonly quoted: boolean };
const end: Word = { is: "end", text: "", quoted: false };

/** Words, pipes and ends of statements. What stands in quotes or braces is one word. */
function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let word = "";
  let quoted = false;
  const close = (): void => {
    if (word !== "" || quoted) words.push({ is: "text", text: word, quoted });
    word = "";
    quoted = false;
  };

  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    const closing = closings[sign];
    if (closing !== undefined) {
      const stop = text.indexOf(closing, at + 1);
      const until = stop < 0 ? text.length : stop;
      word += text.slice(at + 1, until);
      quoted = true;
      at = until;
    } else if (sign === "|" || sign === ";" || sign === "\n") {
      close();
      words.push(sign === "|" ? { is: "pipe", text: sign, quoted: false } : end);
    } else if (/\s/.test(sign)) close();
    else word += sign;
  }
  close();
  return words;
}

const closings: Readonly<Record<string, string>> = { '"': '"', "'": "'", "“": "”", "{": "}" };

/** The first cmdlet among the words, and what follows it. */
function callOf(words: readonly Word[]): ShellCall | undefined {
  const at = words.findIndex(
    ({ text, quoted }) => !quoted && text.length <= 80 && /^[a-z]+-cs[a-z]+$/i.test(text),
  );
  const name = words[at]?.text.toLowerCase();
  if (name === undefined) return undefined;

  const parameters: Record<string, string> = Object.create(null);
  let open: string | undefined;
  for (const { text, quoted } of words.slice(at + 1)) {
    const [, key, value] = quoted ? [] : (/^-([a-z]+)(?::(.*))?$/i.exec(text) ?? []);
    if (key !== undefined) {
      open = value === undefined ? key.toLowerCase() : undefined;
      parameters[key.toLowerCase()] = value ?? "";
    } else {
      const wanted = open ?? "identity";
      if (open !== undefined || !("identity" in parameters)) parameters[wanted] = text;
      open = undefined;
    }
  }
  return { name, parameters };
}
