import type { CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import { subtle } from "./blocks";

/** What a card may weigh at most, well under what Teams takes; and what its body may, so that some text goes with it. */
const heaviest = 24_000;
const heaviestBody = 13_000;
/** What the beginning of the text and the card's frame weigh, however little room there is. */
const leastBeside = 1_500;

/** The card with the text for clients that draw none: as much of the body and of the text as fits, the text cut at a
 * line's end. Fields stay in any case. `besides` is what goes with the card and weighs as well. */
export function withFallback(card: IAdaptiveCard, text: string, besides = 0): IAdaptiveCard {
  if (besides === 0 && surelyFits(card, text)) return { ...card, fallbackText: text };

  const room = heaviest - besides - weightOf(card.actions ?? []) - leastBeside;
  const fitted = { ...card, body: fittingBody(card.body, Math.min(heaviestBody, room)) };
  const kept = fittingText(text, heaviest - weightOf(fitted) - besides);
  return { ...fitted, fallbackText: kept || `${text.slice(0, 500)} …` };
}

/** No sign of a text weighs more than six bytes on the wire. */
const surelyFits = (card: IAdaptiveCard, text: string): boolean =>
  6 * text.length < heaviest && 3 * JSON.stringify(card).length + 6 * text.length < heaviest;

function fittingBody(body: readonly CardElement[], room: number): CardElement[] {
  let weight = 0;
  const kept = body.filter((element) => {
    weight += weightOf(element);
    return weight <= room || element.type.startsWith("Input.");
  });
  return kept.length < body.length ? [...kept, subtle("… more, all of it in the text.")] : kept;
}

function fittingText(text: string, room: number): string {
  const lines = text.split("\n");
  let weight = 0;
  const over = lines.findIndex((line) => {
    weight += weightOf(line);
    return weight > room;
  });
  return over < 0 ? text : lines.slice(0, over).join("\n");
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
