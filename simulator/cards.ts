import type { Activity } from "./activities/activity";

/** A field of a card that people fill in before they press. */
export type Field = {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly value: string;
  readonly choices: readonly string[];
};

export type Button = {
  readonly title: string;
  /** `FileConsent` is a button of Teams' own card that offers a file. */
  readonly type: "Action.Execute" | "Action.Submit" | "FileConsent";
  readonly id: string | undefined;
  readonly verb: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
  /** What a client that knows no Action.Execute would send. */
  readonly submitData: Readonly<Record<string, unknown>>;
  readonly fields: readonly Field[];
};

type Json = Record<string, unknown>;

/** The Adaptive Card of a message, if it has one. */
export const cardOf = (activity: Activity): Json | undefined => {
  const attachments = Array.isArray(activity.attachments) ? activity.attachments.filter(isJson) : [];
  const content = attachments.find(({ contentType }) => contentType === cardType)?.content;
  return isJson(content) ? content : undefined;
};

const cardType = "application/vnd.microsoft.card.adaptive";

export const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a card says without being drawn: its fallback text, else its text blocks. */
export const cardText = (card: Json): string => {
  if (typeof card.fallbackText === "string") return card.fallbackText;

  return elements(card.body)
    .filter(({ type }) => type === "TextBlock")
    .map(({ text }) => String(text ?? ""))
    .join("\n");
};

/** Every button of a card in reading order, those inside an Action.ShowCard too. */
export const buttonsOf = (card: Json | undefined, above: readonly Field[] = []): Button[] => {
  if (!card) return [];

  const body = elements(card.body);
  const fields = [
    ...above,
    ...body.filter(({ type, id }) => String(type).startsWith("Input.") && id).map(fieldOf),
  ];
  const actions = [...body.flatMap(({ actions }) => list(actions)), ...list(card.actions)];
  return actions.flatMap((action) =>
    action.type === "Action.ShowCard" && isJson(action.card)
      ? buttonsOf(action.card, fields)
      : buttonFrom(action, fields),
  );
};

const buttonFrom = (action: Json, fields: readonly Field[]): Button[] => {
  const { type, title, id, verb, data, fallback, associatedInputs } = action;
  if (type !== "Action.Execute" && type !== "Action.Submit") return [];

  const own = isJson(data) ? data : {};
  return [
    {
      title: String(title ?? verb ?? id ?? "Button"),
      type,
      id: typeof id === "string" ? id : undefined,
      verb: typeof verb === "string" ? verb : undefined,
      data: own,
      submitData: isJson(fallback) && isJson(fallback.data) ? fallback.data : own,
      fields: associatedInputs === "none" ? [] : fields,
    },
  ];
};

const fieldOf = (input: Json): Field => ({
  id: String(input.id),
  label: String(input.label ?? input.placeholder ?? input.id),
  required: input.isRequired === true,
  value: String(input.value ?? ""),
  choices: list(input.choices).map(({ value }) => String(value)),
});

/** All elements of a body, containers opened; what a fallback holds is not shown and not read. */
const elements = (body: unknown): Json[] =>
  list(body).flatMap((element) => [
    element,
    ...["items", "columns", "rows", "cells"].flatMap((inside) => elements(element[inside])),
  ]);

const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
