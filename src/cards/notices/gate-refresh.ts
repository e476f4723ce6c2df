import type { IAdaptiveCard } from "@microsoft/teams.cards";
import type { Notice } from "../../notices/notice";
import type { GateView } from "../../words/voice";
import type { ChannelIdOf } from "../parts/mentions";
import { viewersOf } from "./gate-role";

/** The card of a gate, with the request for each one's own view of it: those who may vote see the answers, those who may
 * not see why. Clients that know no such request show the card that everybody sees. */
export function withRefresh(card: IAdaptiveCard, notice: Notice, channelIdOf: ChannelIdOf): IAdaptiveCard {
  const gate = gateIn(notice);
  const userIds = gate ? viewersOf(gate).flatMap((person) => channelIdOf(person)?.channelId ?? []) : [];
  if (!gate || userIds.length === 0) return card;

  const { migration, poolId: pool, round } = gate;
  const data = { migration, pool, subject: `gate:${gate.gate}`, round };
  return {
    ...card,
    refresh: { action: { type: "Action.Execute", verb: "refresh", title: "Refresh", data }, userIds },
  };
}

function gateIn(notice: Notice): GateView | undefined {
  if (notice.kind === "told") return notice.report.kind === "gate" ? notice.report : undefined;
  return "gate" in notice && notice.kind !== "nothing" ? notice.gate : undefined;
}
