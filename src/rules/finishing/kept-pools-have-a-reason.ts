import type { Case } from "../../facts/case";
import type { Version } from "../../facts/versions";
import { rule } from "../rule";
import { droppedSources, dropsFeatures, featuresOf } from "./dropped-features";

type Found =
  | { readonly verdict: "refuse"; readonly code: "nothing-was-dropped"; readonly to: Version }
  | {
      readonly verdict: "hold";
      readonly code: "too-early-to-keep";
      readonly present: number;
      readonly from: number;
      readonly task: string;
    }
  | {
      readonly verdict: "refuse";
      readonly code: "removal-has-begun";
      readonly task: string;
      readonly title: string;
    };

/** A pool stays in coexistence for good only where the new version lacks what its users need, once it is known who
 * stays, which is when the mass move is at hand, and while it still stands whole. */
export const keptPoolsHaveAReason = rule({
  id: "kept-pools-have-a-reason",
  numbers: [],
  sources: droppedSources,
  kind: "work",
  class: "hard",
  judgedAt: ["keep-pool"],
  material: ({ pool }) => (pool ? { phase: pool.phase, ...featuresOf(pool) } : null),
  check: (facts): readonly Found[] => [...withoutGround(facts), ...atTheWrongTime(facts)],
});

const withoutGround = (facts: Case): readonly Found[] =>
  dropsFeatures(facts) ? [] : [{ verdict: "refuse", code: "nothing-was-dropped", to: facts.migration.to }];

function atTheWrongTime({ pool }: Case): readonly Found[] {
  if (!pool) return [];
  if (pool.noReturn) return [{ verdict: "refuse", code: "removal-has-begun", ...pool.noReturn }];

  const { task, phase: from } = pool.massMove ?? { task: "", phase: pool.postMigration };
  const { phase: present } = pool;
  return present < from ? [{ verdict: "hold", code: "too-early-to-keep", present, from, task }] : [];
}
