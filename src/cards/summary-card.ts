import type { CardElement, IAdaptiveCard, IHorizontalBarChart } from "@microsoft/teams.cards";
import { careLines } from "../words/reports/summary/standing";
import { titleOf } from "../words/reports/summary/summary";
import { waitingGist } from "../words/reports/summary/waiting";
import type { ReportOf, Voice } from "../words/voice";
import { heading, line, subtle } from "./parts/blocks";

type Summary = ReportOf<"summary">;

/** The summary to look at: what waits, where the pools are as a chart, and what must be seen every day. The text beside it
 * says everything. */
export function summaryCard(summary: Summary, voice: Voice): IAdaptiveCard {
  const waits = waitingGist(summary, voice, 6);
  return {
    type: "AdaptiveCard",
    version: "1.5",
    body: [
      heading(titleOf(summary)),
      ...(waits.length > 0
        ? [line("Waits for somebody:"), ...waits.map((wait) => line(`– ${wait}`))]
        : [line("Nothing waits for anybody.")]),
      ...chart(summary),
      ...careLines(summary).map(subtle),
    ],
    actions: [],
  };
}

/** Pools by phase, as bars; as a line where a client draws none. */
function chart({ standing: { phases, completed, kept }, pools }: Summary): CardElement[] {
  const bars = [
    ...phases
      .filter((phase) => phase.pools > 0)
      .map(({ number, title, pools: y }) => ({ x: `${number} ${title}`, y })),
    ...(completed > 0 ? [{ x: "Completed", y: completed }] : []),
    ...(kept > 0 ? [{ x: "Kept", y: kept }] : []),
  ];
  if (pools === 0 || bars.length === 0) return [];

  const drawn: IHorizontalBarChart = {
    type: "Chart.HorizontalBar",
    title: "Pools by phase",
    showTitle: true,
    data: bars,
    fallback: line(`Pools by phase: ${bars.map(({ x, y }) => `${x}: ${y}`).join(" · ")}`) as never,
  };
  return [drawn as CardElement];
}
