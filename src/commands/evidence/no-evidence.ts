import type { Instant } from "../../facts/ids";
import type { EvidenceRead, Left } from "../../readers/evidence/evidence-read";
import type { NotTaken } from "./facts-in";

/** Why a text is no evidence for what it was given for, so that nothing was changed. */
export type NoEvidence =
  | { readonly is: "unreadable"; readonly left: readonly Left[] }
  | { readonly is: "ambiguous"; readonly line: number; readonly fits: readonly string[] }
  | Extract<EvidenceRead, { is: "too-large" }>
  /** Output was read, of which nothing is wanted here. */
  | { readonly is: "not-wanted"; readonly cmdlets: readonly string[]; readonly wanted: readonly string[] }
  /** It is about others. */
  | { readonly is: "elsewhere"; readonly names: readonly string[]; readonly wanted: readonly string[] }
  | { readonly is: "no-name"; readonly cmdlet: string; readonly wanted: readonly string[] }
  /** It is about what is wanted, and leaves open how that is. */
  | { readonly is: "not-clear"; readonly left: readonly Left[]; readonly notTaken: readonly NotTaken[] }
  | { readonly is: "no-pair"; readonly cmdlet: string }
  | { readonly is: "too-old"; readonly at: Instant; readonly evidenceAge: number }
  | { readonly is: "in-the-future"; readonly at: Instant }
  /** No command shows what the checkpoint or task says. */
  | { readonly is: "nothing-to-show" }
  | {
      readonly is: "collector";
      readonly why: "cut" | "changed" | "unreadable" | "unknown" | "used" | "elsewhere" | "over" | "early";
      readonly about: string | null;
      readonly at: Instant | null;
    };
