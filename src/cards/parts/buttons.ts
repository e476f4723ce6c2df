import type { IExecuteAction, ITextInput } from "@microsoft/teams.cards";

/** What a button stands for. Who presses it, the channel says; whether it still counts, the round. */
export type ButtonData = {
  readonly migration: string;
  readonly pool: string;
  readonly subject: string;
  readonly round: number;
};

/** `say` stands for a line as a person could have typed it. */
export type Verb = "approve" | "reject" | "withdraw" | "confirm" | "fail" | "later" | "yes" | "no" | "say";

type Look = { readonly style?: "positive" | "destructive"; readonly withInputs?: boolean };

/** A button that sends its verb and data; where a client knows no Action.Execute, the same as an Action.Submit. */
export function button(
  verb: Verb,
  title: string,
  { migration, pool, subject, round }: ButtonData,
  { style = undefined, withInputs = false }: Look = {},
): IExecuteAction {
  const data = { migration, pool, subject, round };
  const look = { title, associatedInputs: withInputs ? "auto" : "none", ...(style && { style }) } as const;
  return {
    type: "Action.Execute",
    verb,
    data,
    ...look,
    fallback: { type: "Action.Submit", data: { ...data, verb }, ...look },
  };
}

/** The field for a reason. Not required by the card, for its other buttons need none; the bot asks where it is missing. */
export const reasonField = (label: string): ITextInput => ({
  type: "Input.Text",
  id: "because",
  label,
  isRequired: false,
  errorMessage: "Say why.",
  maxLength: 1000,
});
