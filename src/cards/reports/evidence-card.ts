import type { CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import { pairs } from "../../facts/evidence/matrix";
import { byAt, ofSite } from "../../words/printing/parts";
import { counted, ended, listOf, printInstant } from "../../words/printing/print";
import type { ReportOf } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { copied, heading, line, moreOf, section, signed, subtle } from "../parts/blocks";
import { card } from "../parts/card";
import { sayButtons } from "../parts/say-button";
import type { Sign } from "../parts/signs";

type Sheet = ReportOf<"evidence-sheet">;
type Item = Sheet["items"][number];

/** What evidence shows so far: point by point, or cell by cell of the matrix, and what is still to be run. */
export function evidenceCard(sheet: Sheet, { migration }: CardVoice): IAdaptiveCard {
  const { pool, about, site, items, unknown, rest, run } = sheet;
  const shown = items.filter(({ state }) => state === "pass" || state === "unused").length;
  const isMatrix = items.some(({ pair }) => pair !== null);
  return card(
    [
      heading(`${pool} · ${about}${ofSite(site)}`),
      line(`${shown} of ${counted(items.length, "point")} shown.`),
      ...(isMatrix ? matrixOf(items) : pointsOf(items)),
      ...unknown.map(({ key, of }) => signed("waiting", `The ${key} of ${of} are not known.`)),
      ...(rest === null ? [] : [signed("open", `For people to say: ${ended(rest)}`)]),
      ...(run.length > 0 ? [section("To be run"), ...copied(run, 4)] : []),
    ],
    sayButtons(
      [
        ...unknown.map((one) => one.try),
        ...(run.length > 0 ? [`collect ${pool} ${about}`] : []),
        `status ${pool}`,
      ],
      migration,
    ),
  );
}

const mostPoints = 10;

const pointsOf = (items: readonly Item[]): readonly CardElement[] => {
  const first = [...items].sort((one, other) => weight[one.state] - weight[other.state]);
  return [
    ...first
      .slice(0, mostPoints)
      .map(({ state, about, means, detail }) =>
        signed(
          signs[state],
          `${about === null ? "" : `${about}: `}${means} – ${called[state]}${state === "fail" ? `: ${detail ?? ""}` : ""}`,
        ),
      ),
    ...moreOf(items.length - mostPoints),
  ];
};

/** A line for each pair of pools and each way that a cell stands. */
const matrixOf = (items: readonly Item[]): readonly CardElement[] =>
  pairs.flatMap((pair) => {
    const cells = items.filter((item) => item.pair === pair);
    if (cells.length === 0) return [];
    const states = (Object.keys(weight) as Item["state"][]).filter((state) =>
      cells.some((cell) => cell.state === state),
    );
    return [
      section(pair.replace("-", " to ")),
      ...states.map((state) =>
        signed(
          signs[state],
          `${called[state]}: ${listOf(cells.filter((cell) => cell.state === state).map(({ key }) => key.split(" ")[0] ?? ""))}`,
        ),
      ),
    ];
  });

const weight: Readonly<Record<Item["state"], number>> = {
  fail: 0,
  "too-old": 1,
  missing: 2,
  pass: 3,
  unused: 4,
};
const signs: Readonly<Record<Item["state"], Sign>> = {
  pass: "done",
  fail: "refused",
  unused: "passedOver",
  "too-old": "waiting",
  missing: "open",
};
const called: Readonly<Record<Item["state"], string>> = {
  pass: "shown",
  fail: "failed",
  unused: "not used here",
  "too-old": "shown too long ago",
  missing: "missing",
};

/** A text that was given: what it is; it stands in the text beside the card. */
export const evidenceTextCard = (
  { pool, about, sha256, by, at, text }: ReportOf<"evidence-text">,
  { nameOf, migration }: CardVoice,
): IAdaptiveCard =>
  card(
    [
      heading(`${pool} · ${about}`),
      line(`Given${byAt(by, at, nameOf)}.`),
      subtle(`SHA-256 ${sha256}`),
      line(text === null ? "It was erased." : "What it says stands in the text."),
    ],
    sayButtons([`status ${pool}`], migration),
  );

/** A script that collects evidence: what it is and how long it counts; the script stands in the text, to be copied. */
export const collectorCard = (
  { pool, about, site, until, byHand, unknown }: ReportOf<"collector">,
  { migration }: CardVoice,
): IAdaptiveCard =>
  card(
    [
      heading(`${pool} · ${about}${ofSite(site)}`),
      signed(
        "current",
        `The script stands in the text. What it prints is taken once, until ${printInstant(until)}.`,
      ),
      line(
        "It only reads. It stops mix-ups and old output; it does not stop an administrator who means to forge it.",
      ),
      ...(byHand.length > 0 ? [section("By hand"), ...copied(byHand, 4)] : []),
      ...unknown.map(({ key, of }) => signed("waiting", `The ${key} of ${of} are not known.`)),
    ],
    sayButtons([...unknown.map((one) => one.try), `status ${pool}`], migration),
  );
