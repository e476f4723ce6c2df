import { readCsv } from "./forms/csv";
import { type Fault, type Found, most, type ReadForm } from "./forms/found";
import { readJson } from "./forms/json";
import { readList } from "./forms/list";
import { readTable } from "./forms/table";
import type { Block } from "./printed";
import { commandIn, errorIn } from "./prompt";

/** What a pasted text is made of, in its order. */
export type Piece =
  /** A prompt; its command is empty where none was typed. */
  | { readonly is: "command"; readonly line: number; readonly text: string }
  | { readonly is: "block"; readonly block: Block }
  | { readonly is: "fault"; readonly why: Fault; readonly line: number }
  | { readonly is: "error"; readonly line: number; readonly text: string }
  | { readonly is: "other"; readonly line: number; readonly text: string };

/** Takes a text apart; every line that is not blank is in one piece. */
export function piecesOf(given: readonly string[]): readonly Piece[] {
  const lines = [...given];
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    const command = commandIn(line);
    const error = errorIn(line);
    const found =
      command === undefined && error === undefined && line !== "" ? begunAt(lines, at) : undefined;
    if (command !== undefined) {
      const whole = commandFrom(lines, at, command);
      pieces.push({ is: "command", line: at + 1, text: whole.text });
      at = whole.next;
    } else if (error !== undefined) {
      pieces.push({ is: "error", line: at + 1, text: error });
      do at += 1;
      while (at < lines.length && lines[at] !== "" && commandIn(lines[at] ?? "") === undefined);
    } else if (found) {
      pieces.push(pieceOf(found));
      at = found.next;
      if (found.is === "block" && found.rest !== undefined) lines[at] = found.rest;
    } else {
      if (line !== "") pieces.push({ is: "other", line: at + 1, text: line.trim() });
      at += 1;
    }
  }
  return pieces;
}

/** The order matters: a table's names could begin a list, and a row of CSV a table. */
const forms: readonly ReadForm[] = [readJson, readCsv, readTable, readList];

const begunAt = (lines: readonly string[], at: number): ReturnType<ReadForm> =>
  forms.reduce<ReturnType<ReadForm>>((found, read) => found ?? read(lines, at), undefined);

function pieceOf(found: Found): Piece {
  if (found.is === "fault") return { is: "fault", why: found.why, line: found.line };

  const { block } = found;
  const { line, objects } = block;
  if (objects.length > most.objects) return { is: "fault", why: "too-many-objects", line };
  if (objects.some(({ size }) => size > most.properties))
    return { is: "fault", why: "too-many-properties", line };
  return { is: "block", block };
}

/** A command goes on behind a pipe, a comma, a backtick or an open bracket, and where the shell asked for more. */
function commandFrom(
  lines: readonly string[],
  from: number,
  first: string,
): { readonly text: string; readonly next: number } {
  let text = first;
  let next = from + 1;
  while (next < lines.length && next - from < 40) {
    const line = (lines[next] ?? "").trim();
    const isAsked = line.startsWith(">>");
    if (!isAsked && !(line !== "" && /[|,`{(]$/.test(text))) break;
    text = `${text.replace(/`$/, "")} ${line.replace(/^>>+/, "").trim()}`;
    next += 1;
  }
  return { text: text.trim(), next };
}
