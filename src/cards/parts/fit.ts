import type { IAdaptiveCard } from "@microsoft/teams.cards";

/** What a card may weigh at most, well under what Teams takes. */
const heaviest = 24_000;

/** The card with the text for clients that draw none, as much of it as fits, cut at a line's end. `besides` is what goes
 * with the card and weighs as well. */
export function withFallback(card: IAdaptiveCard, text: string, besides = 0): IAdaptiveCard {
  const room = heaviest - weightOf(card) - besides;
  const lines = text.split("\n");
  let weight = 0;
  const over = lines.findIndex((line) => {
    weight += weightOf(line);
    return weight > room;
  });
  const kept = over < 0 ? text : lines.slice(0, over).join("\n");
  return { ...card, fallbackText: kept || `${text.slice(0, 500)} …` };
}

/** Bytes on the wire, never less: a sign of the alphabet is one, an umlaut two, everything else counts as three. */
export function weightOf(value: unknown): number {
  let bytes = 0;
  for (const unit of JSON.stringify(value)) {
    const code = unit.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3 * unit.length;
  }
  return bytes;
}
