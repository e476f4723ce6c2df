import { readCsv } from "./forms/csv";
import { type Fault, most, type ReadForm } from "./forms/found";
import { readJson } from "./forms/json";
import { readList } from "./forms/list";
import { readTable } from "./forms/table";
import type { Block, Printed } from "./printed";
import { commandIn, type Echo, errorIn } from "./prompt";

/** What a pasted text is made of, in its order. */
export type Piece =
  /** A prompt; its command is empty where none was typed. */
  | ({ readonly is: "command"; readonly line: number } & Echo)
  | { readonly is: "block"; readonly block: Block }
  | { readonly is: "fault"; readonly why: Fault; readonly line: number }
  | { readonly is: "error"; readonly line: number; readonly text: string }
  | { readonly is: "other"; readonly line: number; readonly text: string };

/** Takes a text apart; every line that says something is in one piece. */
export function piecesOf(given: readonly string[]): readonly Piece[] {
  const lines = [...given];
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; ) {
    const begun = begunAt(lines, at);
    if (begun.piece) pieces.push(begun.piece);
    at = begun.next;
    if (begun.rest !== undefined) lines[at] = begun.rest;
  }
  return joined(pieces);
}

/** Objects of JSON with the same properties, each by itself, are one list. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = [];
  let objects: Printed[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (piece.is !== "block" || piece.block.form !== "json") whole.push(piece);
    else if (last?.is === "block" && last.block.objects === objects && isAlike(last.block, piece.block))
      for (const object of piece.block.objects) objects.push(object);
    else {
      objects = [...piece.block.objects];
      whole.push({ is: "block", block: { ...piece.block, objects } });
    }
  }
  return whole;
}

const isAlike = ({ objects: [one] }: Block, { objects: [other] }: Block): boolean =>
  one !== undefined && other !== undefined && [...one.keys()].join() === [...other.keys()].join();

/** What begins at a line, and the index of the first line behind it; `rest` is what that line still holds. */
type Begun = { readonly piece?: Piece; readonly next: number; readonly rest?: string };

function begunAt(lines: readonly string[], at: number): Begun {
  const line = lines[at] ?? "";
  if (line === "" || isPassedOver(line.trimStart())) return { next: at + 1 };

  const command = commandIn(line);
  if (command !== undefined) return commandFrom(lines, at, command);

  const error = errorIn(line);
  if (error !== undefined) return errorFrom(lines, at, error);

  for (const read of forms) {
    const found = read(lines, at);
    if (found?.is === "fault")
      return { piece: { is: "fault", why: found.why, line: found.line }, next: found.next };
    if (found) return { ...found, piece: withinLimits(found.block) };
  }
  const text = line.trim();
  return text.startsWith("#")
    ? { next: at + 1 }
    : { piece: { is: "other", line: at + 1, text }, next: at + 1 };
}

/** Comments, and what a command tells of its way. */
const isPassedOver = (text: string): boolean => /^(?:#(?!TYPE )|(?:VERBOSE|DEBUG): )/.test(text);

/** The order matters: a table's names could begin a list, and a row of CSV a table. */
const forms: readonly ReadForm[] = [readJson, readCsv, readTable, readList];

function withinLimits(block: Block): Piece {
  const { line, objects } = block;
  if (objects.length > most.objects) return { is: "fault", why: "too-many-objects", line };
  if (objects.some(({ size }) => size > most.properties))
    return { is: "fault", why: "too-many-properties", line };
  return { is: "block", block };
}

/** An error goes on to a blank line or the next command. */
function errorFrom(lines: readonly string[], from: number, text: string): Begun {
  let next = from + 1;
  while (next < lines.length && lines[next] !== "" && commandIn(lines[next] ?? "") === undefined) next += 1;
  return { piece: { is: "error", line: from + 1, text }, next };
}

/** A command goes on behind a pipe, a comma, a backtick or an open bracket, and where the shell asked for more. */
function commandFrom(lines: readonly string[], from: number, { text: first, host }: Echo): Begun {
  let text = first;
  let next = from + 1;
  while (next < lines.length && next - from < longestCommand) {
    const line = (lines[next] ?? "").trim();
    const isMore = line.startsWith(">>") || (line !== "" && /[|,`{(]$/.test(text));
    if (!isMore) break;
    text = `${text.replace(/`$/, "")} ${line.replace(/^>>+/, "").trim()}`;
    next += 1;
  }
  return { piece: { is: "command", line: from + 1, text: text.trim(), host }, next };
}

/** Lines of one command. */
const longestCommand = 40;
