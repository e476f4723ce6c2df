import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { wantsAttention } from "../../facts/health";
import { sayPoint } from "../../words/reports/health";
import type { ReportOf } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { heading, moreOf, signed } from "../parts/blocks";
import { card } from "../parts/card";
import { sayButtons } from "../parts/say-button";

/** How the bot is: what wants attention first. */
export const healthCard = ({ points }: ReportOf<"health">, { migration }: CardVoice): IAdaptiveCard => {
  const inOrder = [...points].sort((a, b) => Number(wantsAttention(b)) - Number(wantsAttention(a)));
  return card(
    [
      heading("How the bot is"),
      ...inOrder
        .slice(0, most)
        .map((point) => signed(wantsAttention(point) ? "refused" : "done", sayPoint(point))),
      ...moreOf(points.length - most),
    ],
    sayButtons(["doctor", "verify"], migration),
  );
};

const most = 14;
