import { changedRules, digestOf, materialOf } from "../../machines/digest";
import { judge } from "../../rules/judge";
import { caseOf, type PoolRoom } from "../room";
import { stepOf } from "./ask-gate";

/** The rules whose word or material facts moved since the pool's gate was asked. Nothing: votes still stand. */
export function whatChanged(room: PoolRoom): readonly string[] {
  const { gate } = room.pool;
  if (!gate) return [];

  const facts = caseOf(room, stepOf(room, gate.name));
  const material = materialOf(facts, judge(facts));
  if (digestOf(room.path.id, gate.phase, gate.round, material) === gate.digest) return [];

  const rules = changedRules(gate.material, material);
  return rules.length > 0 ? rules : ["rule-book"];
}
