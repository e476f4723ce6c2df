import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { countOf, gateLines } from "../words/gates";
import { goalOf } from "../words/goals";
import type { GateView, Voice } from "../words/voice";
import { firstLines, heading, line } from "./parts/blocks";
import { button, reasonField } from "./parts/buttons";

/** An open gate: who voted, who is missing, and the two answers. */
export function gateCard(gate: GateView, voice: Voice): IAdaptiveCard {
  const { migration, poolId: pool, round } = gate;
  const data = { migration, pool, subject: `gate:${gate.gate}`, round };
  return {
    type: "AdaptiveCard",
    version: "1.5",
    body: [
      heading(`${gate.pool}: ${goalOf(gate)}?`),
      line(`${gate.title === "" ? "" : `${gate.title}. `}${countOf(gate)}.`),
      ...firstLines(gateLines(gate, voice)),
      reasonField("Reason, needed to reject"),
    ],
    actions: [
      button("approve", "Approve", data, { style: "positive" }),
      button("reject", "Reject", data, { style: "destructive", withReason: true }),
    ],
  };
}
