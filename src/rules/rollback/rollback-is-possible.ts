import { rule } from "../rule";

type Found =
  | {
      readonly verdict: "refuse";
      readonly code: "no-way-back";
      readonly task: string;
      readonly title: string;
    }
  | {
      readonly verdict: "refuse";
      readonly code: "not-that-far";
      readonly to: number;
      readonly phase: number;
    }
  | {
      readonly verdict: "refuse";
      readonly code: "adopted-midway";
      readonly adoptedIn: number;
      readonly phase: number;
    };

/** A pool can go back from any phase until its removal starts; the old servers are there for that. One that was taken up
 * midway goes back to what was recorded, and no further. */
export const rollbackIsPossible = rule({
  id: "rollback-is-possible",
  numbers: [],
  sources: ["migration-process.md", "remove-front-end-pool-or-standard-edition-server.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["roll-back"],
  material: ({ pool }) => (pool ? { phase: pool.phase, to: pool.wayBack?.to ?? null } : null),
  check: ({ step, pool }): readonly Found[] => {
    if (!pool || step.kind !== "roll-back") return [];
    if (pool.noReturn) return [{ verdict: "refuse", code: "no-way-back", ...pool.noReturn }];

    const { phase, adoptedIn } = pool;
    if (adoptedIn !== undefined && step.to < adoptedIn)
      return [{ verdict: "refuse", code: "adopted-midway", adoptedIn, phase }];
    return step.to < phase ? [] : [{ verdict: "refuse", code: "not-that-far", to: step.to, phase }];
  },
});
