import type { Instant } from "../../facts/ids";

/** What going back costs a pool: told before it is decided on. */
export type Consequences = {
  readonly kind: "consequences";
  readonly pool: string;
  readonly to: number;
  readonly users: number;
  /** Meetings scheduled with upgraded clients between these moments stop working. */
  readonly since: Instant | null;
  readonly until: Instant;
  readonly steps: readonly { readonly task: string; readonly title: string; readonly command: string }[];
  readonly stay: readonly {
    readonly task: string;
    readonly title: string;
    readonly why: "irreversible" | "others-stand-on-it";
  }[];
  readonly responseGroups: boolean;
  /** Where no document says how users come back: that, and by which document. */
  readonly noWayBack: { readonly say: string; readonly source: string } | null;
  readonly try: string;
};
