import { createHash } from "node:crypto";
import { type Drift, driftBetween } from "./drift";
import type { Problem } from "./problem";
import { readTopologyFile } from "./read-document";
import { readTopology } from "./read-topology";
import { withoutSecrets } from "./redact";
import { type Survey, surveyOf } from "./survey";

/** A topology document as commands read it: what stands in it, and how that differs from the one read before it. */
export type TopologyDocument = {
  /** SHA-256 of the text as it is kept. */
  readonly sha256: string;
  readonly text: string;
  readonly survey: Survey;
  /** Null where none was read before, or where that one was erased. */
  readonly drift: readonly Drift[] | null;
};

/** Reads a document, and holds it against the text of the one before. */
export function documentIn(bytes: Uint8Array, before: string | null): TopologyDocument | Problem {
  const read = readTopologyFile(bytes);
  if ("code" in read) return read;

  const text = withoutSecrets(read.text);
  const survey = surveyOf(read.topology);
  const known = before === null ? null : readTopology(before);
  return {
    sha256: createHash("sha256").update(text).digest("hex"),
    text,
    survey,
    drift: known && !("code" in known) ? driftBetween(surveyOf(known), survey) : null,
  };
}
