import type { IRichTextBlock } from "@microsoft/teams.cards";
import type { Sign } from "./signs";
import { signs } from "./signs";

/** How much of a whole is there, as a thin bar of two kinds of line: it is seen in every theme. The numbers stand in words
 * beside it, so it adds nothing but the picture. */
export function bar(part: number, whole: number, sign: Sign = "done"): IRichTextBlock {
  const share = whole > 0 ? Math.min(Math.max(part / whole, 0), 1) : 0;
  const full = share > 0 ? Math.max(1, Math.round(share * cells)) : 0;
  const { color } = signs[sign];
  const filled = {
    type: "TextRun",
    text: "━".repeat(full),
    fontType: "Monospace",
    ...(color && { color }),
  } as const;
  const empty = {
    type: "TextRun",
    text: "─".repeat(cells - full),
    fontType: "Monospace",
    isSubtle: true,
  } as const;
  return {
    type: "RichTextBlock",
    spacing: "None",
    inlines: [...(full > 0 ? [filled] : []), ...(full < cells ? [empty] : [])],
  };
}

const cells = 24;
