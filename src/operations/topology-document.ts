import { createHash } from "node:crypto";
import type { Given, TopologyDocument } from "../readers/topology/document";
import { driftBetween } from "../readers/topology/drift";
import type { Problem } from "../readers/topology/problem";
import { readTopologyFile } from "../readers/topology/read-document";
import { readTopology } from "../readers/topology/read-topology";
import { withoutSecrets } from "../readers/topology/redact";
import { type Survey, surveyOf } from "../readers/topology/survey";
import { asKept, fromKept } from "./kept-text";

/** Reads a document, and holds it against the one before as the record has that. */
export function documentIn(given: Given, before: string | null): TopologyDocument | Problem {
  const read = "bytes" in given ? fromFile(given.bytes) : fromRecord(given.kept);
  if ("code" in read) return read;

  const { kept, survey } = read;
  const known = before === null ? null : fromRecord(before);
  return {
    sha256: createHash("sha256").update(kept).digest("hex"),
    kept,
    survey,
    drift: known && !("code" in known) ? driftBetween(known.survey, survey) : null,
  };
}

type Read = { readonly kept: string; readonly survey: Survey };

function fromFile(bytes: Uint8Array): Read | Problem {
  const read = readTopologyFile(bytes);
  return "code" in read ? read : { kept: asKept(withoutSecrets(read.text)), survey: surveyOf(read.topology) };
}

function fromRecord(kept: string): Read | Problem {
  const topology = readTopology(fromKept(kept) ?? "");
  return "code" in topology ? topology : { kept, survey: surveyOf(topology) };
}
