import type { PersonId } from "../facts/ids";
import type { MigrationEvent } from "../machines/events/events";
import { gateNamed, gatesOf } from "../machines/pool/pool-part";
import type { Happened } from "../machines/stored-event";
import type { Command, Typed, Who } from "./command";
import { gateFalls } from "./gates/ask-gate";
import { gateDecided } from "./gates/gate-asked";
import { whatChanged } from "./gates/what-changed";
import { imagine } from "./imagine";
import { type Outcome, refused } from "./outcome";
import { followQuestions } from "./questions";
import type { GateView } from "./reports/gate";
import {
  callersRoles,
  facingGate,
  type HouseRoom,
  labelFor,
  type MigrationRoom,
  type PoolRoom,
  withPool,
} from "./room";

/** Decides a command that is about no migration, or one of the caller's. The only way from an order to events. */
export function decide(command: Command, typed: Typed, room: HouseRoom | MigrationRoom): Outcome {
  if (command.on === "house") return mayHere(command, room) ?? command.decide(typed, room);
  if (!("log" in room)) throw new Error(`"${command.verb}" was decided without its migration.`);

  const barred = may(command, room);
  if (barred) return withRules(command, room, barred);
  const stale = staleButton(room);
  if (stale) return stale;
  if (command.on === "migration") return settled(room, command.decide(typed, room));
  if (!room.pool) throw new Error(`"${command.verb}" was decided without its pool.`);
  return settled(room, command.decide(typed, withPool(room, room.pool)));
}

/** Whether the caller may give this order in a migration; the refusal where not. */
export function may(command: Command, room: MigrationRoom): Outcome | undefined {
  const roles = callersRoles(room);
  const admins = room.forest.grants.filter(({ role }) => role === "admin").map(({ person }) => person);
  if (command.who === "anyone") return undefined;
  if (roles.size === 0 && !hasAnyRole(room)) return refused("not-allowed", { code: "no-role", ask: admins });
  if (command.who === "all") return undefined;
  if (command.who === "auditor" && roles.has("admin")) return undefined;
  if (roles.has(command.who)) return undefined;
  const others = admins.filter((person) => person !== room.by.person);
  const ask = others.length > 0 || admins.length === 0 ? others : null;
  return refused("not-allowed", { code: "role-missing", verb: command.verb, role: command.who, ask });
}

function withRules(command: Command, room: MigrationRoom, barred: Outcome): Outcome {
  if (command.on !== "pool" || !room.pool || barred.kind !== "refused") return barred;
  return {
    ...barred,
    violations: [...barred.violations, ...(command.against?.(withPool(room, room.pool)) ?? [])],
  };
}

const hasAnyRole = ({ forest, by }: MigrationRoom): boolean =>
  forest.grants.some(({ person }) => person === by.person);

/** Orders given to the house are for admins of the house, for members, for anyone, or for auditors of any migration. */
function mayHere(command: Command, { by, house, mine }: HouseRoom): Outcome | undefined {
  const open: readonly Who[] = ["anyone", "all"];
  if (open.includes(command.who) || by.admin) return undefined;
  if (command.who === "auditor" && mine.some(({ audits }) => audits)) return undefined;
  return refused("not-allowed", {
    code: "role-missing",
    verb: command.verb,
    role: command.who,
    ask: house.admins,
  });
}

/** A button of a round that is over changes nothing: its presser is told how things stand now. */
function staleButton(room: MigrationRoom): Outcome | undefined {
  const { pressed, pool } = room;
  if (!pressed || !pool) return undefined;

  const at = withPool(room, pool);
  const [kind, what = ""] = pressed.subject.split(":");
  if (kind === "gate") {
    const gate = pressed.subject.slice("gate:".length);
    if (gateNamed(pool, gate)?.round === pressed.round) return undefined;
    return decidedRound(at, pressed.round) ?? overtaken(at, pressed);
  }
  const [checkpoint, site] = what.split("@");
  const known = at.path.checkpoints.some(({ id }) => id === checkpoint);
  const record = site
    ? at.forest.sites.get(site)?.checkpoints[checkpoint ?? ""]
    : pool.checkpoints[checkpoint ?? ""];
  const round = record?.round ?? 1;
  return known && pressed.round >= round ? undefined : overtaken(at, pressed);
}

/** How the asking that a late click was for ended, by whom and when. */
function decidedRound(room: PoolRoom, round: number): Outcome | undefined {
  const last = Object.entries(room.pool.decisions).find(
    ([, decision]) => decision.round === round && decision.end !== "voided",
  );
  return last && gateDecided(room, ...last);
}

const overtaken = (
  room: PoolRoom,
  { subject, round }: { readonly subject: string; readonly round: number },
): Outcome => refused("stale", { code: "round-moved", pool: labelFor(room), subject, round });

/** What follows from a step by itself: a gate whose subject moved is void, questions are closed and put. */
function settled(room: MigrationRoom, outcome: Outcome): Outcome {
  if (outcome.kind !== "changed") return outcome;

  const events = [...outcome.events, ...voidedBy(room, outcome.events)];
  return { ...outcome, events: [...events, ...followQuestions(room, events)].map(putHere(room)) };
}

/** A question that is put where the order was given is put in its thread. */
const putHere =
  ({ conversation: { id, thread } }: MigrationRoom) =>
  (happened: Happened<MigrationEvent>): Happened<MigrationEvent> =>
    thread && happened.event.type === "questionPut" && happened.event.conversation === id
      ? { ...happened, event: { ...happened.event, thread } }
      : happened;

function voidedBy(
  room: MigrationRoom,
  events: readonly Happened<MigrationEvent>[],
): readonly Happened<MigrationEvent>[] {
  const before = new Set(room.pool ? gatesOf(room.pool).map(({ round }) => round) : []);
  if (before.size === 0) return [];

  const after = imagine(room, events);
  const { pool } = after;
  if (!pool || pool.held) return [];

  return gatesOf(pool)
    .filter(({ round }) => before.has(round))
    .flatMap((gate) => {
      const changed = whatChanged(facingGate(withPool(after, pool), gate.name));
      return changed.length > 0 ? [gateFalls(pool, gate, changed)] : [];
    });
}

/** Who could still be told of a gate: those whose approval it lacks. */
export const couldApprove = ({ missing }: GateView): readonly PersonId[] => [
  ...new Set(missing.flatMap(({ could }) => could)),
];
