import type { CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import { sentenceOf } from "../../words/findings";
import { standstills } from "../../words/gates/standstills";
import { sayReason } from "../../words/reasons";
import type { NextStep, ReportOf } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { heading, moreOf, section, signed, subtle } from "../parts/blocks";
import { card, mostButtons } from "../parts/card";
import { capital } from "../parts/escape";
import { sayButtons } from "../parts/say-button";

/** What the caller can do now, each step a button, and how much else stands in the way. */
export function nextCard(report: ReportOf<"next">, voice: CardVoice): IAdaptiveCard {
  const { pool, phase, title, standstill, steps, others } = report;
  const where = standstill
    ? `${pool} ${standstills[standstill]}`
    : title === ""
      ? pool
      : `${pool} · phase ${phase}`;
  return card(
    [
      heading(where),
      ...(standstill || title === "" ? [] : [subtle(title)]),
      ...(steps.length > 0
        ? [section("You can do now"), ...stepLines(steps, voice)]
        : [
            signed(
              "passedOver",
              title === "" && !standstill ? "Through all its phases." : "Nothing here for you to do now.",
            ),
          ]),
      ...(others.length > 0
        ? [
            section("What else stands in the way"),
            ...others.slice(0, 4).map((other) => signed("waiting", capital(sayReason(other.because, voice)))),
            ...moreOf(others.length - 4),
          ]
        : []),
    ],
    sayButtons(
      [
        ...steps.map(({ command }) => command),
        ...others.flatMap((other) => settling(other, voice)),
        `status ${pool}`,
        `why ${pool}`,
      ],
      voice.migration,
    ),
  );
}

/** What settles that which stands in the way. */
const settling = ({ command, because }: NextStep, voice: CardVoice): readonly string[] =>
  because.code === "violation" ? [sentenceOf({ ...voice, violation: because.violation }).try] : [command];

/** What waits for the caller, and the pools on their way, each with its button. */
export const nextOfAllCard = (
  { migration, waiting, pools, more, all }: ReportOf<"next-of-all">,
  voice: CardVoice,
): IAdaptiveCard =>
  card(
    [
      heading(migration),
      ...(waiting.length > 0 ? [section("These wait for you"), ...stepLines(waiting, voice)] : []),
      ...(pools.length > 0
        ? [section("Pools on their way"), ...stepLines(pools, voice), ...moreOf(more)]
        : [signed("passedOver", all > 0 ? "All pools are at their end." : "No pool is registered yet.")]),
    ],
    sayButtons(
      [
        ...[...waiting, ...pools].map(({ command }) => command),
        "status",
        ...(all > 0 ? [] : ["help pool add"]),
      ],
      voice.migration,
    ),
  );

/** What waits for whoever asks, each with its button. */
export const mineCard = ({ items, elsewhere = [] }: ReportOf<"mine">, voice: CardVoice): IAdaptiveCard =>
  items.length + elsewhere.length > 0
    ? card(
        [
          heading("These wait for you"),
          ...stepLines(items, voice),
          ...elsewhere
            .slice(0, 3)
            .flatMap(({ migration, items: theirs }) => [
              section(`In ${migration}`),
              ...stepLines(theirs, voice),
            ]),
        ],
        sayButtons(
          [
            ...items.map(({ command }) => command),
            ...elsewhere.map(({ migration }) => `migration use ${migration}`),
          ],
          voice.migration,
        ),
      )
    : card([signed("done", "Nothing waits for you.")], sayButtons(["status"], voice.migration));

const stepLines = (steps: readonly NextStep[], voice: CardVoice): CardElement[] => [
  ...steps.slice(0, mostButtons).map(({ because }) => signed("current", capital(sayReason(because, voice)))),
  ...moreOf(steps.length - mostButtons),
];
