import type { Fqdn, Instant, PersonId } from "../../facts/ids";
import type { Path } from "../../paths/path";
import type { FactValue, MigrationEvent } from "../events";
import { isLifecycle, stepLife } from "../lifecycle";
import type { Logged } from "../stored-event";
import { type Decision, emptyPool, type PoolPart, settle, stated, without } from "./pool-part";

/** Folds one event of a pool into its part. The same log always gives the same pool. */
export function foldPool(path: Path, before: PoolPart, logged: Logged<MigrationEvent>): PoolPart {
  const { event } = logged;
  const life = isLifecycle(event) ? stepLife(path, before.life, event) : before.life;
  return { ...before, ...changed(before, logged), life, seq: logged.seq };
}

function changed(pool: PoolPart, { event, actor: by, at, seq }: Logged<MigrationEvent>): Partial<PoolPart> {
  switch (event.type) {
    case "poolEnrolled": {
      const users = Number(event.facts.users ?? 0);
      return {
        ...emptyPool(pool.name),
        facts: stated({}, event.facts, by, at),
        target: event.target,
        usersBase: users,
        enteredAt: at,
      };
    }
    case "factsDeclared":
      return event.on === "pool" ? declared(pool, event.facts, by, at) : {};
    case "leaveGiven":
      return { leaves: { ...pool.leaves, [event.task]: { by, at, until: event.until } } };
    case "taskDone": {
      const settled = { facts: stated(pool.facts, event.settles, by, at, "deed") };
      const publishedSeq = event.publishes && event.scope === "pool" ? seq : pool.publishedSeq;
      const leaves = without(pool.leaves, event.task);
      if (event.scope !== "pool") return { ...settled, leaves };
      const record = {
        state: event.leave ? "done" : "without-leave",
        by,
        at,
        in: pool.name,
        because: event.note ?? null,
      } as const;
      return { ...settled, leaves, publishedSeq, tasks: { ...pool.tasks, [event.task]: record } };
    }
    case "taskSkipped":
      if (event.scope !== "pool") return {};
      return {
        tasks: {
          ...pool.tasks,
          [event.task]: { state: "skipped", by, at, in: pool.name, because: event.because },
        },
      };
    case "taskReopened":
      return event.scope === "pool" ? { tasks: without(pool.tasks, event.task), leaves: {} } : { leaves: {} };
    case "deedAcknowledged": {
      const done = pool.tasks[event.task];
      return event.scope === "pool" && done
        ? { tasks: { ...pool.tasks, [event.task]: { ...done, state: "done" } }, deedVotes: [] }
        : { deedVotes: [] };
    }
    case "checkpointConfirmed":
    case "checkpointFailed":
    case "checkpointReopened":
      return event.site
        ? {}
        : {
            checkpoints: settle(pool.checkpoints, event.checkpoint, event, by, at, seq),
            leaves: leavesAfter(pool, event),
          };
    case "usersMoved":
      return {
        moves: [...pool.moves, { wave: event.wave, count: event.count, at, by }],
        movedSinceBase: pool.movedSinceBase + event.count,
      };
    case "gateAsked": {
      const { phase, round, digest, material, judgements } = event;
      const gate = {
        phase,
        round,
        digest,
        material,
        judgements,
        askedBy: by as PersonId,
        askedAt: at,
        votes: [],
      };
      return { gate, rounds: { ...pool.rounds, [`gate-${phase}`]: round } };
    }
    case "voteGiven": {
      const vote = { by: by as PersonId, at, note: event.note ?? null };
      if (event.gate === "without-leave") return { deedVotes: [...pool.deedVotes, vote] };
      return pool.gate ? { gate: { ...pool.gate, votes: [...pool.gate.votes, vote] } } : {};
    }
    case "voteWithdrawn":
      if (event.gate === "without-leave")
        return { deedVotes: pool.deedVotes.filter((vote) => vote.by !== by) };
      return pool.gate
        ? { gate: { ...pool.gate, votes: pool.gate.votes.filter((vote) => vote.by !== by) } }
        : {};
    case "gateVoided":
      return { gate: null, decisions: decided(pool, event, "voided", by, at, event.changed.join(", ")) };
    case "gateRejected":
      return { gate: null, decisions: decided(pool, event, "rejected", by, at, event.because) };
    case "gateWithdrawn":
      return { gate: null, decisions: decided(pool, event, "withdrawn", by, at, null) };
    case "phasePassed": {
      const passed = [...pool.passed, { phase: event.phase, at, by, votes: event.votes }];
      return { gate: null, enteredAt: at, passed, decisions: decided(pool, event, "passed", by, at, null) };
    }
    case "poolHeld":
      return { held: { by: by as PersonId, because: event.because, at } };
    case "poolReleased":
      return { held: null };
    case "poolRemoved":
      return { ...emptyPool(pool.name), rounds: pool.rounds };
    default:
      return {};
  }
}

/** A failed or reopened checkpoint withdraws the leaves that rested on it. */
const leavesAfter = (pool: PoolPart, event: MigrationEvent): PoolPart["leaves"] =>
  event.type === "checkpointConfirmed" ? pool.leaves : {};

function declared(
  pool: PoolPart,
  values: Readonly<Record<string, FactValue>>,
  by: PersonId | null,
  at: Instant,
): Partial<PoolPart> {
  const facts = stated(pool.facts, values, by, at);
  const target = "target" in values ? ((values.target as Fqdn | null) ?? null) : pool.target;
  if (typeof values["users-left"] === "number")
    return { facts, target, usersBase: values["users-left"], movedSinceBase: 0 };
  if (typeof values.users === "number") {
    const moved = pool.moves.reduce((sum, move) => sum + move.count, 0);
    return { facts, target, usersBase: values.users, movedSinceBase: moved };
  }
  return { facts, target };
}

function decided(
  pool: PoolPart,
  { phase, round }: { readonly phase: number; readonly round: number },
  end: Decision["end"],
  by: PersonId | null,
  at: Instant,
  because: string | null,
): PoolPart["decisions"] {
  const votes = pool.gate?.votes.map((vote) => vote.by) ?? [];
  return { ...pool.decisions, [phase]: { round, end, by, at, because, votes } };
}
