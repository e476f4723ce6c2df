import { plain } from "./characters";
import type { TextKeyword } from "./verb-spec";

/** The keyword that stands at this place as a whole unquoted word, and where its text begins. `because:` will do. */
export function keywordAt(
  line: string,
  at: number,
): { readonly keyword: TextKeyword; readonly end: number } | undefined {
  const word = /^\S*/.exec(line.slice(at, at + 40))?.[0] ?? "";
  const match = /^(because|note):?$/i.exec(plain(word));
  return match ? { keyword: match[1]?.toLowerCase() as TextKeyword, end: at + word.length } : undefined;
}
