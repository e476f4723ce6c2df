import { userMigration } from "../documents";
import { rule } from "../rule";
import { type CheckpointFound, checkpointsAgainst, checkpointsMaterial } from "./checkpoints-stand";

/** each wave is validated before the next one. The documents call it good practice; here it holds. */
export const pilotIsValidated = rule({
  id: "pilot-is-validated",
  numbers: ["R-44"],
  sources: [userMigration],
  kind: "work",
  class: "hard",
  judgedAt: ["start-task", "move-users", "leave-phase"],
  material: (facts) => checkpointsMaterial("pilot", facts),
  check: (facts): readonly CheckpointFound<"pilot">[] => checkpointsAgainst("pilot", facts),
});
