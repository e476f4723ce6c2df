import { echoed } from "../printing/parts";
import type { ReportOf } from "../voice";

type Left = ReportOf<"evidence-sheet">["left"][number];

/** What was not understood of a text, where, and why. */
export function sayLeft({ line, why, text }: Left): string {
  const where = line > 0 ? `line ${line}: ` : "";
  return `${where}${reasons[why]}${text.trim() === "" ? "" : ` ${echoed(text.trim(), 80)}`}`;
}

const reasons: Readonly<Record<Left["why"], string>> = {
  "json-ends-early": "JSON that ends before it is closed",
  "json-is-broken": "JSON with a fault in it",
  "too-many-objects": "more objects than are read at once",
  "too-many-properties": "an object with more properties than any command prints",
  "column-twice": "a table that names a column twice",
  "columns-lost": "a table whose columns cannot be told apart",
  "cells-differ": "a row with more or fewer cells than the head",
  "quote-open": "a quotation mark that is never closed",
  empty: "nothing but blanks",
  "no-text": "bytes that are no text",
  "other-text": "text that is no output of a command",
  "no-reader": "output of no command that is known here, with",
  "not-its-output": "not what this command prints:",
  "command-failed": "the command failed:",
  "no-output": "a command without its output:",
  localised: "output in another language; run it with English names:",
  "some-left-out":
    "the command leaves some out or ended in an error, so that it does not show that all are well:",
  "value-is-cut": "a value was printed too narrow:",
  "value-is-missing": "a value that is needed is empty:",
  "number-for-a-name": "a number stands for a name:",
  "value-unknown": "neither good nor bad as far as is known:",
};
