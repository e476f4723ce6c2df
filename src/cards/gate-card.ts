import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { countOf, gateLines } from "../words/gates";
import type { GateView, Voice } from "../words/voice";
import { firstLines, heading, line } from "./blocks";
import { button, reasonField } from "./buttons";

/** An open gate: who voted, who is missing, and the two answers. */
export function gateCard(gate: GateView, voice: Voice): IAdaptiveCard {
  const { migration, poolId: pool, round } = gate;
  const data = { migration, pool, subject: `gate:${gate.gate}`, round };
  return {
    type: "AdaptiveCard",
    version: "1.5",
    body: [
      heading(
        gate.gate === "rollback"
          ? `${gate.pool}: go back from phase ${gate.phase}?`
          : `${gate.pool}: leave phase ${gate.phase}?`,
      ),
      line(`${gate.title}. ${countOf(gate)}.`),
      ...firstLines(gateLines(gate, voice)),
      reasonField("Reason, needed to reject"),
    ],
    actions: [
      button("approve", "Approve", data, { style: "positive" }),
      button("reject", "Reject", data, { style: "destructive", withReason: true }),
    ],
  };
}
