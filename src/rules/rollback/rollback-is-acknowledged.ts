import type { Instant } from "../../facts/ids";
import { rule } from "../rule";

type Found =
  | {
      readonly verdict: "hold";
      readonly code: "consequences-not-acknowledged";
      readonly moved: number;
      readonly since: Instant | undefined;
      readonly rules: readonly string[];
    }
  | {
      readonly verdict: "hold";
      readonly code: "on-its-way-back";
      readonly stage: "asked" | "gate" | "going" | "back";
    };

/** meetings scheduled since with upgraded clients stop working and those clients are downgraded. Somebody says by
 * name that this is understood before anybody goes back; and while a pool goes back, nothing goes forward. */
export const rollbackIsAcknowledged = rule({
  id: "rollback-is-acknowledged",
  numbers: ["R-82", "R-86", "R-87"],
  sources: ["migration-process.md"],
  kind: "work",
  class: "hard",
  judgedAt: [
    "roll-back",
    "move-users-back",
    "do-task",
    "skip-task",
    "start-task",
    "move-users",
    "settle-checkpoint",
    "leave-phase",
  ],
  material: () => null,
  check: ({ step, pool }): readonly Found[] => {
    if (!pool) return [];
    if (step.kind === "roll-back" || step.kind === "move-users-back") {
      const { test, pilot, rest } = pool.waves;
      const moved = test + pilot + rest;
      return pool.acknowledgedBy
        ? []
        : [
            {
              verdict: "hold",
              code: "consequences-not-acknowledged",
              moved,
              since: pool.movedSince,
              rules: ["R-82"],
            },
          ];
    }
    return pool.wayBack ? [{ verdict: "hold", code: "on-its-way-back", stage: pool.wayBack.stage }] : [];
  },
});
