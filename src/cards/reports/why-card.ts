import type { CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import { printFact } from "../../facts/fact-keys";
import { sentenceOf } from "../../words/findings";
import { countOf, votesLine } from "../../words/gates/gates";
import { goalOf } from "../../words/gates/goals";
import { printVotes } from "../../words/printing/parts";
import { counted, ended, printInstant } from "../../words/printing/print";
import type { ReportOf } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { facts, heading, line, moreOf, section, signed, subtle } from "../parts/blocks";
import { card } from "../parts/card";
import { sayButtons } from "../parts/say-button";

type Why = ReportOf<"why">;

/** What stands behind where a pool is: rules against it, votes, facts, and the gates it passed. */
export function whyCard(report: Why, voice: CardVoice): IAdaptiveCard {
  const { pool, phase, title, held, violations, passing, gate, facts: known, passed } = report;
  const points = violations.map((violation) => ({
    rule: violation.rule,
    ...sentenceOf({ ...voice, label: pool, violation }),
  }));
  return card(
    [
      heading(title === "" ? pool : `${pool} · phase ${phase}`),
      ...(title === "" ? [] : [subtle(title)]),
      ...(held ? [signed("stopped", `Held by ${voice.nameOf(held.by)}: ${ended(held.because)}`)] : []),
      ...(gate
        ? [signed("waiting", `Gate to ${goalOf(gate)}: ${countOf(gate)}`, { below: votesLine(gate, voice) })]
        : []),
      ...(title === "" ? [] : against(points, phase)),
      ...(passing.length > 0
        ? [signed("done", `${counted(passing.length, "rule holds", "rules hold")}.`)]
        : []),
      ...(known.length > 0 ? [section("Facts"), factsOf(known), ...moreOf(known.length - mostFacts)] : []),
      ...passed
        .slice(-4)
        .map(({ phase: number, at, votes }) =>
          subtle(
            `Phase ${number} passed on ${printInstant(at)}${votes.length > 0 ? `, by ${printVotes(votes, voice.nameOf)}` : ""}`,
          ),
        ),
    ],
    sayButtons([...points.map((point) => point.try), `next ${pool}`, `status ${pool}`], voice.migration),
  );
}

type Point = { readonly rule: string; readonly wrong: string };

const against = (points: readonly Point[], phase: number): CardElement[] =>
  points.length === 0
    ? [signed("done", `Nothing stands against leaving phase ${phase}.`)]
    : [
        section(`Against leaving phase ${phase}: ${counted(points.length, "point")}`),
        ...points
          .slice(0, 4)
          .flatMap(({ rule, wrong }) => [line(wrong), { ...subtle(rule), spacing: "None" as const }]),
        ...moreOf(points.length - 4),
      ];

const mostFacts = 10;

const factsOf = (known: Why["facts"]): CardElement =>
  facts(
    known.slice(0, mostFacts).map(({ key, value }) => [key, value === null ? "not known" : printFact(value)]),
  );
