import { pressedCard } from "../../src/cards/pressed-card";
import { render } from "../../src/cards/render";
import { everyNotice, nameOf, said } from "../words/said-samples";
import { type Json, partsIn } from "./support/walk";

const known = (person: string) => ({ channelId: `29:${person}`, name: nameOf(person) });
const answers = everyNotice.map(([name, notice]) => {
  const rendered = render(said(notice, { migration: "m-1" }), nameOf, known);
  return [name, rendered, pressedCard(rendered) as Json] as const;
});

test.each(answers)("the answer %s to a press is whole, and light enough", (_, { text }, card) => {
  expect(card.fallbackText).toBe(text);
  expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(25_000);
  expect((card.actions as Json[]).length).toBeLessThanOrEqual(6);
  const lines = text.split("\n");
  const shown = JSON.stringify(partsIn(card));
  const first = /^(Recorded|Waiting): /.test(text) ? [lines[0]] : [];
  const isAllThere = (card.actions as Json[]).some(({ type }) => type === "Action.ToggleVisibility");
  for (const line of isAllThere ? lines : first)
    expect(shown).toContain(JSON.stringify(line?.trimEnd()).slice(1, -1));
});

test("a text of any length leaves the card light enough, and says at the end that there is more", () => {
  const [, rendered] = answers[0] ?? [];
  for (const sign of ["x", "ü", "😀", '"']) {
    const text = `Recorded: ${sign.repeat(300)}\n`.repeat(60);
    const card = pressedCard({ text, card: rendered?.card ?? null });
    expect(Buffer.byteLength(JSON.stringify({ ...card, fallbackText: "" }))).toBeLessThan(25_000);
  }
});

test("an answer without a card is its text", () => {
  expect(pressedCard({ text: "One.\n\n  Two.", card: null })).toEqual({
    type: "AdaptiveCard",
    version: "1.5",
    fallbackText: "One.\n\n  Two.",
    body: ["One.", "  Two."].map((text) => ({
      type: "RichTextBlock",
      inlines: [{ type: "TextRun", text }],
      spacing: "Small",
    })),
  });
});
