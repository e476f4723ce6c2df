import { wayBack } from "../../machines/lifecycle";
import { command } from "../command";
import { changed, nothing, type Outcome, ofPool } from "../outcome";
import { labelFor } from "../room";
import { decidedAlready, gateAsked } from "./gate-asked";

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
  decide: ({ pairs, because }, room): Outcome => {
    const gate = gateAsked(room, pairs.gate ?? room.pool.gate?.name ?? "phase", "reject");
    if (typeof gate !== "string") return gate.outcome;

    const { gate: open, name } = room.pool;
    if (gate === "without-leave") return decidedAlready(room);
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
    const { gate, rollback } = pool;
    const asked = gateAsked(room, pairs.gate ?? gate?.name ?? (rollback ? "rollback" : "phase"), "withdraw");
    if (typeof asked !== "string") return asked.outcome;
    if (asked === "rollback" && rollback && wayBack(pool.life) === "asked")
      return rollback.by === by.person
        ? changed([ofPool(pool.name, { type: "rollbackWithdrawn" })])
        : nothing({ code: "no-vote", pool: labelFor(room) });
    if (gate?.name !== asked) return decidedAlready(room, asked === "rollback" ? "rollback" : "phase");

    const { name, phase, round } = gate;
    if (gate.votes.some((vote) => vote.by === by.person)) {
      return changed([ofPool(pool.name, { type: "voteWithdrawn", gate: name, round })]);
    }
    if (gate.askedBy === by.person || rollback?.by === by.person)
      return changed([ofPool(pool.name, { type: "gateWithdrawn", gate: name, phase, round })]);
    return nothing({ code: "no-vote", pool: labelFor(room) });
  },
});
