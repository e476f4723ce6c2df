import {
  closingDouble,
  closingSingle,
  isBlank,
  isDoubleQuote,
  isSingleQuote,
  plain,
  skipBlanks,
} from "./characters";
import { keywordAt } from "./keyword-at";

/** A word of the line, or a pair such as `site="Munich West"`, without its quotes. */
export type Token = {
  readonly text: string;
  /** As `text`, with a blank after each comma that had one: names keep it, lists drop it. */
  readonly said: string;
  /** Where in `text` the `=` of a pair stands, or -1. */
  readonly equals: number;
  /** Whether no part of it was quoted. */
  readonly bare: boolean;
  readonly end: number;
};

/** Reads the next token; undefined at the end of the line. With `lists`, blanks after a comma do not end the word. */
export function nextToken(line: string, from: number, lists: boolean): Token | "unclosed" | undefined {
  const start = skipBlanks(line, from);
  if (start >= line.length) return undefined;

  let token: Token = { text: "", said: "", equals: -1, bare: true, end: start };
  let atStart = true;
  for (;;) {
    const piece = pieceAt(line, token, atStart, lists);
    if (piece === undefined) return token;
    if (piece === "unclosed") return piece;

    token = {
      text: token.text + piece.text,
      said: token.said + (piece.said ?? piece.text),
      equals: piece.is === "equals" ? token.text.length : token.equals,
      bare: token.bare && piece.is !== "quoted",
      end: piece.end,
    };
    if (piece.last) return token;
    atStart = piece.is === "equals" || (atStart && piece.is === "letter" && piece.text === "");
  }
}

type Piece = {
  readonly is: "letter" | "quoted" | "equals";
  readonly text: string;
  readonly said?: string;
  readonly end: number;
  /** Whether the token ends with it. */
  readonly last?: boolean;
};

/** The piece that goes on with the token where it ends so far; undefined where the token is over. */
function pieceAt(
  line: string,
  token: Token,
  atStart: boolean,
  lists: boolean,
): Piece | "unclosed" | undefined {
  const at = token.end;
  const char = line.charAt(at);
  if (char === "") return undefined;

  if (isBlank(char)) {
    const next = skipBlanks(line, at);
    return token.equals < 0 && line[next] === "=" ? equalsAt(line, next) : undefined;
  }
  if (isDoubleQuote(char)) {
    const close = closingDouble(line, at + 1);
    return close < 0 ? "unclosed" : quoted(line, at, close);
  }
  if (atStart && isSingleQuote(char)) {
    const close = closingSingle(line, at + 1);
    if (close >= 0) return quoted(line, at, close);
  }
  if (char === "=" && token.equals < 0) return equalsAt(line, at);
  if (char === ",") return commaAt(line, at, lists);
  return { is: "letter", text: plain(char), end: at + 1 };
}

const quoted = (line: string, open: number, close: number): Piece => ({
  is: "quoted",
  text: plain(line.slice(open + 1, close)),
  end: close + 1,
});

/** Blanks after `=` are dropped, unless what follows is a pair or text of its own: then the value is missing. */
function equalsAt(line: string, at: number): Piece {
  const next = skipBlanks(line, at + 1);
  return { is: "equals", text: "=", end: next, last: next > at + 1 && startsAnew(line, next) };
}

/** Blanks after a list's comma are dropped; a comma with nothing of the list behind it is dropped itself. */
function commaAt(line: string, at: number, lists: boolean): Piece {
  const next = skipBlanks(line, at + 1);
  if (next === at + 1 && next < line.length) return { is: "letter", text: ",", end: next };
  if (!lists || next >= line.length || startsAnew(line, next)) {
    return { is: "letter", text: "", end: next, last: true };
  }
  return { is: "letter", text: ",", said: ", ", end: next };
}

const startsAnew = (line: string, at: number): boolean =>
  keywordAt(line, at) !== undefined || /^[\p{L}_][\p{L}\p{N}_.-]*\s*=/u.test(line.slice(at, at + 80));
