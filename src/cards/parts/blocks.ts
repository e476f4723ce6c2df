import type {
  CardElement,
  ContainerStyle,
  IColumnSet,
  IContainer,
  IFactSet,
  ITextBlock,
} from "@microsoft/teams.cards";
import { escapedShort } from "./escape";
import { type Sign, signs } from "./signs";

/** What the card is about, in a few words. */
export const heading = (text: string): ITextBlock => ({
  type: "TextBlock",
  text: escapedShort(text),
  weight: "Bolder",
  size: "Medium",
  wrap: true,
  style: "heading",
});

export const line = (text: string): ITextBlock => ({
  type: "TextBlock",
  text: escapedShort(text),
  wrap: true,
  spacing: "Small",
});

/** What goes with the rest of the card without being its matter. */
export const subtle = (text: string): ITextBlock => ({ ...line(text), isSubtle: true });

/** What the lines below it have in common. */
export const section = (text: string): ITextBlock => ({ ...line(text), weight: "Bolder", spacing: "Medium" });

/** A line behind a sign, and below it what goes with it. Only the sign has a colour, and the colour says nothing that sign
 * and words do not. */
export const signed = (
  sign: Sign,
  text: string,
  { bold = false, below = "" }: { readonly bold?: boolean; readonly below?: string } = {},
): IColumnSet => ({
  type: "ColumnSet",
  spacing: "Small",
  columns: [
    { type: "Column", width: "20px", items: [{ type: "TextBlock", ...drawn(sign) }] },
    {
      type: "Column",
      width: "stretch",
      spacing: "None",
      items: [
        { ...line(text), ...(bold ? { weight: "Bolder" as const } : {}) },
        ...(below === "" ? [] : [{ ...subtle(below), spacing: "None" as const }]),
      ],
    },
  ],
});

/** A sign in its colour. */
export const drawn = (sign: Sign) =>
  signs[sign].color === undefined
    ? { text: signs[sign].mark }
    : { text: signs[sign].mark, color: signs[sign].color, weight: "Bolder" as const };

/** The first lines; how many more there are stands in the text. */
export const firstLines = (lines: readonly string[], most = 12): ITextBlock[] => [
  ...lines.slice(0, most).map(line),
  ...moreOf(lines.length - most),
];

/** What was left out of a list. */
export const moreOf = (count: number): ITextBlock[] =>
  count > 0 ? [subtle(`… ${count} more, all of them in the text.`)] : [];

/** Commands to copy. */
export const copied = (lines: readonly string[], most = 12): ITextBlock[] =>
  firstLines(lines, most).map((block) => ({ ...block, fontType: "Monospace" }));

/** Values by their names, those that are known. */
export const facts = (entries: readonly (readonly [name: string, value: string])[]): IFactSet => ({
  type: "FactSet",
  spacing: "Small",
  facts: entries
    .filter(([, value]) => value !== "")
    .map(([name, value]) => ({ title: escapedShort(name, 60), value: escapedShort(value, 200) })),
});

/** What stands out from the rest of the card. */
export const box = (style: ContainerStyle, items: readonly CardElement[]): IContainer => ({
  type: "Container",
  style,
  spacing: "Small",
  items: [...items],
});
