import type { Source } from "../fact";
import type { Instant, PersonId } from "../ids";

/** What was given for one thing that is wanted: what it came to, by whom, when it was so, and from where. */
export type Kept = {
  readonly verdict: "pass" | "fail" | "unused";
  readonly by: PersonId | null;
  readonly at: Instant;
  readonly seq: number;
  readonly source: Source;
  /** What was printed or said for it. */
  readonly detail: string | null;
};

/** By the keys of what is wanted. */
export type KeptItems = Readonly<Record<string, Kept>>;

/** A text that was given as evidence, under its SHA-256. */
export type GivenText = { readonly about: string; readonly by: PersonId | null; readonly at: Instant };

/** A script that was handed out to collect evidence with: its nonce is accepted once, until then. */
export type Collector = {
  readonly about: string;
  readonly by: PersonId | null;
  readonly at: Instant;
  readonly until: Instant;
  readonly usedAt: Instant | null;
};
