import type { IColumn, IColumnSet, ITextBlock } from "@microsoft/teams.cards";
import { type Sign, signs } from "./signs";

/** Where a pool stands in its path: a sign for every phase, with its number below. `now` is how it stands in the present
 * one; the phases before are behind it, those after are to come. */
export const phaseStrip = (present: number, phases: number, now: Sign): IColumnSet => ({
  type: "ColumnSet",
  spacing: "Medium",
  columns: Array.from({ length: phases }, (_, index) =>
    column(index + 1, index + 1 < present ? "done" : index + 1 === present ? now : "open"),
  ),
});

const column = (phase: number, sign: Sign): IColumn => ({
  type: "Column",
  width: "stretch",
  spacing: "None",
  items: [centred(signs[sign].mark, sign), { ...centred(String(phase), sign), size: "Small" }],
});

const centred = (text: string, sign: Sign): ITextBlock => ({
  type: "TextBlock",
  text,
  horizontalAlignment: "Center",
  spacing: "None",
  ...(signs[sign].color === undefined ? { isSubtle: true } : { color: signs[sign].color, weight: "Bolder" }),
});
