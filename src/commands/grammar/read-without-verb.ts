import { beginsWithCmdlet } from "../../facts/shell";
import { plain } from "./characters";
import { courtesyOf } from "./courtesy";
import { nearestVerbs } from "./nearest";
import type { Token } from "./next-token";
import { isPair, placePairs } from "./place-pairs";
import { readShellLine, shellVerb } from "./read-shell-line";
import type { Reading } from "./reading";
import { tokensOf } from "./tokens-of";
import type { VerbSpec } from "./verb-spec";

/** Reads a text that begins with no verb: a line of the shell, pairs for an open question, a courtesy, or unknown. */
export function readWithoutVerb(
  lines: readonly [string, ...string[]],
  specs: readonly VerbSpec[],
  longestLine: number,
): Reading {
  const [line] = lines;
  const typed = line.trim();
  const shell = beginsWithCmdlet(line) ? shellVerb(specs) : undefined;
  const pasted = shell && readShellLine(shell, lines, 0);
  if (pasted && !("problem" in pasted)) return pasted;

  const pairs = pairsOf(lines, longestLine);
  if (pairs) return replyOfPairs(pairs, typed);

  const alone = lines.length === 1;
  const which = alone ? courtesyOf(line) : undefined;
  if (which) return { kind: "courtesy", which, typed };
  return { kind: "unknown", nearest: nearestVerbs(line, specs), value: alone ? bareValue(line) : "", typed };
}

/** The tokens of a text that has nothing but pairs, on however many lines. */
function pairsOf(lines: readonly string[], longestLine: number): readonly Token[] | undefined {
  const pairs: Token[] = [];
  for (const line of lines) {
    const tokens = line.length <= longestLine ? tokensOf(line) : undefined;
    if (!tokens?.every(isPair)) return undefined;
    pairs.push(...tokens);
  }
  return pairs;
}

function replyOfPairs(tokens: readonly Token[], typed: string): Reading {
  const placed = placePairs("any", tokens);
  return "problem" in placed
    ? { kind: "malformed", verb: "pairs", problem: placed.problem, typed }
    : { kind: "reply", reply: { say: "pairs", pairs: placed.pairs }, typed };
}

/** The line as a value: without its quotes, or as it stands where they do not close. */
const bareValue = (line: string): string =>
  (
    tokensOf(line)
      ?.map(({ said }) => said)
      .join(" ") ?? plain(line)
  ).trim();
