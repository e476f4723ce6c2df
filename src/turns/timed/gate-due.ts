import { gateFalls } from "../../commands/gates/ask-gate";
import { gateView } from "../../commands/gates/gate-view";
import { silenceOf } from "../../commands/gates/silence";
import { whatChanged } from "../../commands/gates/what-changed";
import { imagine } from "../../commands/imagine";
import { changed, ofPool } from "../../commands/outcome";
import type { GateView } from "../../commands/reports/gate";
import { facingGate, type PoolRoom, withPool } from "../../commands/room";
import type { GateName } from "../../facts/gates";
import type { Fqdn, Instant, LogId, PersonId } from "../../facts/ids";
import { afterWorking } from "../../facts/working-time";
import { type Silence, silenceFor } from "../../machines/case/policy-of";
import type { MigrationEvent } from "../../machines/events/events";
import { nextLogOf } from "../../machines/house-part";
import { type Gate, gateNamed, siteOf } from "../../machines/pool/pool-part";
import type { Happened } from "../../machines/stored-event";
import { cardsTouched } from "../../notices/cards-touched";
import type { Posting } from "../../notices/notice";
import { postingsAfter } from "../../notices/postings-after";
import { escalation, reminder, reminderTo } from "../../notices/silence-postings";
import { timer } from "../../notices/timers-after";
import { pathOfPool } from "../../paths/catalogue";
import { ruleBook } from "../../rules/rule";
import { remember, type Standing, withPoolPart } from "../memory/memory";
import type { Timer, TurnTx } from "../ports";
import { addressed } from "../saving/postings";
import { write } from "../saving/write";
import { roomWithout } from "../summary/room-without";
import { turnOfTimer } from "../turn-id";
import { heldStanding } from "./held-standing";
import type { Timed } from "./timed";

export type GateAlarm = {
  readonly kind: "gate";
  readonly log: LogId;
  readonly pool: Fqdn;
  readonly gate: GateName;
  readonly round: number;
};

/**
 * Does what a gate's silence is due: those who are missing are told again, others are told, or the request expires. It never
 * decides for anybody. A gate that was answered, asked anew or whose subject changed meanwhile is let be, or falls.
 */
export async function gateDue(timed: Timed, alarm: GateAlarm, set: Timer): Promise<void> {
  const told = await timed.inTurn(alarm.log, async (tx) => {
    const known = timed.memory.standings.get(alarm.log);
    const standing = await withPoolPart(tx, alarm.log, await heldStanding(tx, alarm.log, known), alarm.pool);
    return settle(timed, tx, alarm, set, standing);
  });
  remember(timed.memory, alarm.log, told.standing);
  if (told.postings > 0) timed.ports.wake();
}

type Settled = { readonly standing: Standing; readonly postings: number };

async function settle(
  timed: Timed,
  tx: TurnTx,
  alarm: GateAlarm,
  set: Timer,
  standing: Standing,
): Promise<Settled> {
  const { log, round } = alarm;
  const now = timed.now();
  const pool = standing.pools.get(alarm.pool);
  const gate = pool && gateNamed(pool, alarm.gate);
  if (!pool || gate?.name !== alarm.gate || gate.round !== round) {
    await tx.dropTimer(set);
    return { standing, postings: 0 };
  }

  const { forest, path } = standing;
  const silence = silenceFor(forest, { pool: pool.name, site: siteOf(pool), phase: gate.phase });
  const base = roomWithout(timed.memory.house, log, standing, now);
  const room = withPool({ ...base, path: pathOfPool(path, pool.companion) }, pool);
  const { steps, postings, next } = pool.held
    ? { steps: [], postings: [], next: whileHeld(silence, now) }
    : stepsFor(room, gate, silence);

  const before = { house: timed.memory.house, log, standing };
  const circumstances = { actor: null, at: now, activity: null, said: "", as: "time", book: ruleBook };
  const written = await write(tx, changed(steps), before, nextLogOf(before.house), [], circumstances);
  if (next === null) await tx.dropTimer(set);
  else await tx.putTimers([timer(alarm, next)], now);

  const after = written.standing ?? standing;
  const key = `${log}:${after.forest.seq}:${set.key}`;
  const by = { turn: turnOfTimer(set), at: timed.ports.clock() };
  const touched = cardsTouched(room, steps);
  if (touched.length > 0) await tx.renewCards(touched, by);
  const there = { ...room, forest: after.forest };
  const { rows } = await addressed(tx, key, by, await sparing(tx, postings), there);
  await tx.enqueue(rows);
  return { standing: after, postings: rows.length + touched.length };
}

/** Without the reminders before everybody, where all who are meant are reached personally. */
async function sparing(tx: TurnTx, postings: Steps["postings"]): Promise<Steps["postings"]> {
  const kept: Steps["postings"][number][] = [];
  for (const posting of postings) {
    const { notice, mentions } = posting.said;
    const isBeforeAll = notice.kind === "gate-reminded" && "conversation" in posting.to;
    if (!isBeforeAll || !(await areReached(tx, mentions))) kept.push(posting);
  }
  return kept;
}

async function areReached(tx: TurnTx, people: readonly PersonId[]): Promise<boolean> {
  for (const person of people) if (!(await tx.personalConversationOf(person))) return false;
  return true;
}

/** A held pool's gate cannot be answered: it is looked at again later. */
const whileHeld = ({ remind, time }: Silence, now: Instant): Instant =>
  afterWorking(time, now, remind ?? anHour);

type Steps = {
  readonly steps: readonly Happened<MigrationEvent>[];
  readonly postings: readonly Omit<Posting, "key">[];
  readonly next: Instant | null;
};

function stepsFor(room: PoolRoom, gate: Gate, silence: Silence): Steps {
  const { pool, now } = room;
  const { name, phase, round } = gate;
  const moved = whatChanged(facingGate(room, name));
  if (moved.length > 0) return ended(room, [gateFalls(pool, gate, moved)]);

  const { due, next } = silenceOf(gate, silence, now);
  if (due.includes("expire"))
    return ended(room, [ofPool(pool.name, { type: "gateExpired", gate: name, phase, round })]);

  const view = gateView(room, name);
  if (!view || due.length === 0) return { steps: [], postings: [], next };
  const told = due.map((what) =>
    what === "escalate" ? escalated(room, view, silence) : reminded(room, view),
  );
  return {
    steps: told.map(({ step }) => step),
    postings: told.flatMap(({ postings }) => postings),
    next,
  };
}

function ended(room: PoolRoom, steps: readonly Happened<MigrationEvent>[]): Steps {
  const outcome = changed(steps);
  const after = imagine(room, steps);
  const postings = outcome.kind === "changed" ? postingsAfter(room, after, outcome, undefined, []) : [];
  return { steps, postings, next: null };
}

function reminded(room: PoolRoom, view: GateView) {
  const to = reminderTo(view);
  const { gate, phase, round } = view;
  return {
    step: ofPool(room.pool.name, { type: "gateReminded", gate, phase, round, to: [...to] }),
    postings: reminder(room, view, to),
  };
}

function escalated(room: PoolRoom, view: GateView, { escalate }: Silence) {
  const to = escalate?.to ?? [];
  const { gate, phase, round } = view;
  return {
    step: ofPool(room.pool.name, { type: "gateEscalated", gate, phase, round, to: [...to] }),
    postings: escalation(room, view, to),
  };
}

const anHour = 3_600_000;
