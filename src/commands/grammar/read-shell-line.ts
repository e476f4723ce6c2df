import { beginsWithCmdlet } from "../../facts/shell";
import { nextToken } from "./next-token";
import { type CommandReading, named, type Problem } from "./reading";
import type { VerbSpec } from "./verb-spec";

/** The verb that takes a line of the shell. */
export const shellVerb = (specs: readonly VerbSpec[]): VerbSpec | undefined => specs.find(takesShellLine);

/** Whether the verb is followed by a line of the shell. */
export const takesShellLine = ({ words }: VerbSpec): boolean => words.at(-1)?.shell === true;

/** Reads what follows such a verb: the pools, where something stands before the first cmdlet, and the line. */
export function readShellLine(
  { verb, words: [place, ...places] }: VerbSpec,
  lines: readonly [string, ...string[]],
  from: number,
): CommandReading | { readonly problem: Problem } {
  const [first, ...others] = lines;
  const missing = { problem: { code: "missing-word", word: places.at(-1)?.name ?? "" } } as const;
  const pool = beginsWithCmdlet(first.slice(from)) ? undefined : nextToken(first, from, true);
  if (pool === "unclosed") return { problem: { code: "unclosed-quote" } };

  const line = [first.slice(pool?.end ?? from), ...others].join("\n").trim();
  if (!beginsWithCmdlet(line)) return missing;

  const entries = [[places.at(-1)?.name ?? "", line]] as [string, string][];
  if (pool) entries.push([place?.name ?? "", pool.text]);
  return { kind: "command", verb, words: named(entries), pairs: named([]), block: [], typed: first.trim() };
}
