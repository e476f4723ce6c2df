import type { Version } from "../../facts/versions";

/** A question that the bot puts, with the words that answer it. */
export type Asking =
  | {
      readonly kind: "asking-checkpoint";
      readonly migration: string;
      readonly pool: string;
      readonly poolId: string;
      readonly checkpoint: string;
      readonly statement: string;
      readonly evidence: string;
      readonly site: string | null;
      readonly round: number;
      readonly open: number;
    }
  | {
      readonly kind: "asking-fact";
      readonly pool: string;
      readonly key: string;
      readonly means: string;
      readonly takes: string;
      readonly try: string;
    }
  | {
      /** Whether an order is really for these pools. */
      readonly kind: "asking-selection";
      readonly pools: readonly string[];
      readonly more: number;
      readonly typed: string;
      /** Tells this list from another that was put; absent in what was kept before there were buttons for it. */
      readonly round?: number;
    }
  /** Whether version numbers of a topology document stand for these versions. */
  | { readonly kind: "asking-versions"; readonly versions: readonly (readonly [string, Version])[] }
  | {
      readonly kind: "asking-registration";
      readonly typed: string;
      readonly key: string;
      readonly means: string;
      readonly takes: string;
    };
