/** Why something that was handed in is no topology document: a code with its values, and no wording. */
export type Problem =
  | { readonly code: "empty" | "mixed-encodings" | "has-doctype" | "no-xml" | "user-data" | "took-too-long" }
  /** Larger than is read at all. `most` is in the unit of `what`. */
  | {
      readonly code: "too-large";
      readonly what: "bytes" | "characters" | "elements" | "depth" | "entries" | "unpacked";
      readonly most: number;
    }
  | { readonly code: "not-well-formed"; readonly line: number; readonly what: string }
  /** Well formed, and something else: its root element and that one's namespace. */
  | { readonly code: "other-root"; readonly root: string; readonly namespace: string }
  | { readonly code: "archive-damaged" }
  | { readonly code: "archive-without-topology"; readonly entries: readonly string[]; readonly more: number };
