import { type Asked, askedBy } from "./asked/asked";
import type { Piece } from "./pieces";

/** A command, where one stands beside the output, and what was printed for it. */
export type Answer = {
  readonly asked: Asked | undefined;
  /** The line of the command, or of the first thing printed. */
  readonly line: number;
  readonly printed: readonly Exclude<Piece, { is: "command" }>[];
  /** Whether a further prompt shows that the command came to its end. */
  readonly isClosed: boolean;
};

/** Puts what was printed to the command before it. A prompt without a command only closes; what stands behind it, or before any
 * command, answers to `named`. */
export function answersIn(pieces: readonly Piece[], named: Asked | undefined): readonly Answer[] {
  const answers: Answer[] = [];
  let from = 0;
  for (let at = 0; at <= pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece && piece.is !== "command") continue;

    const [first, ...rest] = pieces.slice(from, at);
    if (first) answers.push(answerOf(first, rest, named, piece !== undefined));
    from = at;
  }
  return answers.filter(({ asked, printed }) => asked !== undefined || printed.length > 0);
}

function answerOf(first: Piece, rest: readonly Piece[], named: Asked | undefined, isClosed: boolean): Answer {
  const isCommand = first.is === "command";
  const asked = isCommand && first.text !== "" ? (askedBy(first.text, first.host) ?? named) : named;
  const printed = (isCommand ? rest : [first, ...rest]).filter((piece) => piece.is !== "command");
  const isSilent = isCommand && first.text === "" && printed.length === 0;
  return { asked: isSilent ? undefined : asked, line: lineOf(first), printed, isClosed };
}

const lineOf = (piece: Piece): number => (piece.is === "block" ? piece.block.line : piece.line);
