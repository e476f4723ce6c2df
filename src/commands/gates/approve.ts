import type { MigrationEvent } from "../../machines/events";
import { phaseOf } from "../../machines/lifecycle";
import type { Happened } from "../../machines/stored-event";
import { matchApprovals } from "../../rules/approval/matching";
import { isBarred } from "../../rules/approval/nobody-approves-their-own";
import { judge, violations } from "../../rules/judge";
import { command, type Typed } from "../command";
import { imagine } from "../imagine";
import { changed, type Outcome, ofPool, refusedBy } from "../outcome";
import { caseOf, judged, type PoolRoom } from "../room";
import { keptOf } from "../work/already";
import { acknowledgeDeeds } from "./acknowledge-deeds";
import { decidedAlready, gateAsked, hasVoted } from "./gate-asked";
import { whatChanged } from "./what-changed";

export const approve = command({
  verb: "approve",
  synonyms: ["approved", "sign", "sign off"],
  on: "pool",
  who: "approver",
  usage: "approve <pool> [gate=…] [note …]",
  about: "votes for an open gate",
  words: [{ name: "pool" }],
  pairs: ["gate"],
  text: ["note"],
  block: false,
  changes: true,
  against: (room) =>
    room.pool.gate
      ? violations(judged(room, { kind: "give-vote", voter: room.by.person })).filter(
          ({ rule }) => rule === "nobody-approves-their-own",
        )
      : [],
  decide: (typed, room): Outcome => {
    const gate = gateAsked(room, typed.pairs.gate, "approve");
    if (typeof gate !== "string") return gate.outcome;
    if (gate === "without-leave") return acknowledgeDeeds(typed, room);
    return room.pool.gate ? vote(typed, room, room.pool.gate.round) : decidedAlready(room);
  },
});

/** A vote for leaving the phase. It counts only while what it is about has not changed since the gate was asked. */
function vote({ note }: Typed, room: PoolRoom, round: number): Outcome {
  const { pool, by } = room;
  const stale = whatChanged(room);
  if (stale.length > 0) return changed([ofPool(pool.name, voided(room, round, stale))]);
  const before = hasVoted(room);
  if (before) return before;

  const given = ofPool(pool.name, {
    type: "voteGiven",
    gate: "phase",
    round,
    ...(note === undefined ? {} : { note }),
  });
  const facts = caseOf(imagine(room, [given]), { kind: "give-vote", voter: by.person });
  const judgements = judge(facts);
  const against = violations(judgements).filter(
    ({ finding }) => finding.verdict === "refuse" || finding.code === "pool-is-held",
  );
  if (against.length > 0) return refusedBy(against);

  const signed = judgements.every(({ verdict }) => verdict === "pass");
  return changed([given, ...(signed ? [passing(room, imagine(room, [given]), round)] : [])]);
}

/** The gate opens: judged once more at the moment it does, with the votes that opened it. */
function passing(room: PoolRoom, after: PoolRoom, round: number): Happened<MigrationEvent> {
  const phase = phaseOf(room.path, room.pool.life);
  const facts = caseOf(after, { kind: "give-vote", voter: room.by.person });
  const gate = facts.pool?.gate;
  const contributors = facts.pool?.contributors ?? [];
  const counted = gate?.votes.filter(({ by }) => !isBarred(gate, contributors, by)) ?? [];
  const votes = [...matchApprovals(gate?.asks ?? [], counted).given];
  const judgements = keptOf([...judged(room, { kind: "leave-phase", phase }), ...judge(facts)]);
  return ofPool(room.pool.name, { type: "phasePassed", phase, round, judgements, votes });
}

const voided = (room: PoolRoom, round: number, rules: readonly string[]): MigrationEvent => ({
  type: "gateVoided",
  phase: phaseOf(room.path, room.pool.life),
  round,
  changed: [...rules],
});
