import { decodeText } from "../decoded";
import { readArchive } from "./archive";
import { limits } from "./limits";
import type { Problem } from "./problem";
import { readTopology } from "./read-topology";
import type { Topology } from "./topology";

/** A topology document that was read, with its text as it is kept. */
export type TopologyRead = { readonly topology: Topology; readonly text: string };

/** Reads a file that was handed in: a topology document in any of its encodings, or an archive with one in it. */
export function readTopologyFile(bytes: Uint8Array): TopologyRead | Problem {
  if (bytes.length > limits.bytes) return { code: "too-large", what: "bytes", most: limits.bytes };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9)
    return readArchive(bytes, readTopologyBytes);
  return readTopologyBytes(bytes);
}

/** Reads the bytes of a document that is no archive. */
export function readTopologyBytes(bytes: Uint8Array): TopologyRead | Problem {
  const decoded = decodeText(bytes);
  if ("why" in decoded) return { code: decoded.why };

  const { text } = decoded;
  const topology = readTopology(text);
  return "code" in topology ? topology : { topology, text };
}
