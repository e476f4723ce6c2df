import type { Action, CardElement, IAdaptiveCard } from "@microsoft/teams.cards";

/** More buttons than so many invite slips; Teams itself hides what is beyond six. */
export const mostButtons = 6;

/** A card as every client of Teams knows it, with its first buttons. */
export const card = (body: readonly CardElement[], actions: readonly Action[] = []): IAdaptiveCard => ({
  type: "AdaptiveCard",
  version: "1.5",
  body: [...body],
  ...(actions.length > 0 ? { actions: actions.slice(0, mostButtons) } : {}),
});
