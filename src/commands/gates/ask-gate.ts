import type { Step } from "../../facts/case";
import { type GateName, isBeside, ruleOf } from "../../facts/gates";
import { digestOf, materialOf } from "../../machines/digest";
import type { MigrationEvent } from "../../machines/events/events";
import { phaseOf } from "../../machines/lifecycle";
import type { Gate, PoolPart } from "../../machines/pool/pool-part";
import type { Happened } from "../../machines/stored-event";
import type { RuleId } from "../../rules/catalogue";
import { judge } from "../../rules/judge";
import { ofPool } from "../outcome";
import { caseOf, type PoolRoom } from "../room";
import { keptOf } from "../work/already";

/** The step that a gate lets through. */
export function stepOf({ pool, path }: PoolRoom, name: GateName): Step {
  if (isBeside(name)) {
    const rule = ruleOf(name);
    return { kind: "waive-rule", rule, until: pool.wishes[rule]?.until ?? 0 };
  }
  switch (name) {
    case "rollback":
      return { kind: "roll-back", to: pool.rollback?.to ?? 0 };
    case "adoption":
      return { kind: "adopt-pool", phase: pool.adoption?.phase ?? 0 };
    case "kept":
      return { kind: "keep-pool" };
    case "phase":
      return { kind: "leave-phase", phase: pool.gate?.phase ?? phaseOf(path, pool.life) };
  }
}

/** An open gate falls, for what it was about has changed: by these rules. */
export const gateFalls = (
  { name: pool }: PoolPart,
  { name: gate, phase, round }: Gate,
  changed: readonly string[],
): Happened<MigrationEvent> =>
  ofPool(pool, { type: "gateVoided", gate, phase, round, changed: [...changed] });

/** The same of the pool's gate, where one is open and something else is asked that overtakes it. */
export const overtakenBy = ({ pool }: PoolRoom, rule: RuleId): readonly Happened<MigrationEvent>[] =>
  pool.gate ? [gateFalls(pool, pool.gate, [rule])] : [];

/** Puts a gate to its approvers: a new round, bound to what is so now. */
export function askGate(room: PoolRoom, gate: GateName): Happened<MigrationEvent> {
  const { pool, path } = room;
  const phase = gate === "adoption" ? (pool.adoption?.phase ?? 0) : phaseOf(path, pool.life);
  const facts = caseOf(room, stepOf(room, gate));
  const judgements = judge(facts);
  const round = (pool.rounds.gate ?? 0) + 1;
  const material = materialOf(facts, judgements);
  const digest = digestOf(path.id, phase, round, material);
  return ofPool(pool.name, {
    type: "gateAsked",
    gate,
    phase,
    round,
    digest,
    material: { ...material },
    judgements: keptOf(judgements),
  });
}
