import type { Contribution } from "../../facts/case";
import type { PersonId } from "../../facts/ids";
import { approversOf, groupsOf } from "../../machines/roles";
import { answers, matchApprovals } from "../../rules/approval/matching";
import { isBarred } from "../../rules/approval/nobody-approves-their-own";
import { judge, warnings } from "../../rules/judge";
import type { GateView } from "../report";
import { caseOf, labelFor, type PoolRoom } from "../room";
import { stepOf } from "./ask-gate";

/** The pool's open gate as everybody may see it; undefined where none is open. */
export function gateView(room: PoolRoom): GateView | undefined {
  const { pool, forest, path } = room;
  if (!pool.gate) return undefined;
  const facts = caseOf(room, stepOf(room, pool.gate.name));
  const gate = facts.pool?.gate;
  if (!gate || !facts.pool) return undefined;

  const { contributors } = facts.pool;
  const counted = gate.votes.filter(({ by }) => !isBarred(gate, contributors, by));
  const { given, missing } = matchApprovals(gate.asks, counted);
  const voters = new Set<PersonId>(gate.votes.map(({ by }) => by));
  const approvers = approversOf(forest, pool);
  const free = approvers.filter((person) => !voters.has(person) && !isBarred(gate, contributors, person));
  return {
    kind: "gate",
    migration: room.log,
    pool: labelFor(room),
    poolId: pool.name,
    gate: gate.name,
    to: pool.rollback?.to ?? 0,
    phase: gate.phase,
    title: path.phases[gate.phase - 1]?.title ?? "",
    round: gate.round,
    askedBy: gate.askedBy,
    askedAt: pool.gate.askedAt,
    given,
    missing: missing.map((ask) => ({
      ...ask,
      could: free.filter((person) => answers(groupsOf(forest, person, pool), ask)),
    })),
    barred: approvers
      .filter((person) => isBarred(gate, contributors, person))
      .map((by) => ({ by, how: waysOf(contributors, by) })),
    warnings: warnings(judge(facts)),
    solo: gate.separation === "solo",
  };
}

const waysOf = (contributors: readonly Contribution[], person: PersonId): readonly Contribution["how"][] => [
  ...new Set(contributors.filter(({ by }) => by === person).map(({ how }) => how)),
];
