export type Json = Readonly<Record<string, unknown>>;

/** Every element and action of a card, those of cards within it too. What a fallback holds is not shown. */
export const partsIn = (value: unknown): readonly Json[] => {
  if (Array.isArray(value)) return value.flatMap(partsIn);
  if (typeof value !== "object" || value === null) return [];

  const part = value as Json;
  const inside = Object.entries(part).flatMap(([key, of]) =>
    key === "data" || key === "fallback" || key === "refresh" ? [] : partsIn(of),
  );
  return typeof part.type === "string" ? [part, ...inside] : inside;
};

/** Every button that sends something. */
export const actionsIn = (card: Json): readonly Json[] =>
  partsIn(card).filter(({ type }) => type === "Action.Execute");
