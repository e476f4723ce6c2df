import type { IAdaptiveCard } from "@microsoft/teams.cards";
import type { Notice, Said } from "../notices/notice";
import { sayBasis } from "../words/basis";
import type { NameOf } from "../words/findings/sentence";
import { flat, plainly } from "../words/plain";
import { say } from "../words/say";
import type { Asking, Report, Voice } from "../words/voice";
import { gateCard } from "./gate-card";
import { subtle } from "./parts/blocks";
import { weightOf, withFallback } from "./parts/fit";
import { type ChannelIdOf, mentionsOf, withoutTags } from "./parts/mentions";
import { questionCard } from "./question-card";
import type { Rendered } from "./rendered";
import { summaryCard } from "./summary-card";

/** A notice as it is sent: text that says everything, and a card where there is something to press. */
export function render(said: Said, nameOf: NameOf, channelIdOf: ChannelIdOf): Rendered {
  const mentions = mentionsOf(said, channelIdOf);
  const text = textOf(said, nameOf, mentions);
  const { notice, label } = plainly({ notice: said.notice, label: said.label });
  const card = cardOf(notice, { label, nameOf: (id) => flat(nameOf(id)) });
  return {
    text,
    card: card && withFallback(withBasis(card, sayBasis(said.basis)), text, besides(notice, text)),
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

/** A kind that has to be thought about does not compile. */
function cardOf(notice: Notice, voice: Voice): IAdaptiveCard | null {
  switch (notice.kind) {
    case "waiting":
    case "gate-asked":
      return gateCard(notice.gate, voice);
    case "question":
      return askingCard(notice.asking);
    case "recorded":
      return notice.asking && askingCard(notice.asking);
    case "told":
      return reportCard(notice.report, voice);
    case "several":
    case "refused":
    case "nothing":
    case "faulted":
    case "introduced":
    case "gate-ended":
    case "deeds-told":
      return null;
  }
}

const askingCard = (asking: Asking): IAdaptiveCard | null =>
  asking.kind === "asking-checkpoint" ? questionCard(asking) : null;

function reportCard(report: Report, voice: Voice): IAdaptiveCard | null {
  if (report.kind === "gate") return gateCard(report, voice);
  if (report.kind === "summary") return summaryCard(report, voice);
  return report.kind === "asking-checkpoint" ? questionCard(report) : null;
}
