import type { Basis } from "../notices/notice";
import { pathById } from "../paths/catalogue";
import type { Lines } from "./voice";

/** What a path rests on where that is not the documents' own division: a line that every answer about it carries. */
export const sayBasis = (basis: Basis | null | undefined): Lines => {
  if (!basis) return [];

  const { division, secondary } = basis;
  const parts = [
    ...(division.by === "analogy"
      ? [
          `By analogy: no document divides this way into phases; those of ${titleOf(division.guide)} (${division.source}) are borrowed.`,
        ]
      : []),
    ...(division.by === "us" ? [`The division into phases is ours: ${division.because}`] : []),
    ...(secondary === null ? [] : [`This rests on a secondary source: ${secondary}.`]),
  ];
  return parts.length > 0 ? [`(${parts.join(" ")})`] : [];
};

const titleOf = (id: string): string => pathById(id)?.title ?? id;
