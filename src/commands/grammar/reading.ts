import type { TextKeyword } from "./verb-spec";

/** What a typed text turned out to be. `typed` is its first line as it was typed, trimmed. */
export type Reading =
  | CommandReading
  | { readonly kind: "reply"; readonly reply: Reply; readonly typed: string }
  /** The verb is known and the rest does not fit it. For a reply, `verb` is what it says: `yes`, `no`, `later`, `pairs`. */
  | {
      readonly kind: "malformed";
      readonly verb: string;
      readonly problem: Problem;
      readonly typed: string;
    }
  /** No verb. An open question may take `value`, which is empty where the text has several lines. */
  | {
      readonly kind: "unknown";
      readonly nearest: readonly string[];
      readonly value: string;
      readonly typed: string;
    }
  | { readonly kind: "courtesy"; readonly which: "greeting" | "thanks"; readonly typed: string }
  | { readonly kind: "empty" }
  | { readonly kind: "too-long"; readonly length: number };

export type CommandReading = {
  readonly kind: "command";
  readonly verb: string;
  /** By the names of the spec. A selector stands as `site=Munich West`. */
  readonly words: Named;
  /** Keys in lower case. */
  readonly pairs: Named;
  readonly because?: string;
  readonly note?: string;
  /** The further lines that are not blank, as typed. */
  readonly block: readonly string[];
  readonly typed: string;
};

/** What an open question takes beside a bare value. Whether one is open, the caller knows. */
export type Reply =
  | { readonly say: "yes"; readonly note?: string }
  | { readonly say: "no"; readonly because?: string }
  | { readonly say: "later" }
  | { readonly say: "pairs"; readonly pairs: Named };

/** Why a text does not fit its verb: a code with its values, and no wording. */
export type Problem =
  | { readonly code: "missing-word"; readonly word: string }
  | { readonly code: "trailing-words"; readonly words: readonly string[] }
  | { readonly code: "unknown-pair"; readonly key: string; readonly nearest: readonly string[] }
  | { readonly code: "pair-twice"; readonly key: string }
  /** No key, a key of odd characters, or no value. */
  | { readonly code: "bad-pair"; readonly key: string; readonly value: string }
  | { readonly code: "missing-text"; readonly keyword: TextKeyword }
  | { readonly code: "empty-text"; readonly keyword: TextKeyword }
  | { readonly code: "no-text-here"; readonly keyword: TextKeyword }
  | { readonly code: "unclosed-quote" }
  | { readonly code: "unexpected-block"; readonly lines: number };

/** Values by name, without a prototype, so that `constructor` is a name like any other. */
export type Named = Readonly<Record<string, string>>;

/** Puts values under their names. */
export function named(entries: Iterable<readonly [string, string]>): Named {
  const values: Record<string, string> = Object.create(null);
  for (const [name, value] of entries) values[name] = value;
  return values;
}
