import { wayBack } from "../../machines/lifecycle";
import { facing } from "../../machines/pool/pool-part";
import { command } from "../command";
import { changed, nothing, type Outcome, ofPool } from "../outcome";
import { labelFor } from "../room";
import { decidedAlready, gateAsked } from "./gate-asked";
import { poolsThatAsk } from "./pools-that-ask";

export const reject = command({
  verb: "reject",
  synonyms: ["decline", "deny"],
  on: "pool",
  who: "approver",
  usage: "reject <pool> [gate=…] because …",
  about: "turns an open gate down, with a reason; the pool goes back to work",
  words: [{ name: "pool", selector: true }],
  pairs: ["gate"],
  text: ["because"],
  textRequired: "because",
  block: false,
  changes: true,
  among: poolsThatAsk,
  decide: ({ pairs, because }, room): Outcome => {
    const gate = gateAsked(room, pairs.gate, "reject");
    if (typeof gate !== "string") return gate.outcome;
    if (gate === "without-leave") return decidedAlready(room);

    const { gate: open, name } = facing(room.pool, gate);
    if (open?.name !== gate) return decidedAlready(room, gate);
    return changed([
      ofPool(name, {
        type: "gateRejected",
        gate,
        phase: open.phase,
        round: open.round,
        because: because ?? "",
      }),
    ]);
  },
});

export const withdraw = command({
  verb: "withdraw",
  synonyms: ["take back", "retract"],
  on: "pool",
  who: "all",
  usage: "withdraw <pool> [gate=…]",
  about: "takes back your vote; from whoever asked for the gate, the request",
  words: [{ name: "pool", selector: true }],
  pairs: ["gate"],
  text: [],
  block: false,
  changes: true,
  decide: ({ pairs }, room): Outcome => {
    const { pool, by } = room;
    const { rollback } = pool;
    const back = wayBack(pool.life) === "asked" ? "rollback" : undefined;
    const asked = gateAsked(room, pairs.gate ?? back, "withdraw");
    if (typeof asked !== "string") return asked.outcome;
    if (asked === "without-leave") return decidedAlready(room);
    if (asked === "rollback" && rollback && wayBack(pool.life) === "asked")
      return rollback.by === by.person
        ? changed([ofPool(pool.name, { type: "rollbackWithdrawn" })])
        : nothing({ code: "no-vote", pool: labelFor(room) });
    const { gate } = facing(pool, asked);
    if (gate?.name !== asked) return decidedAlready(room, asked);

    const { name, phase, round } = gate;
    if (gate.votes.some((vote) => vote.by === by.person)) {
      return changed([ofPool(pool.name, { type: "voteWithdrawn", gate: name, round })]);
    }
    if (gate.askedBy === by.person || (name === "rollback" && rollback?.by === by.person))
      return changed([ofPool(pool.name, { type: "gateWithdrawn", gate: name, phase, round })]);
    return nothing({ code: "no-vote", pool: labelFor(room) });
  },
});
