import { type Facts, isRead } from "../../facts/fact";
import { type GateName, isBeside, ruleOf } from "../../facts/gates";
import type { Fqdn, Instant, PersonId } from "../../facts/ids";
import { pathOfPool } from "../../paths/catalogue";
import type { Path } from "../../paths/path";
import type { MigrationEvent } from "../events/events";
import type { FactValue } from "../events/values";
import { isLifecycle, phaseOf, stepLife } from "../lifecycle";
import { inDeed, inWords, type Saying, sayingOf, stated } from "../stated";
import type { Logged } from "../stored-event";
import { evidenceAfter } from "./evidence-after";
import {
  type Agreed,
  type Decision,
  emptyPool,
  type Gate,
  gateNamed,
  type PoolPart,
  settle,
  without,
} from "./pool-part";

/** Folds one event of a pool into its part. The same log always gives the same pool. */
export function foldPool(main: Path, before: PoolPart, logged: Logged<MigrationEvent>): PoolPart {
  const { event } = logged;
  const path = pathOfPool(main, event.type === "poolEnrolled" ? (event.path ?? null) : before.companion);
  const life = isLifecycle(event) ? stepLife(path, before.life, event) : before.life;
  const parted = {
    ...before,
    ...changed(before, logged),
    ...agreed(path, before, logged),
    ...evidenceAfter(before, logged),
  };
  return { ...parted, life, seq: logged.seq };
}

/** What is asked for beside the phases, and what its approvers make of it. */
function agreed(path: Path, pool: PoolPart, { event, actor, at }: Logged<MigrationEvent>): Partial<PoolPart> {
  const by = actor as PersonId;
  switch (event.type) {
    case "poolEnrolled":
      return event.atPhase === undefined
        ? {}
        : { adoption: { phase: event.atPhase, because: event.because ?? "", by, at } };
    case "adoptionAsked":
      return { adoption: { phase: event.phase, because: event.because, by, at } };
    case "poolAdopted":
      return {
        ...opened(pool, "adoption", event, by, at),
        adoption: null,
        enteredAt: at,
        adopted: signed(pool.adoption, event.votes, at),
      };
    case "keepAsked":
      return { keep: { phase: phaseOf(path, pool.life), because: event.because, by, at } };
    case "poolKept":
      return {
        ...opened(pool, "kept", event, by, at),
        keep: null,
        enteredAt: at,
        leaves: {},
        kept: signed(pool.keep, event.votes, at),
      };
    case "waiverAsked":
      return {
        wishes: { ...pool.wishes, [event.rule]: { until: event.until, because: event.because, by, at } },
      };
    case "waiverGranted": {
      const wish = pool.wishes[event.rule];
      if (!wish) throw new Error(`A waiver of ${event.rule} was granted that nobody had asked for.`);
      const votes = event.votes.map((vote) => vote.by);
      return {
        ...opened(pool, `waive:${event.rule}`, event, by, at),
        beside: without(pool.beside, event.rule),
        wishes: without(pool.wishes, event.rule),
        waivers: { ...pool.waivers, [event.rule]: { ...wish, votes } },
      };
    }
    case "poolRestarted":
      return { kept: null };
    default:
      return {};
  }
}

function opened(
  pool: PoolPart,
  gate: GateName,
  { round }: { readonly round: number },
  by: PersonId,
  at: Instant,
): Partial<PoolPart> {
  const open = gateNamed(pool, gate);
  const decisions = decided(pool, { gate, phase: open?.phase ?? 0, round }, "passed", by, at, null);
  return isBeside(gate) ? { decisions } : { gate: null, decisions };
}

function signed(
  wish: PoolPart["adoption"],
  votes: readonly { readonly by: PersonId }[],
  at: Instant,
): Agreed {
  if (!wish) throw new Error("A gate was opened for something that nobody had asked for.");
  return { ...wish, votes: votes.map(({ by }) => by), agreedAt: at };
}

