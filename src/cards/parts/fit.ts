import type { IAdaptiveCard } from "@microsoft/teams.cards";

/** What a card may weigh at most, well under what Teams takes. */
const heaviest = 24_000;

/** The card with the text for clients that draw none, as much of it as fits, cut at a line's end. */
export function withFallback(card: IAdaptiveCard, text: string): IAdaptiveCard {
  const room = heaviest - weightOf(card);
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
function weightOf(value: unknown): number {
  let bytes = 0;
  for (const unit of JSON.stringify(value)) {
    const code = unit.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3 * unit.length;
  }
  return bytes;
}
