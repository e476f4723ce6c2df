import type { CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import { printFact } from "../../facts/fact-keys";
import { stateOf } from "../../words/deeds/already";
import { countOf, votesLine } from "../../words/gates/gates";
import { goalOf } from "../../words/gates/goals";
import { ofSite } from "../../words/printing/parts";
import { ended, listOf, printInstant } from "../../words/printing/print";
import type { ReportOf } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { bar } from "../parts/bar";
import { facts, heading, line, moreOf, section, signed } from "../parts/blocks";
import { card } from "../parts/card";
import { sayButtons } from "../parts/say-button";
import type { Sign } from "../parts/signs";
import { phaseStrip } from "../parts/strip";
import { burnDown } from "./burn-down";

type PoolStatus = ReportOf<"pool-status">;

/** A pool's board: where it stands in its path, what holds it, and what the phase still wants. */
export function poolStatusCard(report: PoolStatus, voice: CardVoice): IAdaptiveCard {
  const { pool, phase, phases, title, standing, held } = report;
  const [sign, words] = standings[standing];
  return card(
    [
      heading(`${pool}${inPhase.has(standing) ? ` · phase ${phase} of ${phases}` : ""}`),
      ...(title === "" ? [] : [line(title)]),
      signed(sign, `${words}, since ${printInstant(report.enteredAt)}`, { bold: true }),
      ...(held ? [line(`By ${voice.nameOf(held.by)}: ${ended(held.because)}`)] : []),
      phaseStrip(standing === "completed" ? phases + 1 : phase, phases, sign),
      ...usersOf(report),
      ...gatesOf(report, voice),
      ...contradictionsOf(report),
      ...tasksOf(report),
      ...checkpointsOf(report),
      ...burnDown(report.ledger),
    ],
    sayButtons(commandsOf(report), voice.migration),
  );
}

const standings: Readonly<Record<PoolStatus["standing"], readonly [Sign, string]>> = {
  working: ["current", "At work"],
  asked: ["waiting", "Waits for approval"],
  held: ["stopped", "Held"],
  completed: ["done", "All phases done"],
  kept: ["still", "Kept in coexistence"],
  keeping: ["waiting", "Asked to be kept in coexistence"],
  adoption: ["waiting", "Waits for its adoption"],
  "going-back": ["stopped", "Going back"],
  back: ["stopped", "Back on the legacy pool"],
};

const inPhase = new Set<PoolStatus["standing"]>(["working", "asked", "held", "keeping", "going-back"]);

function usersOf({ site, target, users, usersLeft, waves }: PoolStatus): CardElement[] {
  const gone = users - usersLeft;
  return [
    facts([
      ["Site", site],
      ["Target", target ?? ""],
      ["Users", waves ? `${gone} of ${users} moved, ${usersLeft} left` : `${users}, who stay on it`],
      ["Waves", waves ? `${waves.test} test, ${waves.pilot} pilot, ${waves.rest} rest` : ""],
    ]),
    ...(waves && users > 0 ? [bar(gone, users)] : []),
  ];
}

function gatesOf({ gate, beside, deedsWithoutLeave }: PoolStatus, voice: CardVoice): CardElement[] {
  const open = [...(gate ? [gate] : []), ...beside].slice(0, 3);
  return [
    ...open.map((one) =>
      signed("waiting", `Gate to ${goalOf(one)}: ${countOf(one)}`, {
        bold: true,
        below: votesLine(one, voice),
      }),
    ),
    ...(deedsWithoutLeave.length > 0
      ? [signed("stopped", `Done without leave: ${listOf(deedsWithoutLeave)}. An approver has to see it.`)]
      : []),
  ];
}

/** What the team has to settle first: a value that counts, and another that was said. */
const contradictionsOf = ({ contradictions }: PoolStatus): CardElement[] => [
  ...contradictions
    .slice(0, 3)
    .map(({ name, key, counts, against }) =>
      signed(
        "waiting",
        `${key} of ${name}: ${printFact(counts.value)} counts, and ${listOf(against.map(({ value }) => printFact(value)))} was said`,
      ),
    ),
  ...moreOf(contradictions.length - 3),
];

function tasksOf({ tasks }: PoolStatus): CardElement[] {
  if (tasks.length === 0) return [];

  const settled = tasks.filter(({ state }) => state !== "open" && state !== "has leave").length;
  return [
    section(`Tasks of this phase: ${settled} of ${tasks.length} settled`),
    ...tasks
      .slice(0, mostLines)
      .map(({ number, title, state }) =>
        signed(
          taskSigns[state] ?? "open",
          `${number} ${title}${state === "open" || state === "done" ? "" : ` (${stateOf(state)})`}`,
        ),
      ),
    ...moreOf(tasks.length - mostLines),
  ];
}

const taskSigns: Readonly<Record<string, Sign>> = {
  done: "done",
  skipped: "passedOver",
  "does not apply": "passedOver",
  "without-leave": "stopped",
  "has leave": "current",
};

function checkpointsOf({ checkpoints }: PoolStatus): CardElement[] {
  if (checkpoints.length === 0) return [];

  const confirmed = checkpoints.filter(({ state }) => state === "confirmed").length;
  return [
    section(`Checkpoints: ${confirmed} of ${checkpoints.length} confirmed`),
    ...checkpoints
      .slice(0, mostLines)
      .map(({ id, site, state }) =>
        signed(checkpointSigns[state] ?? "open", `${id}${ofSite(site)}: ${state}`),
      ),
    ...moreOf(checkpoints.length - mostLines),
  ];
}

const checkpointSigns: Readonly<Record<string, Sign>> = { confirmed: "done", failed: "refused" };

const mostLines = 10;

const commandsOf = ({ pool, standing }: PoolStatus): readonly string[] => [
  `next ${pool}`,
  `why ${pool}`,
  `history ${pool}`,
  ...(standing === "held" ? [`release ${pool}`] : standing === "working" ? [`hold ${pool} because …`] : []),
];
