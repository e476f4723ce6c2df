import { nearest } from "./nearest";
import type { Token } from "./next-token";
import { type Named, named, type Problem } from "./reading";
import type { VerbSpec } from "./verb-spec";

/** Reads the tokens as `key=value`, each key once and only those allowed. */
export function placePairs(
  allowed: VerbSpec["pairs"],
  tokens: readonly Token[],
): { readonly pairs: Named } | { readonly problem: Problem } {
  const pairs = new Map<string, string>();
  for (const token of tokens) {
    const key = keyOf(token);
    const value = token.text.slice(token.equals + 1).trim();
    if (!isKey(key) || value === "") return { problem: { code: "bad-pair", key, value } };
    if (allowed !== "any" && !allowed.includes(key)) {
      return { problem: { code: "unknown-pair", key, nearest: nearest(key, allowed) } };
    }
    if (pairs.has(key)) return { problem: { code: "pair-twice", key } };

    pairs.set(key, value);
  }
  return { pairs: named(pairs) };
}

/** Whether a token is a pair at all, and not just words with an `=` among them. */
export const isPair = (token: Token): boolean => token.equals > 0 && isKey(keyOf(token));

const keyOf = ({ text, equals }: Token): string => text.slice(0, equals).trim().toLowerCase();

const isKey = (key: string): boolean => /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(key);
