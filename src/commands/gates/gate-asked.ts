import { phaseOf, wayBack } from "../../machines/lifecycle";
import type { Decision } from "../../machines/pool/pool-part";
import { nothing, type Outcome, refused, told } from "../outcome";
import { onItsWayBack } from "../rollback/undo-step";
import { labelFor, type PoolRoom } from "../room";
import { deedsWithoutLeave } from "./deeds";

export type GateName = "phase" | "rollback" | "without-leave";

/** Which gate a vote is for: the one named, or the only one that is open; a pick list where two are. */
export function gateAsked(
  room: PoolRoom,
  typed: string | undefined,
  verb: string,
): GateName | { readonly outcome: Outcome } {
  const name = typed?.trim().toLowerCase();
  const deeds = deedsWithoutLeave(room).length > 0;
  if (name === undefined && room.pool.gate && deeds) {
    const pool = labelFor(room);
    const tries = [`${verb} ${pool} gate=${room.pool.gate.name}`, `${verb} ${pool} gate=without-leave`];
    return { outcome: told({ kind: "pick", what: `gate of ${pool}`, tries }) };
  }
  if (name === undefined)
    return deeds && !room.pool.gate ? "without-leave" : (room.pool.gate?.name ?? "phase");
  if (name === "phase" || name === "rollback" || name === "without-leave") return name;

  const nearest = ["phase", "rollback", "without-leave"];
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

/** What a late vote is told: who decided, and when; or that no gate was asked. */
export function decidedAlready(room: PoolRoom, name: "phase" | "rollback" = "phase"): Outcome {
  const { pool, path } = room;
  const phase = phaseOf(path, pool.life);
  // A gate that was passed although its phase is the present one was passed before the pool went back.
  const here = (pool.decisions[phase]?.end ?? "passed") !== "passed";
  const last = name === "rollback" ? "rollback" : String(here ? phase : phase - 1);
  const decision = pool.decisions[last];
  const stage = wayBack(pool.life);
  if (!decision && stage) return onItsWayBack(stage);
  if (!decision) return refused("not-found", { code: "no-open-gate", pool: labelFor(room), phase });
  return gateDecided(room, last, decision);
}

/** How an asking of a gate ended, by whom and when. */
export function gateDecided(room: PoolRoom, key: string, { end, by, at, votes, because }: Decision): Outcome {
  const gate = key === "rollback" ? "rollback" : "phase";
  return nothing({
    code: "gate-decided",
    pool: labelFor(room),
    gate,
    phase: Number(key) || 0,
    end,
    by,
    at,
    votes,
    because,
  });
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
