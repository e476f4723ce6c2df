import type { FileProblem } from "./brought";

/** A record that was put where its asker wants it, or why it could not be. It is written and sent before the order's
 * transaction begins. */
export type HandedOver =
  | {
      readonly kind: "handed-over";
      /** Up to which event, and the hash of that. */
      readonly upTo: number;
      readonly head: string;
      /** The file's, in hex, and how large it is. */
      readonly sha256: string;
      readonly bytes: number;
      readonly to: Destination;
    }
  | { readonly kind: "failed"; readonly problem: PutProblem };

/** Where a record went: to a folder of the server, or to the asker's own files in Teams, under a name that Teams gave. */
export type Destination =
  | { readonly as: "shell"; readonly path: string }
  | ({ readonly as: "upload" } & Uploaded);

export type Uploaded = {
  readonly name: string;
  /** Where people open it, and what Teams calls it. */
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
};

/** Why a file could not be put somewhere. */
export type PutProblem =
  | Extract<FileProblem, { host: string } | { status: number }>
  | { readonly code: "file-timed-out" }
  | { readonly code: "not-written"; readonly why: string };
