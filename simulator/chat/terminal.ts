import { clearLine, createInterface, cursorTo } from "node:readline";

export type Terminal = ReturnType<typeof makeTerminal>;
export type Streams = {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** A person types; otherwise lines come from a pipe and are echoed behind their prompt. */
  readonly interactive: boolean;
};

/** Lines in, one at a time and none lost, and lines out. */
export const makeTerminal = ({ input, output, interactive }: Streams) => {
  const reader = createInterface({
    input,
    crlfDelay: Infinity,
    terminal: interactive,
    ...(interactive ? { output } : {}),
  });
  const lines: string[] = [];
  let closed = false;
  let wake = (): void => {};
  let asking = false;
  reader.on("line", (line) => {
    lines.push(line.replace(/^\uFEFF/, ""));
    wake();
  });
  reader.on("close", () => {
    closed = true;
    wake();
  });

  /** The next line, or undefined at the end; blank lines are passed over unless they are an answer. */
  const ask = async (prompt: string, { blank = false } = {}): Promise<string | undefined> => {
    reader.setPrompt(prompt);
    if (interactive && !closed) reader.prompt();
    asking = true;
    while (lines.length === 0 && !closed) await new Promise<void>((resolve) => (wake = resolve));
    asking = false;

    const line = lines.shift();
    if (line !== undefined && line.trim() === "" && !blank) return ask(prompt);
    if (line !== undefined && !interactive) output.write(`${prompt}${line}`.trimEnd().concat("\n"));
    return line;
  };

  /** Writes above the line that a person may be typing. */
  const print = (text: string): void => {
    const typing = interactive && asking;
    if (typing) {
      clearLine(output, 0);
      cursorTo(output, 0);
    }
    output.write(`${text}\n`);
    if (typing) reader.prompt(true);
  };

  return { interactive, ask, print, isIdle: () => asking, close: () => reader.close() };
};
