import type { TextColor } from "@microsoft/teams.cards";

/** How things stand, as a sign that is told apart without its colour. */
export const signs = {
  done: { mark: "✓", color: "Good" },
  current: { mark: "▶", color: "Accent" },
  open: { mark: "○", color: undefined },
  waiting: { mark: "◆", color: "Warning" },
  stopped: { mark: "■", color: "Attention" },
  refused: { mark: "✕", color: "Attention" },
  passedOver: { mark: "–", color: undefined },
  still: { mark: "●", color: undefined },
} as const satisfies Readonly<
  Record<string, { readonly mark: string; readonly color: TextColor | undefined }>
>;

export type Sign = keyof typeof signs;
