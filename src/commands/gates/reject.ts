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
  words: [{ name: "pool" }],
  pairs: ["gate"],
  text: ["because"],
  textRequired: "because",
  block: false,
  changes: true,
  decide: ({ pairs, because }, room): Outcome => {
    const gate = gateAsked(room, pairs.gate ?? "phase", "reject");
    if (typeof gate !== "string") return gate.outcome;

    const { gate: open, name } = room.pool;
    if (!open || gate === "without-leave") return decidedAlready(room);
    return changed([
      ofPool(name, { type: "gateRejected", phase: open.phase, round: open.round, because: because ?? "" }),
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
  words: [{ name: "pool" }],
  pairs: ["gate"],
  text: [],
  block: false,
  changes: true,
  decide: (_, room): Outcome => {
    const { pool, by } = room;
    const { gate } = pool;
    if (!gate) return decidedAlready(room);

    const { phase, round } = gate;
    if (gate.votes.some((vote) => vote.by === by.person)) {
      return changed([ofPool(pool.name, { type: "voteWithdrawn", gate: "phase", round })]);
    }
    if (gate.askedBy === by.person)
      return changed([ofPool(pool.name, { type: "gateWithdrawn", phase, round })]);
    return nothing({ code: "no-vote", pool: labelFor(room) });
  },
});
