import type { IColumn, IColumnSet } from "@microsoft/teams.cards";
import { drawn } from "./blocks";
import type { Sign } from "./signs";

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
  width: "28px",
  spacing: "None",
  items: [
    { ...centred, ...drawn(sign) },
    { ...centred, text: String(phase), size: "Small", isSubtle: sign === "open" },
  ],
});

const centred = { type: "TextBlock", horizontalAlignment: "Center", spacing: "None" } as const;
