import { blockOf, hasSomething, linesOf } from "./characters";
import { findVerb } from "./find-verb";
import { placePairs } from "./place-pairs";
import { placeWords } from "./place-words";
import { readShellLine, takesShellLine } from "./read-shell-line";
import { readWithoutVerb } from "./read-without-verb";
import { type CommandReading, named, type Problem, type Reading } from "./reading";
import { replyOf, replySpecs } from "./replies";
import { type Scanned, scanArguments } from "./scan-arguments";
import type { VerbSpec } from "./verb-spec";

/** Reads what a person typed against the verbs there are. Every text has a reading, and nothing is guessed. */
export function readTyped(text: string, specs: readonly VerbSpec[]): Reading {
  if (text.length > longest.text) return { kind: "too-long", length: text.length };
  const [line, ...below] = linesOf(text);
  if (line === undefined) return { kind: "empty" };
  if (line.length > longest.line) return { kind: "too-long", length: line.length };

  const found = findVerb(line, [...specs, ...replySpecs]);
  if (!found) return readWithoutVerb([line, ...below], specs, longest.line);

  const block = blockOf(text);
  const command = takesShellLine(found.spec)
    ? readShellLine(found.spec, [line, ...below], found.end)
    : readCommand(found.spec, line, found.end, block);
  const typed = line.trim();
  if ("problem" in command) {
    return { kind: "malformed", verb: found.spec.verb, problem: command.problem, typed };
  }
  const size = block.join("\n").length;
  if (size > longest.block) return { kind: "too-long", length: size };
  return replySpecs.includes(found.spec) ? { kind: "reply", reply: replyOf(command), typed } : command;
}

const longest = { text: 100_000, line: 8_000, block: 65_536 };

function readCommand(
  spec: VerbSpec,
  line: string,
  from: number,
  block: readonly string[],
): CommandReading | { readonly problem: Problem } {
  const scanned = scanArguments(spec, line, from);
  if (scanned === "unclosed-quote") return { problem: { code: scanned } };
  const pairs = placePairs(spec.pairs, scanned.pairs);
  if ("problem" in pairs) return pairs;
  const words = placeWords(spec.words, scanned.words, scanned.stray);
  if ("problem" in words) return words;
  const problem = problemOfText(spec, scanned.text) ?? problemOfBlock(spec, block);
  if (problem) return { problem };

  return {
    kind: "command",
    verb: spec.verb,
    words: named(words.entries),
    pairs: pairs.pairs,
    ...(scanned.text && { [scanned.text.keyword]: scanned.text.said }),
    block,
    typed: line.trim(),
  };
}

function problemOfText(spec: VerbSpec, text: Scanned["text"]): Problem | undefined {
  if (text && spec.text.length === 0) return { code: "no-text-here", keyword: text.keyword };
  if (text && !hasSomething(text.said)) return { code: "empty-text", keyword: text.keyword };
  if (!spec.textRequired || text?.keyword === spec.textRequired) return undefined;
  return { code: "missing-text", keyword: spec.textRequired };
}

const problemOfBlock = (spec: VerbSpec, block: readonly string[]): Problem | undefined =>
  spec.block || block.length === 0
    ? undefined
    : { code: "unexpected-block", lines: block.filter(hasSomething).length };
