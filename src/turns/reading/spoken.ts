import { printValue } from "../../commands/grammar/print-command";
import { filledIn } from "../../facts/blanks";
import type { Press, Words } from "../incoming";

/** The words that a button says for whoever presses it: a line as a person could have typed it, its blanks filled from the
 * card's fields `w1`, `w2` and so on. Undefined for a button that stands for something else. A step that cannot be undone
 * wants its pool's name typed as well: null where another was. */
export function spoken({ verb, migration, pool, subject, values }: Press): Words | null | undefined {
  if (verb !== "say" || !subject.startsWith("say:")) return undefined;
  if (pool !== "" && values.name?.trim().toLowerCase() !== pool.toLowerCase()) return null;

  const typed = Array.from({ length: mostBlanks }, (_, index) => straight(values[`w${index + 1}`] ?? ""));
  const text = filledIn(subject.slice("say:".length), typed, printValue);
  return { kind: "words", text, mentions: [], pressed: { migration } };
}

const mostBlanks = 30;

/** Round quotes as straight ones, so that a value with some is put into others. */
const straight = (text: string): string => text.replace(/[“”„‟«»〝〞＂]/g, '"');
