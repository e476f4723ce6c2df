import { collectedIn, transcriptOf } from "../collector/collected";
import { redact } from "../redact/redact";
import type { EvidenceRead } from "./evidence-read";
import { readEvidence } from "./read-evidence";
import { decoded } from "./text/decoded";

/** What somebody gave as evidence: the text without its secrets, what it shows, and which script collected it. */
export type EvidenceGiven = {
  readonly text: string;
  readonly read: EvidenceRead;
  readonly collected: Collected;
};

/** Null where no script did; `broken` where its block is not whole. `utc` is by the host's clock. */
export type Collected =
  | { readonly nonce: string; readonly host: string; readonly utc: number }
  | { readonly broken: "cut" | "changed" | "unreadable" }
  | null;

/** So many bytes are looked at. */
export const mostBytes = 2 * 1024 * 1024;

/** Reads pasted text or a file as evidence: the block of a collector, or output as it stands. `as` is the command that somebody
 * says it is of. Takes time in proportion to the text: for a large one this is work for another thread. */
export function evidenceIn(bytes: Uint8Array, as: string | undefined): EvidenceGiven {
  const text = decoded(bytes);
  if (text === undefined)
    return {
      text: "",
      read: { is: "unreadable", left: [{ line: 1, why: "no-text", text: "" }] },
      collected: null,
    };

  const found = collectedIn(text);
  if (found?.is === "broken") return { ...readPlainly("", as), collected: { broken: found.why } };
  if (!found) return { ...readPlainly(text, as), collected: null };

  const { collection } = found;
  const { nonce, host, utc } = collection;
  return { ...readPlainly(transcriptOf(collection), as), collected: { nonce, host, utc: Date.parse(utc) } };
}

function readPlainly(given: string, as: string | undefined): Omit<EvidenceGiven, "collected"> {
  const text = redact(given);
  return { text, read: readEvidence(text, as) };
}
