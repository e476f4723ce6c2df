import type { Pair } from "../../facts/evidence/matrix";
import type { Source } from "../../facts/fact";
import type { Instant, PersonId } from "../../facts/ids";
import type { Left } from "../../readers/evidence/evidence-read";
import type { NotTaken } from "../evidence/facts-in";

/** What a checkpoint or task wants shown, and how each of it stands. */
export type EvidenceSheet = {
  readonly kind: "evidence-sheet";
  readonly pool: string;
  /** As it is typed. */
  readonly about: string;
  readonly site: string | null;
  readonly items: readonly {
    readonly key: string;
    readonly means: string;
    readonly about: string | null;
    readonly pair: Pair | null;
    readonly state: "pass" | "fail" | "unused" | "too-old" | "missing";
    readonly detail: string | null;
    readonly by: PersonId | null;
    readonly at: Instant | null;
    readonly source: Source | null;
    readonly command: string | null;
  }[];
  readonly unknown: readonly { readonly key: string; readonly of: string; readonly try: string }[];
  /** What no command shows. */
  readonly rest: string | null;
  /** The commands that are still to be run. */
  readonly run: readonly string[];
  /** The text that was just given; null where it is only asked how things stand. */
  readonly text: string | null;
  readonly strangers: readonly string[];
  readonly left: readonly Left[];
  readonly notTaken: readonly NotTaken[];
};

/** A text that was given as evidence. Notices keep its name alone: it is read from the store whenever it is shown, so that it is
 * gone once it is erased; null where it is. */
export type EvidenceText = {
  readonly kind: "evidence-text";
  readonly pool: string;
  readonly sha256: string;
  readonly about: string;
  readonly by: PersonId | null;
  readonly at: Instant;
  readonly text: string | null;
};

/** A script that collects evidence. */
export type CollectorSheet = {
  readonly kind: "collector";
  readonly pool: string;
  readonly about: string;
  readonly site: string | null;
  readonly script: string;
  readonly until: Instant;
  /** Commands that are run by hand, and why nobody should run them by a script. */
  readonly byHand: readonly string[];
  readonly unknown: EvidenceSheet["unknown"];
};
