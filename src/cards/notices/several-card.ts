import type { CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import type { Notice } from "../../notices/notice";
import { counted } from "../../words/printing/print";
import type { CardVoice } from "../card-voice";
import { heading, moreOf, signed } from "../parts/blocks";
import { card } from "../parts/card";
import { sayButtons } from "../parts/say-button";
import type { Sign } from "../parts/signs";
import { reportCard } from "../reports/report-card";

type Several = Extract<Notice, { kind: "several" }>;

/** The verdict for each pool of an order, those that were refused first. */
export function severalCard(several: Several, voice: CardVoice): IAdaptiveCard {
  const lead = leadOf(several, voice);
  return lead ?? verdictsCard(several, voice);
}

/** Where a document was read, its own card with what came of it below. */
function leadOf({ parts }: Several, voice: CardVoice): IAdaptiveCard | undefined {
  const lead = parts.find(({ atLength }) => atLength)?.notice;
  const shown = lead?.kind === "recorded" ? lead.with : undefined;
  if (!shown) return undefined;

  const others = parts.filter(({ atLength }) => !atLength);
  const of = reportCard(shown, voice);
  return {
    ...of,
    body: [...of.body, ...others.slice(0, most).map(verdictLine), ...moreOf(others.length - most)],
  };
}

function verdictLine({ notice, label }: Several["parts"][number]): CardElement {
  const [sign, word] = verdicts[notice.kind];
  return signed(sign, `${label}: ${word}`);
}

function verdictsCard({ parts }: Several, { migration }: CardVoice): IAdaptiveCard {
  const ordered = [...parts].sort((one, other) => rank(one.notice) - rank(other.notice));
  const refused = parts.filter(({ notice }) => notice.kind === "refused");
  return card(
    [
      heading(`${counted(parts.length, "answer")}${refused.length > 0 ? `, ${refused.length} refused` : ""}`),
      ...ordered.slice(0, most).map(verdictLine),
      ...moreOf(parts.length - most),
    ],
    sayButtons([...refused.slice(0, 3).map(({ label }) => `next ${label}`), "status"], migration),
  );
}

const most = 15;

const rank = ({ kind }: Notice): number => order.indexOf(kind);
const order: readonly Notice["kind"][] = ["refused", "waiting", "recorded", "nothing"];

const verdicts: Readonly<Record<Notice["kind"], readonly [Sign, string]>> = {
  refused: ["refused", "refused"],
  waiting: ["waiting", "waiting for approval"],
  recorded: ["done", "recorded"],
  nothing: ["passedOver", "nothing to do"],
  told: ["still", "told"],
  several: ["still", "told"],
  "card-over": ["passedOver", "overtaken"],
  "store-lost": ["refused", "not recorded"],
  faulted: ["refused", "went wrong"],
  introduced: ["still", "told"],
  "gate-asked": ["waiting", "waiting for approval"],
  "gate-reminded": ["waiting", "waiting for approval"],
  "gate-escalated": ["waiting", "waiting for approval"],
  "gate-ended": ["done", "ended"],
  "deeds-told": ["done", "told"],
  question: ["waiting", "asked"],
  "member-left": ["still", "told"],
  "thread-opened": ["still", "told"],
};
