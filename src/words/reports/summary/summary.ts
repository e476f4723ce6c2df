import { isQuiet } from "../../../notices/summary/changing";
import { versionCalled } from "../../printing/parts";
import { counted } from "../../printing/print";
import { printDay, printLocal, printMoment } from "../../printing/times";
import type { Lines, ReportOf, Voice } from "../../voice";
import { changesLines } from "./changes";
import { careLines, exceptionLines, standingLines } from "./standing";
import { waitingGist, waitingLines } from "./waiting";

type Summary = ReportOf<"summary">;

/** The daily summary: what waits, what changed, how things stand, what is out of the ordinary. Where nothing changed it is
 * one line. */
export const saySummary = (summary: Summary, voice: Voice): Lines =>
  isQuiet(summary.changes) && summary.occasion !== "now"
    ? [quietLine(summary, voice)]
    : fullLines(summary, voice);

/** What it is a summary of, and for which days. */
export function titleOf({ migration, scope, occasion, daily, at, zone }: Summary): string {
  const of = [migration, ...whereOf(scope)].join(", ");
  if (!daily)
    return `${occasion === "preview" ? "Preview of the summary" : "Summary"} of ${of}, ${printLocal(zone, at)} ${zone}`;
  return `Summary of ${of}, ${printDay(daily.day)}`;
}

const whereOf = ({ site, batch, pool }: Summary["scope"]): Lines => [
  ...(site ? [`site ${site}`] : []),
  ...(batch ? [`batch ${batch}`] : []),
  ...(pool ? [`pool ${pool}`] : []),
];

function fullLines(summary: Summary, voice: Voice): Lines {
  const { from, to, head, next, zone } = summary;
  const waiting = waitingLines(summary, voice);
  return [
    `${titleOf(summary)} (${versionCalled(from)} to ${versionCalled(to)}).`,
    ...missedLine(summary),
    ...(waiting.length > 0
      ? ["Waits for somebody:", ...waiting.map((line) => `  ${line}`)]
      : ["Nothing waits for anybody."]),
    ...changesLines(summary),
    ...standingLines(summary),
    ...exceptionLines(summary),
    ...careLines(summary),
    `Record: entry ${head.seq}, head of the chain ${head.hash}.`,
    ...(next === null ? [] : [`The next one comes on ${printMoment(zone, next)}.`]),
    "More: status · status <pool> · mine · history <pool>",
  ];
}

function quietLine(summary: Summary, voice: Voice): string {
  const { changes, zone, head, pools, standing, next } = summary;
  const waits = waitingGist(summary, voice);
  return [
    `${titleOf(summary)}: nothing changed since ${printLocal(zone, changes.since)}.`,
    ...missedLine(summary),
    waits.length > 0 ? `Waiting: ${waits.join("; ")}.` : "Nothing waits for anybody.",
    `${counted(pools, "pool")}, ${standing.completed} completed.`,
    ...waivedLine(summary),
    ...careLines(summary),
    `Head of the chain: ${head.seq} ${head.hash}.`,
    ...(next === null ? [] : [`The next one comes on ${printMoment(zone, next)}.`]),
    "More: summary now",
  ].join(" ");
}

const waivedLine = (summary: Summary): Lines =>
  exceptionLines({
    ...summary,
    exceptions: { ...nothingElse, waivers: summary.exceptions.waivers },
  });

const none = { count: 0, first: [] } as const;
const nothingElse = {
  ...{ contradictions: none, stuck: none, overdue: none, slipped: none, nextDue: null, unowned: none },
  ...{ solo: [], shortSoaks: [] },
};

const missedLine = ({ daily }: Summary): Lines =>
  daily?.missed
    ? [
        `It stands for ${counted(daily.missed.count, "more day")} too, from ${daily.missed.from} on, when none could be sent.`,
      ]
    : [];
