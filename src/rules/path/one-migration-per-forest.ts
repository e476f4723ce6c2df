import { ours } from "../documents";
import { rule } from "../rule";

type Found =
  | {
      readonly verdict: "refuse";
      readonly code: "forest-has-migration";
      readonly rival: string;
      readonly forest: string;
    }
  | { readonly verdict: "unknown"; readonly code: "forest-unknown" };

/** Two migrations in one forest would each count versions and users without the other's. */
export const oneMigrationPerForest = rule({
  id: "one-migration-per-forest",
  numbers: [],
  sources: [ours],
  kind: "work",
  class: "hard",
  judgedAt: ["register-migration", "declare-facts", "leave-phase"],
  material: ({ migration }) => ({ forest: migration.forest ?? null }),
  check: ({ migration: { forest, rival } }): readonly Found[] => {
    if (forest === undefined) return [{ verdict: "unknown", code: "forest-unknown" }];
    if (rival === undefined) return [];

    return [{ verdict: "refuse", code: "forest-has-migration", rival, forest }];
  },
});
