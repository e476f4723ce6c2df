import type { IAdaptiveCard } from "@microsoft/teams.cards";
import type { Notice } from "../../notices/notice";
import { counted } from "../../words/print";
import type { CardVoice } from "../card-voice";
import { heading, moreOf, signed } from "../parts/blocks";
import { card } from "../parts/card";
import { sayButtons } from "../parts/say-button";
import type { Sign } from "../parts/signs";

type Several = Extract<Notice, { kind: "several" }>;

/** The verdict for each pool of an order, those that were refused first. */
export function severalCard({ parts }: Several, { migration }: CardVoice): IAdaptiveCard {
  const ordered = [...parts].sort((one, other) => rank(one.notice) - rank(other.notice));
  const refused = parts.filter(({ notice }) => notice.kind === "refused");
  return card(
    [
      heading(`${counted(parts.length, "answer")}${refused.length > 0 ? `, ${refused.length} refused` : ""}`),
      ...ordered.slice(0, most).map(({ notice, label }) => {
        const [sign, word] = verdicts[notice.kind];
        return signed(sign, `${label}: ${word}`);
      }),
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
  faulted: ["refused", "went wrong"],
  introduced: ["still", "told"],
  "gate-asked": ["waiting", "waiting for approval"],
  "gate-reminded": ["waiting", "waiting for approval"],
  "gate-escalated": ["waiting", "waiting for approval"],
  "gate-ended": ["done", "ended"],
  "deeds-told": ["done", "told"],
  question: ["waiting", "asked"],
  "member-left": ["still", "told"],
};
