import type { ContainerStyle, IColumn, IColumnSet } from "@microsoft/teams.cards";

/** How much of a whole is there, as a bar. The numbers stand in words beside it: it adds nothing but the picture. */
export const bar = (part: number, whole: number, style: ContainerStyle = "accent"): IColumnSet => {
  const share = whole > 0 ? Math.round((100 * Math.min(Math.max(part, 0), whole)) / whole) : 0;
  return {
    type: "ColumnSet",
    spacing: "Small",
    columns: [
      ...(share > 0 ? [stretch(share, style)] : []),
      ...(share < 100 ? [stretch(100 - share, "emphasis")] : []),
    ],
  };
};

const stretch = (width: number, style: ContainerStyle): IColumn => ({
  type: "Column",
  width,
  style,
  spacing: "None",
  minHeight: "8px",
  items: [],
});
