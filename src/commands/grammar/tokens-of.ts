import { nextToken, type Token } from "./next-token";

/** All tokens of a line, or undefined where a quote is not closed. */
export function tokensOf(line: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (;;) {
    const token = nextToken(line, tokens.at(-1)?.end ?? 0, true);
    if (token === "unclosed") return undefined;
    if (token === undefined) return tokens;
    tokens.push(token);
  }
}
