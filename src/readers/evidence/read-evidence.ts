import { answersIn } from "./answers";
import { askedBy } from "./asked/asked";
import { type EvidenceRead, type Left, limits } from "./evidence-read";
import { piecesOf } from "./pieces";
import { type Outcome, readAnswer } from "./read-answer";
import { decoded } from "./text/decoded";
import { laidBare } from "./text/laid-bare";

/** Reads the printed output of commands: pasted text, or a file's bytes in whatever encoding. `as` is the command that a person
 * says it is of: a cmdlet alone, or with its parameters. */
export function readEvidence(given: string | Uint8Array, as?: string): EvidenceRead {
  const what = typeof given === "string" ? "text" : "bytes";
  if (given.length > limits[what]) return { is: "too-large", what, limit: limits[what] };

  const text = typeof given === "string" ? given : decoded(given);
  if (text === undefined) return unreadable([{ line: 1, why: "no-text", text: "" }]);

  const lines = laidBare(text);
  if (lines.some((line) => line.length > limits.line && !isJson(line)))
    return { is: "too-large", what: "line", limit: limits.line };

  const named = as === undefined ? undefined : askedBy(as);
  const isBare = named !== undefined && Object.keys(named.parameters).length === 0;
  return together(answersIn(piecesOf(lines), isBare ? { ...named, isWhole: false } : named).map(readAnswer));
}

const isJson = (line: string): boolean => /^\s*[[{]/.test(line);

const unreadable = (left: readonly Left[]): EvidenceRead => ({ is: "unreadable", left });

function together(outcomes: readonly Outcome[]): EvidenceRead {
  const [ambiguous] = outcomes.flatMap((outcome) => outcome.ambiguous);
  if (ambiguous) return { is: "ambiguous", ...ambiguous };

  const parts = outcomes.flatMap((outcome) => outcome.parts);
  const left = outcomes.flatMap((outcome) => outcome.left).slice(0, limits.left);
  if (parts.length > 0) return { is: "read", parts, left };
  return unreadable(left.length > 0 ? left : [{ line: 0, why: "empty", text: "" }]);
}
