import type { CardElement, IAdaptiveCard, IHorizontalBarChart } from "@microsoft/teams.cards";
import { gateWord } from "../../facts/gates";
import { isQuiet } from "../../notices/summary/changing";
import { printMoment } from "../../words/printing/times";
import { changesLines } from "../../words/reports/summary/changes";
import { when } from "../../words/reports/summary/setting";
import { careLines } from "../../words/reports/summary/standing";
import { titleOf } from "../../words/reports/summary/summary";
import { waitingGist } from "../../words/reports/summary/waiting";
import type { ReportOf } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { heading, line, section, signed, subtle } from "../parts/blocks";
import { card } from "../parts/card";
import { sayButtons } from "../parts/say-button";

type Summary = ReportOf<"summary">;

/** The summary to look at: what waits, what changed in a few lines, where the pools are as a chart, and what must be seen
 * every day. The text beside it says everything. */
export function summaryCard(summary: Summary, voice: CardVoice): IAdaptiveCard {
  const waits = waitingGist(summary, voice, 6);
  const [changed = "", ...changes] = changesLines(summary);
  return card(
    [
      heading(titleOf(summary)),
      ...(waits.length > 0
        ? waits.map((wait) => signed("waiting", wait))
        : [signed("done", "Nothing waits for anybody.")]),
      ...(isQuiet(summary.changes)
        ? [subtle(changed)]
        : [section(changed), ...changes.slice(0, 5).map(line)]),
      ...chart(summary),
      ...careLines(summary).map((care) => signed("waiting", care)),
    ],
    sayButtons(commandsOf(summary), voice.migration),
  );
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

const commandsOf = ({ waiting }: Summary): readonly string[] => [
  ...waiting.gates.first.slice(0, 2).map(({ pool, gate }) => `approve ${pool}${gateWord(gate)}`),
  "mine",
  "status",
];

/** When the daily summary comes here. */
export const summarySettingCard = (
  { here }: ReportOf<"summary-setting">,
  { migration }: CardVoice,
): IAdaptiveCard =>
  here
    ? card(
        [
          heading("The daily summary"),
          line(`It comes here ${when(here)}.`),
          subtle(`Next: ${printMoment(here.schedule.zone, here.next)}`),
        ],
        sayButtons(["summary preview"], migration),
      )
    : card([line("No daily summary is set here.")], sayButtons(["summary now"], migration));
