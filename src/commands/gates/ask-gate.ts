import type { Step } from "../../facts/case";
import { digestOf, materialOf } from "../../machines/digest";
import type { MigrationEvent } from "../../machines/events";
import { phaseOf } from "../../machines/lifecycle";
import type { Gate } from "../../machines/pool/pool-part";
import type { Happened } from "../../machines/stored-event";
import { judge } from "../../rules/judge";
import { ofPool } from "../outcome";
import { caseOf, type PoolRoom } from "../room";
import { keptOf } from "../work/already";

/** The step that a gate lets through. */
export function stepOf(room: PoolRoom, name: Gate["name"]): Step {
  if (name === "rollback") return { kind: "roll-back", to: room.pool.rollback?.to ?? 0 };
  return { kind: "leave-phase", phase: room.pool.gate?.phase ?? phaseOf(room.path, room.pool.life) };
}

/** Puts a gate to its approvers: a new round, bound to what is so now. */
export function askGate(room: PoolRoom, gate: Gate["name"]): Happened<MigrationEvent> {
  const { pool, path } = room;
  const phase = phaseOf(path, pool.life);
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
