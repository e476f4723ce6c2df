import { isBeside, ruleOf } from "../../facts/gates";
import type { PersonId } from "../../facts/ids";
import type { MigrationEvent } from "../../machines/events/events";
import type { Gate } from "../../machines/pool/pool-part";
import type { Happened } from "../../machines/stored-event";
import { matchApprovals } from "../../rules/approval/matching";
import { isBarred } from "../../rules/approval/nobody-approves-their-own";
import { judge, violations } from "../../rules/judge";
import { command, type Typed } from "../command";
import { imagine } from "../imagine";
import { changed, type Outcome, ofPool, refusedBy } from "../outcome";
import { whenBack } from "../rollback/undo-step";
import { caseOf, facingGate, judged, type PoolRoom } from "../room";
import { acknowledgedBy, keptOf } from "../work/already";
import { acknowledgeDeeds } from "./acknowledge-deeds";
import { gateFalls, stepOf } from "./ask-gate";
import { decidedAlready, gateAsked, hasVoted } from "./gate-asked";
import { poolsThatAsk } from "./pools-that-ask";
import { whatChanged } from "./what-changed";

export const approve = command({
  verb: "approve",
  synonyms: ["approved", "sign", "sign off"],
  on: "pool",
  who: "approver",
  usage: "approve <pool> [gate=…] [note …]",
  about: "votes for an open gate",
  words: [{ name: "pool", selector: true }],
  pairs: ["gate"],
  text: ["note"],
  block: false,
  changes: true,
  among: poolsThatAsk,
  against: (room) =>
    room.pool.gate
      ? violations(judged(room, { kind: "give-vote", voter: room.by.person })).filter(
          ({ rule }) => rule === "nobody-approves-their-own",
        )
      : [],
  decide: (typed, room): Outcome => {
    const name = gateAsked(room, typed.pairs.gate, "approve");
    if (typeof name !== "string") return name.outcome;
    if (name === "without-leave") return acknowledgeDeeds(typed, room);

    const facing = facingGate(room, name);
    const { gate } = facing.pool;
    return gate?.name === name ? vote(typed, facing, gate) : decidedAlready(room, name);
  },
});

/** A vote for an open gate. It counts only while what it is about has not changed since the gate was asked. */
function vote({ note }: Typed, room: PoolRoom, gate: Gate): Outcome {
  const { pool, by } = room;
  const { name, round } = gate;
  const moved = whatChanged(room);
  if (moved.length > 0) return changed([gateFalls(pool, gate, moved)]);
  const before = hasVoted(room);
  if (before) {
    const opened = openedByVotes(room, gate);
    return opened ? changed(opened) : before;
  }

  const said = note === undefined ? {} : { note };
  const given = ofPool(pool.name, { type: "voteGiven", gate: name, round, ...said });
  const after = facingGate(imagine(room, [given]), name);
  const judgements = judge(caseOf(after, { kind: "give-vote", voter: by.person }));
  const against = violations(judgements).filter(
    ({ finding }) => finding.verdict === "refuse" || finding.code === "pool-is-held",
  );
  if (against.length > 0) return refusedBy(against);

  const signed = judgements.every(({ verdict }) => verdict === "pass");
  return changed([given, ...(signed ? opening(after, gate, by.person) : [])]);
}

/** The events that open a gate by the votes it has, where those suffice by now: a policy may ask for less than when the last
 * of them was given. Undefined where they do not, or are about something that has changed. */
export function openedByVotes(room: PoolRoom, gate: Gate): readonly Happened<MigrationEvent>[] | undefined {
  const voter = gate.votes.at(-1)?.by;
  if (voter === undefined) return undefined;

  const facing = facingGate(room, gate.name);
  const judgements = judge(caseOf(facing, { kind: "give-vote", voter }));
  const isSigned = judgements.every(({ verdict }) => verdict === "pass");
  return isSigned && whatChanged(facing).length === 0 ? opening(facing, gate, voter) : undefined;
}

/** The gate opens: judged once more at the moment it does, with the votes that opened it. */
function opening(
  room: PoolRoom,
  { name, phase, round }: Gate,
  voter: PersonId,
): readonly Happened<MigrationEvent>[] {
  const facts = caseOf(room, { kind: "give-vote", voter });
  const gate = facts.pool?.gate;
  const contributors = facts.pool?.contributors ?? [];
  const counted = gate?.votes.filter(({ by }) => !isBarred(gate, contributors, by)) ?? [];
  const votes = [...matchApprovals(gate?.asks ?? [], counted).given];
  const work = judged(room, stepOf(room, name));
  const judgements = keptOf([...work, ...judge(facts)]);
  const { pool, path } = room;
  const signed = { round, judgements, ...(name === "phase" ? acknowledgedBy(work) : {}), votes };
  if (isBeside(name)) {
    const rule = ruleOf(name);
    const until = pool.wishes[rule]?.until ?? 0;
    return [ofPool(pool.name, { type: "waiverGranted", rule, until, ...signed })];
  }
  switch (name) {
    case "phase":
      return [
        ofPool(pool.name, {
          type: "phasePassed",
          phase,
          of: path.phases.length,
          ...signed,
        }),
      ];
    case "adoption":
      return [ofPool(pool.name, { type: "poolAdopted", phase, ...signed })];
    case "kept":
      return [ofPool(pool.name, { type: "poolKept", phase, ...signed })];
    case "rollback": {
      const to = pool.rollback?.to ?? 0;
      const approved = ofPool(pool.name, { type: "rollbackApproved", to, ...signed });
      return [approved, ...whenBack(imagine(room, [approved]))];
    }
  }
}
