import type { IAdaptiveCard } from "@microsoft/teams.cards";
import type { Notice } from "../../notices/notice";
import { sentenceOf } from "../../words/findings";
import { counted } from "../../words/printing/print";
import { sentenceOfComplaint } from "../../words/refusals/complaints";
import type { CardVoice } from "../card-voice";
import { line, moreOf, signed, subtle } from "../parts/blocks";
import { card } from "../parts/card";
import { sayButtons } from "../parts/say-button";

type Refused = Extract<Notice, { kind: "refused" }>;

/** What stands against a step, and the commands that settle it as buttons. */
export function refusedCard({ violations, again }: Refused, voice: CardVoice): IAdaptiveCard {
  const points = violations.map((violation) => ({ rule: violation.rule, ...sentenceFor(violation, voice) }));
  const shown = points.slice(0, mostPoints);
  const commands = points.map((point) => again ?? point.try);
  return card(
    [
      signed("refused", `Refused: ${counted(points.length, "point")}`, { bold: true }),
      ...shown.flatMap(({ rule, wrong }) => [line(wrong), { ...subtle(rule), spacing: "None" as const }]),
      ...moreOf(points.length - shown.length),
    ],
    sayButtons(commands, voice.migration),
  );
}

const mostPoints = 5;

const sentenceFor = (violation: Refused["violations"][number], voice: CardVoice) =>
  "complaint" in violation ? sentenceOfComplaint(violation, voice) : sentenceOf({ ...voice, violation });
