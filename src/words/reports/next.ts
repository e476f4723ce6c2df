import { sayViolation } from "../findings";
import { standstills } from "../gates/standstills";
import { counted } from "../printing/print";
import { sayReason, sayStep } from "../reasons";
import type { Lines, NextStep, ReportOf, Voice } from "../voice";

/** What the caller can do now, each with its exact words, and what else stands in the way. */
export function sayNext(
  { pool, phase, title, standstill, steps, others }: ReportOf<"next">,
  voice: Voice,
): Lines {
  if (!standstill && title === "" && steps.length === 0) return [`${pool} has gone through all its phases.`];

  return [
    standstill ? `${pool} ${standstills[standstill]}.` : `${pool}: Phase ${phase}, ${title}.`,
    ...(steps.length > 0
      ? ["You can do now:", ...steps.map((step) => `  ${sayStep(step, voice)}`)]
      : ["There is nothing here for you to do now."]),
    ...(others.length > 0
      ? ["What else stands in the way:", ...others.map((other) => obstacle(other, voice))]
      : []),
  ];
}

/** What waits for the caller, and where to look on, pool by pool. */
export const sayNextOfAll = (
  { migration, waiting, pools, more, all }: ReportOf<"next-of-all">,
  voice: Voice,
): Lines => [
  ...(waiting.length > 0
    ? ["These wait for you:", ...waiting.map((item) => `  ${sayStep(item, voice)}`)]
    : []),
  ...(pools.length > 0
    ? [
        `Pools of ${migration} on their way, with what tells what is next:`,
        ...pools.map((item) => `  ${sayStep(item, voice)}`),
        ...(more > 0 ? [`  and ${counted(more, "more pool")}: next <pool>`] : []),
      ]
    : [
        all > 0
          ? `All pools of ${migration} are at their end.`
          : `No pool of ${migration} is registered yet. Begin with: site add, then pool add`,
      ]),
];

export const sayMine = ({ items, elsewhere = [] }: ReportOf<"mine">, voice: Voice): Lines => [
  ...(items.length > 0
    ? ["These wait for you:", ...items.map((item) => `  ${sayStep(item, voice)}`)]
    : elsewhere.length > 0
      ? []
      : ["No gate, request or question waits for you."]),
  ...elsewhere.flatMap(({ migration, items: theirs, count }) => [
    `In migration ${migration} (to speak of it here: migration use ${migration}):`,
    ...theirs.map((item) => `  ${sayStep(item, voice)}`),
    ...(count > theirs.length ? [`  and ${count - theirs.length} more`] : []),
  ]),
];

const obstacle = ({ command, because }: NextStep, voice: Voice): string => {
  if (because.code === "violation") return sayViolation({ ...voice, violation: because.violation });
  return command === "" ? sayReason(because, voice) : sayStep({ command, because }, voice);
};
