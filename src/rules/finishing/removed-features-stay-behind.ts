import type { Case } from "../../facts/case";
import { rule } from "../rule";
import { taskOf } from "../subject";
import { droppedSources, dropsFeatures, type Feature, featuresOf } from "./dropped-features";

type Before = { readonly gate: number } | { readonly task: string };

type Found =
  | {
      readonly verdict: "refuse";
      readonly code: "feature-in-use";
      readonly feature: Feature;
      readonly before: Before;
    }
  | {
      readonly verdict: "unknown";
      readonly code: "feature-use-unknown";
      readonly feature: Feature;
      readonly before: Before;
    };

/** 2019 has no XMPP and no Persistent Chat, so the legacy pool of whoever needs them is not taken away. It waits from
 * the last gate before the removal on; the feature is dropped, or the pool is kept in coexistence. */
export const removedFeaturesStayBehind = rule({
  id: "removed-features-stay-behind",
  numbers: ["R-59"],
  sources: droppedSources,
  kind: "work",
  class: "hard",
  judgedAt: ["do-task", "start-task", "leave-phase"],
  material: (facts) => (facts.pool && dropsFeatures(facts) ? featuresOf(facts.pool) : null),
  check: (facts): readonly Found[] => {
    const before = removal(facts);
    if (!before || !facts.pool || !dropsFeatures(facts)) return [];

    const { used, unknown } = featuresOf(facts.pool);
    return [
      ...used.map((feature): Found => ({ verdict: "refuse", code: "feature-in-use", feature, before })),
      ...unknown.map(
        (feature): Found => ({ verdict: "unknown", code: "feature-use-unknown", feature, before }),
      ),
    ];
  },
});

/** The step that lets the legacy pool go: the gate behind which it is removed or a later one, and every task behind it. */
function removal(facts: Case): Before | undefined {
  const { step, pool } = facts;
  if (!pool) return undefined;
  if (step.kind === "leave-phase") return step.phase >= pool.postMigration ? { gate: step.phase } : undefined;

  const task = taskOf(facts);
  return task && task.phase > pool.postMigration ? { task: task.number } : undefined;
}
