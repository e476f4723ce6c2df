import type { PoolCase } from "../../facts/case";
import { ours } from "../documents";
import { rule } from "../rule";

type Found = {
  readonly verdict: "hold";
  readonly code: "stands-still";
  readonly why: NonNullable<PoolCase["standstill"]>;
  /** Whether its gate is open, so that the next word is the approvers'. */
  readonly asked: boolean;
};

/** No step is taken with a pool that waits for its adoption, that is asked to be kept in coexistence, or that is kept. */
export const poolIsUnderWay = rule({
  id: "pool-is-under-way",
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
    "roll-back",
    "undo-task",
    "move-users-back",
    "waive-rule",
  ],
  material: () => null,
  check: ({ pool }): readonly Found[] =>
    pool?.standstill
      ? [{ verdict: "hold", code: "stands-still", why: pool.standstill, asked: pool.gate !== undefined }]
      : [],
});
