import type { CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import type { Notice } from "../../notices/notice";
import { sentenceOf } from "../../words/findings";
import { counted } from "../../words/printing/print";
import { sayReason } from "../../words/reasons";
import type { Event } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { line, signed, subtle } from "../parts/blocks";
import { card } from "../parts/card";
import { sayButtons } from "../parts/say-button";
import { reportCard } from "../reports/report-card";

type Recorded = Extract<Notice, { kind: "recorded" }>;

/** A step that is on disk: what it asks now, what it shows, or what comes next. */
export function recordedCard(
  { asking, with: shown, next, warnings, deeds }: Recorded,
  voice: CardVoice,
): IAdaptiveCard {
  const open: CardElement[] =
    warnings.length > 0
      ? [signed("waiting", `${counted(warnings.length, "point")} still open, in the text.`)]
      : [];
  if (asking) return withBefore(open, reportCard(asking, voice));
  if (shown) return withBefore(open, reportCard(shown, voice));

  return card(
    [...open, next ? line(`Next: ${sayReason(next.because, voice)}.`) : subtle("Recorded. From here on:")],
    sayButtons(commandsAfter({ deeds, next, warnings }, voice), voice.migration),
  );
}

/** What comes next, or what is usually done next; and what settles the points that are open. */
function commandsAfter(
  { deeds, next, warnings }: Pick<Recorded, "deeds" | "next" | "warnings">,
  voice: CardVoice,
) {
  const settling = warnings.map((violation) => sentenceOf({ ...voice, violation }).try).slice(0, 2);
  const pool = deeds.find((deed) => deed.pool !== null)?.pool;
  const usual = deeds.flatMap(({ event }) => usually[event.type] ?? []).slice(0, 1);
  if (next) return [next.command, ...settling, ...(pool === undefined ? [] : [`status ${pool}`])];
  return [...settling, ...usual, pool === undefined ? "status" : `next ${pool}`];
}

const usually: Partial<Readonly<Record<Event["type"], string>>> = {
  migrationRegistered: "site add <name>",
  siteAdded: "help pool add",
  edgeAdded: "help pool add",
  roleGranted: "people",
  roleRevoked: "people",
  policySet: "policy",
  batchChanged: "batch",
};

const withBefore = (before: readonly CardElement[], shown: IAdaptiveCard): IAdaptiveCard => ({
  ...shown,
  body: [...before, ...shown.body],
});
