import { supportedPaths } from "../documents";
import { rule } from "../rule";

type Found =
  | {
      readonly verdict: "refuse";
      readonly code: "forests-differ";
      readonly forest: string;
      readonly targetForest: string;
    }
  | {
      readonly verdict: "unknown";
      readonly code: "forests-not-compared";
      readonly missing: readonly ("forest" | "target-forest")[];
    };

/** nothing is migrated across Active Directory forests. Teams has no forest to compare with; servers that are
 * upgraded in place stay in theirs, so a second one need not be named. */
export const sameForest = rule({
  id: "same-forest",
  numbers: ["R-12"],
  sources: [supportedPaths, "migration-process-details.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["register-migration", "declare-facts", "leave-phase"],
  material: ({ migration }) => ({
    forest: migration.forest ?? null,
    targetForest: migration.targetForest ?? null,
  }),
  check: ({ migration: { forest, targetForest, to, method } }): readonly Found[] => {
    if (to === "teams" || (method === "in-place" && targetForest === undefined)) return [];
    if (forest === undefined || targetForest === undefined) {
      const missing = [
        ...(forest === undefined ? (["forest"] as const) : []),
        ...(targetForest === undefined ? (["target-forest"] as const) : []),
      ];
      return [{ verdict: "unknown", code: "forests-not-compared", missing }];
    }
    if (folded(forest) === folded(targetForest)) return [];

    return [{ verdict: "refuse", code: "forests-differ", forest, targetForest }];
  },
});

const folded = (name: string): string => name.trim().toLowerCase().replace(/\.$/, "");
