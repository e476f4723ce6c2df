import { phaseOf } from "../../machines/lifecycle";
import { nothing, type Outcome, refused, told } from "../outcome";
import { labelFor, type PoolRoom } from "../room";
import { deedsWithoutLeave } from "./deeds";

export type GateName = "phase" | "without-leave";

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
    const tries = [`${verb} ${pool} gate=phase`, `${verb} ${pool} gate=without-leave`];
    return { outcome: told({ kind: "pick", what: `gate of ${pool}`, tries }) };
  }
  if (name === undefined) return deeds && !room.pool.gate ? "without-leave" : "phase";
  if (name === "phase" || name === "without-leave") return name;

  const nearest = ["phase", "without-leave"];
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
export function decidedAlready(room: PoolRoom): Outcome {
  const { pool, path } = room;
  const phase = phaseOf(path, pool.life);
  const last = pool.decisions[phase] ? phase : phase - 1;
  const decision = pool.decisions[last];
  if (!decision) return refused("not-found", { code: "no-open-gate", pool: labelFor(room), phase });

  const { end, by, at, votes, because } = decision;
  return nothing({ code: "gate-decided", pool: labelFor(room), phase: last, end, by, at, votes, because });
}

/** The answer for somebody whose vote is given already. */
export function hasVoted({ pool, by, ...room }: PoolRoom): Outcome | undefined {
  const given = pool.gate?.votes.find((vote) => vote.by === by.person);
  if (!given || !pool.gate) return undefined;
  return nothing({
    code: "voted",
    pool: labelFor({ ...room, pool, by }),
    phase: pool.gate.phase,
    at: given.at,
  });
}
