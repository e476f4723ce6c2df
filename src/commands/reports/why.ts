import type { Source, Statement, Stored } from "../../facts/fact";
import type { Instant, PersonId } from "../../facts/ids";
import type { Violation } from "../../rules/judge";
import type { AgreedView, GateView, WaiverView } from "./gate";
import type { Standstill } from "./status";

export type FactLine = {
  readonly key: string;
  readonly means: string;
  readonly takes: string;
  readonly value: Stored | null;
  readonly by: PersonId | null;
  readonly at: Instant | null;
  /** Null where nothing is known. */
  readonly source: Source | null;
  readonly against: readonly Statement[];
};

export type Why = {
  readonly kind: "why";
  readonly pool: string;
  readonly phase: number;
  readonly title: string;
  readonly held: { readonly by: PersonId; readonly because: string; readonly at: Instant } | null;
  readonly facts: readonly FactLine[];
  readonly violations: readonly Violation[];
  readonly passing: readonly string[];
  readonly gate: GateView | null;
  readonly beside: readonly GateView[];
  readonly waivers: readonly WaiverView[];
  readonly adopted: AgreedView | null;
  readonly kept: AgreedView | null;
  readonly standstill: Standstill | null;
  readonly passed: readonly {
    readonly phase: number;
    readonly at: Instant;
    readonly votes: readonly { readonly by: PersonId; readonly group: string }[];
  }[];
};
