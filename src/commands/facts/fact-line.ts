import type { Fact } from "../../facts/fact";
import type { FactKey } from "../../facts/fact-keys";
import type { FactLine } from "../reports/why";

/** One kind of fact as people are shown it, known or not. */
export const factLine = (
  { key, means, takes }: Pick<FactKey, "key" | "means" | "takes">,
  fact: Fact | undefined,
): FactLine => ({
  key,
  means,
  takes,
  value: fact?.value ?? null,
  by: fact?.by ?? null,
  at: fact?.at ?? null,
  source: fact?.source ?? null,
  against: fact?.against ?? [],
});
