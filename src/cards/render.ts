import type { IAdaptiveCard } from "@microsoft/teams.cards";
import type { PersonId } from "../facts/ids";
import type { Notice, Said } from "../notices/notice";
import { sayBasis } from "../words/basis";
import type { NameOf } from "../words/findings/sentence";
import { possiblyARepeat } from "../words/gates/posted-cards";
import { flat, plainly } from "../words/printing/plain";
import { say } from "../words/say";
import type { CardVoice } from "./card-voice";
import { gateCard } from "./notices/gate-card";
import { withRefresh } from "./notices/gate-refresh";
import { questionCard } from "./notices/question-card";
import { recordedCard } from "./notices/recorded-card";
import { refusedCard } from "./notices/refused-card";
import { severalCard } from "./notices/several-card";
import {
  deedsCard,
  faultedCard,
  gateEndedCard,
  helloCard,
  memberLeftCard,
  nothingCard,
  overCard,
  storeLostCard,
  threadCard,
} from "./notices/small-cards";
import { subtle } from "./parts/blocks";
import { fileIn } from "./parts/file-card";
import { weightOf, withFallback } from "./parts/fit";
import { type ChannelIdOf, mentionsOf, withoutTags } from "./parts/mentions";
import type { Rendered } from "./rendered";
import { reportCard } from "./reports/report-card";

/** A notice as it is sent: text that says everything, and a card with its gist and its buttons. `viewer` is the one person
 * who sees it, where that is known. */
export function render(said: Said, nameOf: NameOf, channelIdOf: ChannelIdOf, viewer?: PersonId): Rendered {
  const mentions = mentionsOf(said, channelIdOf);
  const text = textOf(said, nameOf, mentions);
  const { notice, label } = plainly({ notice: said.notice, label: said.label });
  const voice = { label, nameOf: (id: PersonId) => flat(nameOf(id)), migration: said.migration ?? "" };
  const card = withRefresh(cardOf(notice, voice, viewer), notice, channelIdOf);
  const behind = [...sayBasis(said.basis), ...(said.repeat ? [possiblyARepeat] : [])];
  const file = fileIn(notice, voice.migration);
  return {
    text,
    ...(file ? { file } : {}),
    card: withFallback(withBasis(card, behind), text, besides(notice, text)),
    mentions,
  };
}

/** A summary and its card weigh no more together than a card may: it goes to every channel every day. */
const besides = (notice: Notice, text: string): number =>
  notice.kind === "told" && notice.report.kind === "summary" ? weightOf(text) : 0;

function textOf(said: Said, nameOf: NameOf, mentions: Rendered["mentions"]): string {
  if (mentions.length === 0) return say(said, nameOf);

  const ours = mentions.map(({ text }) => text).join(" ");
  const [before, after] = splitAt(say(said, nameOf, [placeOfMentions]));
  return [withoutTags(before), ours, after].filter((line) => line !== "").join("\n");
}

/** Stands for the mentions until the rest of the text is free of tags. No sentence can hold it: it is a control character. */
const placeOfMentions = "\u0000";

function splitAt(text: string): readonly [string, string] {
  const [before = "", after = ""] = text.split(`\n${placeOfMentions}`);
  return [before, after.replace(/^\n/, "")];
}

/** Last on the card, as in the text: what the path rests on. */
const withBasis = (card: IAdaptiveCard, basis: readonly string[]): IAdaptiveCard =>
  basis.length > 0 ? { ...card, body: [...(card.body ?? []), ...basis.map(subtle)] } : card;

/** A notice as a card. A kind without one does not compile. */
function cardOf(notice: Notice, voice: CardVoice, viewer: PersonId | undefined): IAdaptiveCard {
  switch (notice.kind) {
    case "recorded":
      return recordedCard(notice, voice);
    case "waiting":
    case "gate-asked":
    case "gate-reminded":
    case "gate-escalated":
      return gateCard(notice.gate, voice, viewer);
    case "refused":
      return refusedCard(notice, voice);
    case "nothing":
      return nothingCard(notice, voice);
    case "told":
      return reportCard(notice.report, voice);
    case "several":
      return severalCard(notice, voice);
    case "faulted":
      return faultedCard(notice, voice);
    case "store-lost":
      return storeLostCard(notice, voice);
    case "introduced":
      return helloCard(notice.tries, voice);
    case "gate-ended":
      return gateEndedCard(notice, voice);
    case "deeds-told":
      return deedsCard(notice, voice);
    case "card-over":
      return overCard(notice, voice);
    case "member-left":
      return memberLeftCard(notice, voice);
    case "thread-opened":
      return threadCard(notice, voice);
    case "question":
      return questionCard(notice.asking, voice);
  }
}
