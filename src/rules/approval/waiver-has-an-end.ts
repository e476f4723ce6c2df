import type { Instant } from "../../facts/ids";
import { ours } from "../documents";
import { rule } from "../rule";

type Found = {
  readonly verdict: "refuse";
  readonly code: "waiver-is-over";
  readonly rule: string;
  readonly until: Instant;
};

/** A rule is set aside until a moment that is still to come, and never for good. */
export const waiverHasAnEnd = rule({
  id: "waiver-has-an-end",
  numbers: [],
  sources: [ours],
  kind: "work",
  class: "hard",
  judgedAt: ["waive-rule"],
  material: ({ step }) => (step.kind === "waive-rule" ? { rule: step.rule, until: step.until } : null),
  check: ({ step, now }): readonly Found[] =>
    step.kind === "waive-rule" && step.until <= now
      ? [{ verdict: "refuse", code: "waiver-is-over", rule: step.rule, until: step.until }]
      : [],
});
