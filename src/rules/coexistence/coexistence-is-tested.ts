import type { Case } from "../../facts/case";
import { rule } from "../rule";
import { taskOf } from "../subject";
import { type CheckpointFound, checkpointsAgainst, checkpointsMaterial } from "./checkpoints-stand";

type FailedNearby = {
  readonly verdict: "hold";
  readonly code: "coexistence-failed-nearby";
  readonly checkpoint: string;
  readonly pool: string;
  readonly because: string;
};

/** services, sites, clients and each deployment are tested together before all users move, and again afterwards. */
export const coexistenceIsTested = rule({
  id: "coexistence-is-tested",
  numbers: ["R-43"],
  sources: ["migration-process.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["start-task", "move-users", "leave-phase"],
  material: (facts) => checkpointsMaterial("coexistence", facts),
  check: (facts): readonly (CheckpointFound<"coexistence"> | FailedNearby)[] => [
    ...checkpointsAgainst("coexistence", facts),
    ...failedNearby(facts),
  ],
});

/** A failure at a shared target or site stops the moves of every pool there. */
const failedNearby = (facts: Case): readonly FailedNearby[] =>
  taskOf(facts)?.movesUsers
    ? (facts.pool?.failuresNearby ?? []).map((failure) => ({
        verdict: "hold",
        code: "coexistence-failed-nearby",
        ...failure,
      }))
    : [];