function changed(pool: PoolPart, { event, actor: by, at, seq }: Logged<MigrationEvent>): Partial<PoolPart> {
  switch (event.type) {
    case "poolEnrolled": {
      const users = Number(event.facts.users ?? 0);
      return {
        ...emptyPool(pool.name),
        rounds: pool.rounds,
        facts: stated({}, event.facts, inWords(by, at)),
        mostCounted: mostOf({}, event.facts),
        target: event.target,
        companion: event.path ?? null,
        usersBase: users,
        enteredAt: at,
      };
    }
    case "factsDeclared":
    case "factsRead":
      return event.on === "pool" ? declared(pool, event.facts, sayingOf(event, by, at)) : {};
    case "factsKeptBeside":
      return event.on === "pool" ? { facts: stated(pool.facts, event.facts, sayingOf(event, by, at)) } : {};
    case "leaveGiven":
      return {
        leaves: { ...pool.leaves, [event.task]: { by, at, until: event.until } },
        heeded: event.because === undefined ? pool.heeded : heededAfter(pool, event),
      };
    case "taskDone": {
      const settled = { facts: stated(pool.facts, event.settles, inDeed(by, at)) };
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
    case "usersMoved": {
      const count = event.back ? -event.count : event.count;
      return {
        facts: carriedOn(pool.facts, count),
        moves: [...pool.moves, { wave: event.wave, count, at, by }],
        movedSinceBase: pool.movedSinceBase + count,
        // What was acknowledged spoke of fewer users.
        acknowledged: event.back ? pool.acknowledged : null,
      };
    }
    case "gateAsked": {
      const { phase, round, digest, material, judgements } = event;
      const gate = {
        name: event.gate,
        phase,
        round,
        digest,
        material,
        judgements,
        askedBy: by as PersonId,
        askedAt: at,
        votes: [],
      };
      return { ...withGate(pool, event.gate, gate), rounds: { ...pool.rounds, gate: round } };
    }
    case "voteGiven": {
      const vote = { by: by as PersonId, at, note: event.note ?? null };
      if (event.gate === "without-leave") return { deedVotes: [...pool.deedVotes, vote] };
      return voted(pool, event.gate, (votes) => [...votes, vote]);
    }
    case "voteWithdrawn":
      if (event.gate === "without-leave")
        return { deedVotes: pool.deedVotes.filter((vote) => vote.by !== by) };
      return voted(pool, event.gate, (votes) => votes.filter((vote) => vote.by !== by));
    case "gateVoided":
      return {
        ...voided(pool, event.gate),
        decisions: decided(pool, event, "voided", by, at, event.changed.join(", ")),
      };
    case "gateRejected":
      return {
        ...closed(pool, event.gate),
        decisions: decided(pool, event, "rejected", by, at, event.because),
      };
    case "gateWithdrawn":
      return { ...closed(pool, event.gate), decisions: decided(pool, event, "withdrawn", by, at, null) };
    case "gateExpired":
      return { ...voided(pool, event.gate), decisions: decided(pool, event, "expired", by, at, null) };
    case "gateReminded":
      return marked(pool, event.gate, (gate) => ({
        ...gate,
        reminded: { at, times: (gate.reminded?.times ?? 0) + 1 },
      }));
    case "gateEscalated":
      return marked(pool, event.gate, (gate) => ({ ...gate, escalated: { at, to: event.to } }));
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
    case "rollbackAsked": {
      const rollback = { to: event.to, because: event.because, by: by as PersonId, at };
      return { rollback, gate: null, leaves: {} };
    }
    case "rollbackWithdrawn":
      return { rollback: null, acknowledged: null };
    case "rollbackApproved": {
      const asked = { gate: "rollback" as const, phase: pool.gate?.phase ?? 0, round: event.round };
      return { gate: null, decisions: decided(pool, asked, "passed", by, at, null) };
    }
    case "consequencesAcknowledged":
      return { acknowledged: { by: by as PersonId, at, users: event.users } };
    case "taskUndone":
      return undone(pool, event, by, at, seq);
    case "rolledBack":
      return { rollback: null, acknowledged: null, leaves: {}, enteredAt: at };
    case "poolRestarted":
      return { enteredAt: at };
    default:
      return {};
  }
}

const heededAfter = (
  { heeded }: PoolPart,
  { acknowledged = [] }: Extract<MigrationEvent, { type: "leaveGiven" }>,
): PoolPart["heeded"] =>
  acknowledged.length > 0 ? [...new Set([...heeded, ...acknowledged.map(({ code }) => code)])] : heeded;

/** A way back stays asked for, and so does an adoption, when what their gate was about has changed. */
const voided = (pool: PoolPart, gate: GateName): Partial<PoolPart> =>
  gate === "rollback" ? { gate: null } : closed(pool, gate);

/** A gate that is rejected or withdrawn takes what it was for with it. Where a pool was to be adopted stays known: it
 * waits until it is asked for anew or taken out. */
function closed(pool: PoolPart, gate: GateName): Partial<PoolPart> {
  if (isBeside(gate)) return { ...withGate(pool, gate, null), wishes: without(pool.wishes, ruleOf(gate)) };
  if (gate === "rollback") return { gate: null, rollback: null, acknowledged: null };
  return gate === "kept" ? { gate: null, keep: null } : { gate: null };
}

function withGate(pool: PoolPart, name: GateName, gate: Gate | null): Partial<PoolPart> {
  if (!isBeside(name)) return { gate };

  const rule = ruleOf(name);
  return { beside: gate ? { ...pool.beside, [rule]: gate } : without(pool.beside, rule) };
}

const voted = (
  pool: PoolPart,
  name: string,
  change: (votes: Gate["votes"]) => Gate["votes"],
): Partial<PoolPart> => marked(pool, name, (gate) => ({ ...gate, votes: change(gate.votes) }));

function marked(pool: PoolPart, name: string, change: (gate: Gate) => Gate): Partial<PoolPart> {
  const gate = gateNamed(pool, name);
  return gate ? withGate(pool, gate.name, change(gate)) : {};
}

/** What a step taken back leaves of the pool: it and what rested on it are open, asked or unknown again. */
function undone(
  pool: PoolPart,
  event: Extract<MigrationEvent, { type: "taskUndone" }>,
  by: PersonId | null,
  at: Instant,
  seq: number,
): Partial<PoolPart> {
  const own = event.scope === "pool" ? without(pool.tasks, event.task) : pool.tasks;
  return event.resets.reduce<Pick<PoolPart, "tasks" | "facts" | "checkpoints" | "leaves">>(
    (so, reset) => {
      if (reset.kind === "fact") return { ...so, facts: without(so.facts, reset.key) };
      if (reset.kind === "task")
        return reset.scope === "pool" ? { ...so, tasks: without(so.tasks, reset.task) } : so;
      const reopened = {
        type: "checkpointReopened" as const,
        because: `task ${event.task} was undone`,
        ...reset,
      };
      return reset.site
        ? so
        : { ...so, checkpoints: settle(so.checkpoints, reset.checkpoint, reopened, by, at, seq) };
    },
    { tasks: own, facts: pool.facts, checkpoints: pool.checkpoints, leaves: {} },
  );
}

/** A failed or reopened checkpoint withdraws the leaves that rested on it. */
const leavesAfter = (pool: PoolPart, event: MigrationEvent): PoolPart["leaves"] =>
  event.type === "checkpointConfirmed" ? pool.leaves : {};

function declared(
  pool: PoolPart,
  values: Readonly<Record<string, FactValue>>,
  saying: Saying,
): Partial<PoolPart> {
  const facts = stated(pool.facts, values, saying);
  const mostCounted = mostOf(pool.mostCounted, values);
  const target = "target" in values ? ((values.target as Fqdn | null) ?? null) : pool.target;
  if (typeof values["users-left"] === "number")
    return { facts, mostCounted, target, usersBase: values["users-left"], movedSinceBase: 0 };
  if (typeof values.users === "number") {
    const moved = pool.moves.reduce((sum, move) => sum + move.count, 0);
    return { facts, mostCounted, target, usersBase: values.users, movedSinceBase: moved };
  }
  return { facts, mostCounted, target };
}

/** Users who were read to be left become fewer as they are moved. */
function carriedOn(facts: Facts, moved: number): Facts {
  const left = facts["users-left"];
  if (!left || !isRead(left)) return facts;
  return { ...facts, "users-left": { ...left, value: Math.max(0, Number(left.value) - moved) } };
}

/** From where the counts of what can hold a pool burn down; a count that is taken back is none. */
function mostOf(
  known: PoolPart["mostCounted"],
  values: Readonly<Record<string, FactValue>>,
): PoolPart["mostCounted"] {
  const before = Object.keys(values)
    .filter((key) => values[key] === null && key in known)
    .reduce((so, key) => without(so, key), known);
  const counted = Object.entries(values).filter(
    (entry): entry is [string, number] => typeof entry[1] === "number" && entry[0].endsWith("-left"),
  );
  if (counted.length === 0) return before;
  return {
    ...before,
    ...Object.fromEntries(counted.map(([key, n]) => [key, Math.max(n, before[key] ?? 0)])),
  };
}

function decided(
  pool: PoolPart,
  asked: { readonly gate?: GateName; readonly phase: number; readonly round: number },
  end: Decision["end"],
  by: PersonId | null,
  at: Instant,
  because: string | null,
): PoolPart["decisions"] {
  const gate = asked.gate ?? "phase";
  const votes = gateNamed(pool, gate)?.votes.map((vote) => vote.by) ?? [];
  const key = gate === "phase" ? String(asked.phase) : gate;
  return { ...pool.decisions, [key]: { round: asked.round, end, by, at, because, votes } };
}
