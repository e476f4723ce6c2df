import type { Action, CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import { mostButtons } from "./parts/card";
import { weightOf } from "./parts/fit";
import type { Rendered } from "./rendered";

/** The card that answers a pressed button. It is all that a client shows of the answer, so what a step came to stands above
 * what the card says by itself, and the whole text is behind a button of its own. */
export function pressedCard({ text, card }: Pick<Rendered, "text" | "card">): object {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (card === null) return { ...frame, fallbackText: text, body: lines.map(paragraph) };

  const { body = [], actions = [], ...rest } = card as Partial<IAdaptiveCard>;
  const deed = /^(?:Recorded|Waiting): /.test(text) ? lines.slice(0, 1).map(paragraph) : [];
  const room = heaviest - weightOf([text, deed, body, actions]);
  const all = fitting(lines.map(paragraph), room);
  const unsaid = lines.slice(1).filter((line) => deed.length === 0 || !line.startsWith("Next: "));
  const hidden = unsaid.length > 0 && all.length > 0;
  return {
    ...frame,
    ...rest,
    fallbackText: text,
    body: [
      ...deed,
      ...body,
      ...(hidden ? [{ type: "Container", id: "all", isVisible: false, items: all }] : []),
    ],
    actions: [...actions.slice(0, mostButtons - (hidden ? 1 : 0)), ...(hidden ? [showAll] : [])],
  };
}

const frame = { type: "AdaptiveCard", version: "1.5" } as const;

const heaviest = 24_000;

const showAll: Action = {
  type: "Action.ToggleVisibility",
  title: "All of it as text",
  targetElements: ["all"],
};

/** Runs are shown as they are; a TextBlock would read Markdown into what people typed. */
const paragraph = (line: string): CardElement => ({
  type: "RichTextBlock",
  inlines: [{ type: "TextRun", text: line }],
  spacing: "Small",
});

function fitting(lines: readonly CardElement[], room: number): readonly CardElement[] {
  let weight = 0;
  const over = lines.findIndex((line) => {
    weight += weightOf(line);
    return weight > room;
  });
  return over < 0 ? lines : lines.slice(0, over);
}
