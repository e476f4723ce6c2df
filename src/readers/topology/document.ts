import type { Drift } from "./drift";
import type { Survey } from "./survey";

/** A topology document as commands read it: what stands in it, and how that differs from the one read before it. */
export type TopologyDocument = {
  /** SHA-256 of the text as it is kept. */
  readonly sha256: string;
  readonly kept: string;
  readonly survey: Survey;
  /** Null where none was read before, or where that one was erased. */
  readonly drift: readonly Drift[] | null;
};

/** A file that was handed in, or a document as the record has it. */
export type Given = { readonly bytes: Uint8Array } | { readonly kept: string };
