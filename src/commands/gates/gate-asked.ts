import { type GateName, waiverGate } from "../../facts/gates";
import { phaseOf, wayBack } from "../../machines/lifecycle";
import type { Decision } from "../../machines/pool/pool-part";
import { classOf } from "../../rules/judge";
import { nothing, type Outcome, refused, told } from "../outcome";
import { onItsWayBack } from "../rollback/undo-step";
import { labelFor, type PoolRoom } from "../room";
import { deedsWithoutLeave } from "./deeds";

/** What a vote may be for: a gate, or taking note of what was done without leave. */
export type Votable = GateName | "without-leave";

/** Which gate a vote is for: the one named, or the only one that is open; a pick list where several are. */
export function gateAsked(
  room: PoolRoom,
  typed: string | undefined,
  verb: string,
): Votable | { readonly outcome: Outcome } {
  const open = votables(room).filter((name) => name !== "without-leave" || verb === "approve");
  const name = typed?.trim().toLowerCase();
  const [only, second] = open;
  if (name === undefined && second) {
    const pool = labelFor(room);
    const tries = open.map((each) => `${verb} ${pool} gate=${each}${verb === "reject" ? " because …" : ""}`);
    return { outcome: told({ kind: "pick", what: `gate of ${pool}`, tries }) };
  }
  if (name === undefined) return only ?? "phase";

  const known = votableNamed(name);
  if (known) return known;
  const nearest = open.length > 0 ? open : fixed;
  return {
    outcome: refused("not-found", {
      code: "unknown-name",
      what: "gate",
      name,
      nearest,
      try: `status ${labelFor(room)}`,
    }),
  };
}

/** Everything of a pool that is open to votes: the gate of its way, those for waivers, deeds without leave. */
const votables = (room: PoolRoom): readonly Votable[] => [
  ...(room.pool.gate ? [room.pool.gate.name] : []),
  ...Object.keys(room.pool.beside).map(waiverGate),
  ...(deedsWithoutLeave(room).length > 0 ? ["without-leave" as const] : []),
];

const fixed: readonly Votable[] = ["phase", "rollback", "adoption", "kept", "without-leave"];

function votableNamed(name: string): Votable | undefined {
  const plain = fixed.find((each) => each === name);
  if (plain || !name.startsWith("waive:")) return plain;

  const rule = name.slice("waive:".length);
  return classOf(rule) ? waiverGate(rule) : undefined;
}

/** What a late vote is told: who decided, and when; or that no gate was asked. */
export function decidedAlready(room: PoolRoom, name: GateName = "phase"): Outcome {
  const { pool, path } = room;
  const phase = phaseOf(path, pool.life);
  const last = name === "phase" ? lastPhase(room, phase) : name;
  const decision = pool.decisions[last];
  const stage = wayBack(pool.life);
  if (!decision && stage) return onItsWayBack(stage);
  if (!decision)
    return refused("not-found", {
      code: "no-open-gate",
      pool: labelFor(room),
      gate: name,
      phase,
    });
  return gateDecided(room, last, decision);
}

/** A gate that was passed although its phase is the present one was passed before the pool went back. */
const lastPhase = ({ pool }: PoolRoom, phase: number): string =>
  String((pool.decisions[phase]?.end ?? "passed") !== "passed" ? phase : phase - 1);

/** How an asking of a gate ended, by whom and when. */
export function gateDecided(room: PoolRoom, key: string, { end, by, at, votes, because }: Decision): Outcome {
  const phase = Number(key) || 0;
  const gate = phase > 0 ? "phase" : (key as GateName);
  return nothing({ code: "gate-decided", pool: labelFor(room), gate, phase, end, by, at, votes, because });
}

/** The answer for somebody whose vote is given already. */
export function hasVoted({ pool, by, ...room }: PoolRoom): Outcome | undefined {
  const given = pool.gate?.votes.find((vote) => vote.by === by.person);
  if (!given || !pool.gate) return undefined;
  return nothing({
    code: "voted",
    pool: labelFor({ ...room, pool, by }),
    gate: pool.gate.name,
    phase: pool.gate.phase,
    at: given.at,
  });
}
