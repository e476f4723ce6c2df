import type { Contribution, GateCase } from "../../facts/case";
import { type GateName, isBeside, ruleOf, waiverGate } from "../../facts/gates";
import type { PersonId } from "../../facts/ids";
import { afterWorking } from "../../facts/working-time";
import { silenceFor } from "../../machines/case/policy-of";
import type { ForestPart } from "../../machines/forest/forest-part";
import { type Agreed, type Gate, isInForce, type PoolPart, siteOf } from "../../machines/pool/pool-part";
import { approversOf, groupsOf } from "../../machines/roles";
import { answers, matchApprovals } from "../../rules/approval/matching";
import { isBarred } from "../../rules/approval/nobody-approves-their-own";
import { judge, warnings } from "../../rules/judge";
import type { AgreedView, GateView, WaiverView } from "../reports/gate";
import { caseOf, facingGate, labelFor, type PoolRoom } from "../room";
import { stepOf } from "./ask-gate";
import { gateContext } from "./gate-context";

/** An open gate of the pool as everybody may see it: that of its way where none is named; undefined where it is not open. */
export function gateView(of: PoolRoom, name: string = of.pool.gate?.name ?? ""): GateView | undefined {
  const room = facingGate(of, name);
  const { pool, forest, path } = room;
  if (!pool.gate) return undefined;
  const facts = caseOf(room, stepOf(room, pool.gate.name));
  const gate = facts.pool?.gate;
  if (!gate || !facts.pool) return undefined;

  const { contributors } = facts.pool;
  const approvers = approversOf(forest, pool);
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
    ...votesAt(room, gate, contributors),
    barred: approvers
      .filter((person) => isBarred(gate, contributors, person))
      .map((by) => ({ by, how: waysOf(contributors, by) })),
    warnings: warnings(judge(facts)),
    solo: gate.separation === "solo",
    wish: wishOf(pool, pool.gate.name),
    adopted: adoptionOf(room),
    waivers: waiversIn(room).filter(({ inForce }) => inForce),
    context: gateContext(room, facts.pool),
    ...silenceAt(forest, pool, pool.gate),
  };
}

/** Which approvals an open gate still lacks, and who could give them; undefined where it is not open. Nothing is judged. */
export function missingAt(of: PoolRoom, name: string): GateView["missing"] | undefined {
  const room = facingGate(of, name);
  if (!room.pool.gate) return undefined;

  const { pool: facts } = caseOf(room, stepOf(room, room.pool.gate.name));
  return facts?.gate && votesAt(room, facts.gate, facts.contributors).missing;
}

function votesAt(
  { forest, pool }: PoolRoom,
  gate: GateCase,
  contributors: readonly Contribution[],
): Pick<GateView, "given" | "missing"> {
  const counted = gate.votes.filter(({ by }) => !isBarred(gate, contributors, by));
  const { given, missing } = matchApprovals(gate.asks, counted);
  const voters = new Set<PersonId>(gate.votes.map(({ by }) => by));
  const free = approversOf(forest, pool).filter(
    (person) => !voters.has(person) && !isBarred(gate, contributors, person),
  );
  return {
    given,
    missing: missing.map((ask) => ({
      ...ask,
      could: free.filter((person) => answers(groupsOf(forest, person, pool), ask)),
    })),
  };
}

function silenceAt(forest: ForestPart, pool: PoolPart, gate: Gate): Pick<GateView, "silence"> {
  const { expire, time } = silenceFor(forest, { pool: pool.name, site: siteOf(pool), phase: gate.phase });
  const { reminded, escalated, askedAt } = gate;
  if (expire === null && !reminded && !escalated) return {};

  const expires = expire === null ? null : afterWorking(time, askedAt, expire);
  return { silence: { reminded: reminded?.times ?? 0, escalated: escalated?.at ?? null, expires } };
}

/** The open gates for waivers, beside that of the pool's way. */
export const gatesBeside = (room: PoolRoom): readonly GateView[] =>
  Object.keys(room.pool.beside).flatMap((rule) => gateView(room, waiverGate(rule)) ?? []);

/** Why the gate was asked, and how long a waiver is to hold; null for a phase's, which needs no reason. */
function wishOf(pool: PoolPart, name: GateName): GateView["wish"] {
  if (isBeside(name)) {
    const { because = "", until = null } = pool.wishes[ruleOf(name)] ?? {};
    return { because, until };
  }
  const wishes = { phase: null, rollback: pool.rollback, adoption: pool.adoption, kept: pool.keep };
  const wish = wishes[name];
  return wish && { because: wish.because, until: null };
}

/** By whom and why the pool was taken up midway. */
export const adoptionOf = ({ pool: { adopted } }: PoolRoom): AgreedView | null => adopted && viewOf(adopted);

/** By whom and why it was kept in coexistence. */
export const keepingOf = ({ pool: { kept } }: PoolRoom): AgreedView | null => kept && viewOf(kept);

const viewOf = ({ phase, by, votes: approvedBy, agreedAt: at, because }: Agreed): AgreedView => ({
  phase,
  by,
  approvedBy,
  at,
  because,
});

/** The waivers of a pool, in force or over. */
export const waiversIn = ({ pool, now }: PoolRoom): readonly WaiverView[] =>
  Object.entries(pool.waivers).map(([rule, waiver]) => ({
    rule,
    until: waiver.until,
    because: waiver.because,
    by: waiver.by,
    approvedBy: waiver.votes,
    inForce: isInForce(waiver, now),
  }));

const waysOf = (contributors: readonly Contribution[], person: PersonId): readonly Contribution["how"][] => [
  ...new Set(contributors.filter(({ by }) => by === person).map(({ how }) => how)),
];
