import type { ITextBlock } from "@microsoft/teams.cards";
import { escapedShort } from "./escape";

/** What the card is about, in a few words. */
export const heading = (text: string): ITextBlock => ({
  type: "TextBlock",
  text: escapedShort(text),
  weight: "Bolder",
  size: "Medium",
  wrap: true,
});

export const line = (text: string): ITextBlock => ({
  type: "TextBlock",
  text: escapedShort(text),
  wrap: true,
  spacing: "Small",
});

/** What goes with the rest of the card without being its matter. */
export const subtle = (text: string): ITextBlock => ({ ...line(text), isSubtle: true });

/** The first lines; how many more there are stands in the text. */
export const firstLines = (lines: readonly string[], most = 12): ITextBlock[] => [
  ...lines.slice(0, most).map(line),
  ...(lines.length > most ? [line(`… ${lines.length - most} more, all of them in the text.`)] : []),
];
