import { supportedPaths } from "../documents";
import { rule } from "../rule";

type Found = {
  readonly verdict: "warn";
  readonly code: "availability-given-up";
  readonly target: string;
  readonly rules: readonly string[];
};

/** any topology may move to any other. From Enterprise to Standard Edition the users leave several servers for one,
 * so that its failure takes all of them with it; the page allows it, and we want it said once, with a reason. */
export const availabilityIsNotGivenUpUnseen = rule({
  id: "availability-is-not-given-up-unseen",
  numbers: ["R-13"],
  sources: [supportedPaths],
  kind: "work",
  class: "warning",
  judgedAt: ["start-task", "leave-phase"],
  material: ({ pool }) => ({
    edition: pool?.facts.edition ?? null,
    target: pool?.target?.name ?? null,
    targetEdition: pool?.target?.edition ?? null,
  }),
  check: ({ pool }): readonly Found[] => {
    if (!pool?.target || pool.phase >= pool.postMigration || pool.heeded.includes("availability-given-up"))
      return [];
    if (pool.facts.edition !== "ee" || pool.target.edition !== "se") return [];

    return [{ verdict: "warn", code: "availability-given-up", target: pool.target.name, rules: ["R-13"] }];
  },
});
