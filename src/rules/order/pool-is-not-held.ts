import type { Instant, PersonId } from "../../facts/ids";
import { ours } from "../documents";
import { rule } from "../rule";

type Found = {
  readonly verdict: "hold";
  readonly code: "pool-is-held";
  readonly by: PersonId;
  readonly because: string;
  readonly since: Instant;
};

/** Nothing moves while a pool is held. */
export const poolIsNotHeld = rule({
  id: "pool-is-not-held",
  numbers: [],
  sources: [ours],
  kind: "work",
  class: "hard",
  judgedAt: [
    "do-task",
    "skip-task",
    "start-task",
    "move-users",
    "settle-checkpoint",
    "leave-phase",
    "give-vote",
    "roll-back",
    "undo-task",
    "move-users-back",
    "keep-pool",
    "waive-rule",
  ],
  material: () => null,
  check: ({ pool }): readonly Found[] => {
    if (!pool?.held) return [];

    const { by, because, at } = pool.held;
    return [{ verdict: "hold", code: "pool-is-held", by, because, since: at }];
  },
});
