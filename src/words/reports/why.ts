import { sayViolation } from "../findings";
import { adoptedLine, gateLine, gateLines, waiverLines } from "../gates/gates";
import { standstills } from "../gates/standstills";
import { printVotes } from "../printing/parts";
import { printInstant } from "../printing/print";
import type { Lines, ReportOf, Voice } from "../voice";
import { factLine } from "./facts";
import { heldLine, keptLine } from "./pool-status";

type Why = ReportOf<"why">;

/** The rules, votes and facts behind where a pool stands. */
export const sayWhy = (report: Why, voice: Voice): Lines => [
  ...heldLine(report, voice),
  report.title === ""
    ? `${report.pool} ${report.standstill ? standstills[report.standstill] : "has gone through all its phases"}.`
    : `${report.pool}: Phase ${report.phase}, ${report.title}.`,
  ...adoptedLine(report, voice),
  ...keptLine(report, voice),
  ...waiverLines(report, voice),
  ...against(report, voice),
  ...(report.passing.length > 0 ? [`Rules that hold: ${report.passing.join(", ")}.`] : []),
  ...[...(report.gate ? [report.gate] : []), ...report.beside].flatMap((gate) => [
    gateLine(gate),
    ...gateLines(gate, voice),
  ]),
  ...(report.facts.length > 0
    ? ["Facts:", ...report.facts.map((fact) => `  ${factLine(fact, voice)}`)]
    : ["No facts are known yet."]),
  ...passed(report, voice),
];

function against({ pool, phase, title, violations }: Why, voice: Voice): Lines {
  if (title === "") return [];
  if (violations.length === 0) return [`No rule stands against leaving phase ${phase}.`];
  return [
    `What stands against leaving phase ${phase}, or is to be acknowledged:`,
    ...violations.map((violation) => sayViolation({ ...voice, label: pool, violation })),
  ];
}

const passed = (report: Why, { nameOf }: Voice): Lines =>
  report.passed.map(
    ({ phase, at, votes }) =>
      `Phase ${phase} passed on ${printInstant(at)}${votes.length > 0 ? `, approved by ${printVotes(votes, nameOf)}` : ""}.`,
  );
