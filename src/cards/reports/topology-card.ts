import type { CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import { counted, versionName } from "../../words/printing/print";
import { countsOf, sayDrift } from "../../words/reports/topology";
import type { ReportOf } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { heading, line, moreOf, section, signed, subtle } from "../parts/blocks";
import { card } from "../parts/card";
import { formFor, sayButtons } from "../parts/say-button";

type Topology = ReportOf<"topology">;

/** A topology document: what it shows, what has changed, and a form that adds what is not registered. */
export function topologyCard(report: Topology, { migration }: CardVoice): IAdaptiveCard {
  const { file, numbers, offer } = report;
  const form =
    offer && offer.pools.length <= mostFields ? formFor(optional(offer.try), migration) : undefined;
  return card(
    [
      heading(file ?? "Topology document"),
      line(`${countsOf(report)}.`),
      ...numbers.flatMap(({ number, version, certainty }) =>
        certainty === "inferred" || certainty === "unknown"
          ? [
              signed(
                "waiting",
                `ServiceVersion ${number}: ${version ? `probably ${versionName(version)}` : "unknown"}`,
              ),
            ]
          : [],
      ),
      ...driftBlocks(report),
      ...(offer ? offerBlocks(offer) : []),
      ...(form?.fields ?? []),
    ],
    [
      ...(form ? [form.say] : offer ? sayButtons([offer.try], migration) : []),
      ...sayButtons(["status"], migration),
    ],
  );
}

const mostFields = 10;
const mostLines = 8;

/** A pool whose users nobody counts yet may stay out. */
const optional = (command: string): string => command.replace(/(\S+=…)/g, "[$1]");

function driftBlocks({ drift }: Topology): readonly CardElement[] {
  if (!drift) return [];
  if (drift.changes.length === 0) return [signed("done", "Nothing has changed since the document before.")];
  return [
    section("Since the document before"),
    ...drift.changes.slice(0, mostLines).map((one) => line(sayDrift(one))),
    ...moreOf(drift.changes.length + drift.more - mostLines),
    ...(drift.unplanned.length > 0 || drift.unpublishedSince !== null
      ? [signed("stopped", "Somebody published outside the plan, or it was not told.")]
      : []),
  ];
}

function offerBlocks({ commands, count, against }: NonNullable<Topology["offer"]>): readonly CardElement[] {
  return [
    section(`Not registered yet: ${counted(count, "thing")}`),
    ...commands.slice(0, mostLines).map((command) => subtle(command)),
    ...moreOf(count - Math.min(commands.length, mostLines)),
    ...(against.length > 0
      ? [signed("refused", `${counted(against.length, "point")} against it, in the text.`)]
      : []),
  ];
}

/** The form for pools that wait for the number of their users. */
export function usersWantedCard(
  { pools, try: command }: ReportOf<"users-wanted">,
  { migration }: CardVoice,
): IAdaptiveCard {
  const form = pools.length <= mostFields ? formFor(optional(command), migration) : undefined;
  return card([heading("How many users have they?"), ...(form?.fields ?? [])], form ? [form.say] : []);
}

/** What rules refuse of a pool as it was read. */
export const refusedNowCard = (
  { pool, violations }: ReportOf<"refused-now">,
  { migration }: CardVoice,
): IAdaptiveCard =>
  card(
    [heading(pool), signed("refused", `${counted(violations.length, "point")} against it, in the text.`)],
    sayButtons([`why ${pool}`], migration),
  );
