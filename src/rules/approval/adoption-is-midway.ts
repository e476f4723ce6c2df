import { ours } from "../documents";
import { rule } from "../rule";

type Found = {
  readonly verdict: "refuse";
  readonly code: "no-midway-phase";
  readonly phase: number;
  readonly phases: number;
};

/** A pool is taken up midway in a phase after the first; before that there is nothing to vouch for. */
export const adoptionIsMidway = rule({
  id: "adoption-is-midway",
  numbers: [],
  sources: [ours],
  kind: "work",
  class: "hard",
  judgedAt: ["adopt-pool"],
  material: ({ step, pool }) => ({
    phase: step.kind === "adopt-pool" ? step.phase : null,
    version: pool?.facts.version ?? null,
    users: pool?.facts.users ?? null,
    target: pool?.target?.name ?? null,
  }),
  check: ({ step, pool }): readonly Found[] => {
    if (step.kind !== "adopt-pool" || !pool) return [];

    const { phase } = step;
    return Number.isInteger(phase) && phase > 1 && phase <= pool.phases
      ? []
      : [{ verdict: "refuse", code: "no-midway-phase", phase, phases: pool.phases }];
  },
});
