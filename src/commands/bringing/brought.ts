import type { EvidenceGiven } from "../../readers/evidence/given";
import type { TopologyDocument } from "../../readers/topology/document";
import type { Problem } from "../../readers/topology/problem";

/** Something long that came with an order: it is fetched and read before the order's transaction begins. */
export type Brought =
  | { readonly kind: "evidence"; readonly from: Origin; readonly given: EvidenceGiven }
  | {
      readonly kind: "topology";
      readonly from: Origin;
      /** The document that was the last one when it was held against it, by the name of its text. */
      readonly before: string | null;
      readonly document: TopologyDocument;
    }
  /** It could not be had, or is not what the order takes. */
  | { readonly kind: "failed"; readonly problem: NotHad };

/** How it came: as a file, pasted below the command, handed in on the server, or from the record, where it was kept. */
export type Origin =
  | { readonly as: "file" | "shell"; readonly name: string }
  | { readonly as: "block" | "record" };

/** What an order takes beside its words: output of commands, or a topology document. */
export type Takes = "evidence" | "topology";

export type NotHad = FileProblem | Problem;

/** Why a file that was offered could not be had. */
export type FileProblem =
  | { readonly code: "file-elsewhere" | "file-timed-out" | "erased" }
  | { readonly code: "several-files" }
  | { readonly code: "foreign-host" | "file-redirected" | "file-unreachable"; readonly host: string }
  | { readonly code: "file-gone"; readonly status: number }
  | { readonly code: "file-too-large"; readonly most: number };
