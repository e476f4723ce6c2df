import type { Action, CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import type { Notice } from "../../notices/notice";
import { counted } from "../../words/print";
import { sayReason } from "../../words/reasons";
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

  const pool = deeds.find((deed) => deed.pool !== null)?.pool ?? null;
  const then = next ? [next.command] : [];
  return card(
    [
      ...open,
      next ? line(`Next: ${sayReason(next.because, voice)}.`) : subtle("Recorded. To see how things stand:"),
    ],
    buttons([...then, ...(pool === null ? ["status"] : [`next ${pool}`, `status ${pool}`])], voice),
  );
}

const buttons = (commands: readonly string[], { migration }: CardVoice): readonly Action[] =>
  sayButtons(commands, migration).slice(0, 3);

const withBefore = (before: readonly CardElement[], shown: IAdaptiveCard): IAdaptiveCard => ({
  ...shown,
  body: [...before, ...shown.body],
});
