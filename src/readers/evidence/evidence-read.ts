import type { Observation } from "../../facts/observation";
import type { Fault } from "./forms/found";
import type { Form } from "./printed";

/** What a pasted text or a file says. */
export type EvidenceRead =
  /** At least one command's output was read; `left` is what was not. */
  | { readonly is: "read"; readonly parts: readonly Part[]; readonly left: readonly Left[] }
  /** Output that several commands could have printed, the first such one: who gave it says which, as `as <cmdlet>`. */
  | { readonly is: "ambiguous"; readonly line: number; readonly fits: readonly string[] }
  /** Nothing was read. `left` says why, with lines, the first first; it is never empty. */
  | { readonly is: "unreadable"; readonly left: readonly Left[] }
  /** It was not looked at, or not to its end. */
  | { readonly is: "too-large"; readonly what: "text" | "bytes" | "line"; readonly limit: number };

/** The output of one command, from this line on. */
export type Part = {
  /** As Microsoft writes it. */
  readonly cmdlet: string;
  readonly form: Form | "nothing";
  readonly line: number;
  /** How many objects were printed. */
  readonly objects: number;
  readonly observations: readonly Observation[];
};

/** What printed objects say, and what of them was not understood. */
export type Tale = { readonly observations: readonly Observation[]; readonly left: readonly Left[] };

/** Something that was not understood, so that nothing was taken from it. */
export type Left = {
  /** Counted from 1; 0 where nothing was given. */
  readonly line: number;
  readonly why: Why;
  /** The text or the name in question, at most 200 characters. */
  readonly text: string;
};

export type Why =
  | Fault
  /** Nothing but blanks. */
  | "empty"
  /** Bytes that are no text. */
  | "no-text"
  /** Text that is no printed output. */
  | "other-text"
  /** Printed output of no command that is known here: the cmdlet, or the names of its properties. */
  | "no-reader"
  /** The command that was echoed or named prints something else: the cmdlet. */
  | "not-its-output"
  /** The command ended in an error: what it said. */
  | "command-failed"
  /** A command with nothing behind it, not even the next prompt. */
  | "no-output"
  /** Labels or values in another language: which. */
  | "localised"
  /** The command leaves some out, so that those that are well do not tell that all are: the cmdlet. */
  | "some-left-out"
  /** The property whose value was printed too narrow, or by its type alone. */
  | "value-is-cut"
  /** The property that says what is needed, and is empty. */
  | "value-is-missing"
  /** The property whose value is the number of an enumeration. */
  | "number-for-a-name"
  /** The property whose value is neither good nor bad as far as is known, and that value. */
  | "value-unknown";

/** Characters of a pasted text, bytes of a file, characters of a line that is no JSON; and so many things that were not understood
 * are told. */
export const limits = { text: 1_000_000, bytes: 10_000_000, line: 100_000, left: 50 } as const;
