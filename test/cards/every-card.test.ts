import { render } from "../../src/cards/render";
import { commands } from "../../src/commands/catalogue";
import { readTyped } from "../../src/commands/grammar/read-typed";
import type { Notice } from "../../src/notices/notice";
import { spoken } from "../../src/turns/reading/spoken";
import { everyNotice, nameOf, said } from "../words/said-samples";
import { actionsIn, type Json, partsIn } from "./support/walk";

const adaptiveCards = require("adaptivecards/dist/adaptivecards.js");

const known = (person: string) => ({ channelId: `29:${person}`, name: nameOf(person) });
const cardOf = (notice: Notice) => render(said(notice, { migration: "m-1" }), nameOf, known).card as Json;
const cards = everyNotice.map(([name, notice]) => [name, cardOf(notice), notice] as const);

describe.each(cards)("the card of %s", (_, card, notice) => {
  test("can be read by clients, element by element", () => {
    const context = new adaptiveCards.SerializationContext(adaptiveCards.Versions.v1_5);
    const parsed = new adaptiveCards.AdaptiveCard();
    parsed.parse(card, context);
    const faults = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
    // Teams draws charts beyond Adaptive Cards 1.5; elsewhere their fallback is shown.
    expect(faults.filter((fault) => !/^Unknown element type "Chart\./.test(fault))).toEqual([]);
    expect(parsed.validateProperties().validationEvents).toEqual([]);
    expect(parsed.getItemCount()).toBe((card.body as Json[]).length);
    expect(card).toMatchObject({ type: "AdaptiveCard", version: "1.5" });
  });

  test("weighs less than Teams takes, and has the text with it", () => {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(25_000);
    expect(card.fallbackText).toBe(render(said(notice), nameOf, known).text);
  });

  test("has a body, wraps its lines, names its fields and has few buttons", () => {
    expect((card.body as Json[]).length).toBeGreaterThan(0);
    for (const part of partsIn(card)) {
      if (part.type === "TextBlock" && String(part.text).length > 2) expect(part.wrap).toBe(true);
      if (String(part.type).startsWith("Input.")) {
        expect(part.label).toMatch(/\S/);
        if (part.isRequired) expect(part.errorMessage).toMatch(/\S/);
      }
    }
    expect(((card.actions as Json[]) ?? []).length).toBeLessThanOrEqual(6);
    const ids = partsIn(card).flatMap(({ type, id }) => (String(type).startsWith("Input.") ? [id] : []));
    if (!JSON.stringify(card).includes("ShowCard")) expect(new Set(ids).size).toBe(ids.length);
  });

  test("has buttons that carry what they are about, and nothing that decides", () => {
    for (const { data, verb, fallback, title } of actionsIn(card)) {
      expect(Object.keys(data as Json).sort()).toEqual(["migration", "pool", "round", "subject"]);
      expect(fallback).toMatchObject({ type: "Action.Submit", data: { ...(data as Json), verb } });
      expect(String(title).length).toBeLessThanOrEqual(60);
    }
  });

  test("has buttons whose lines are commands or replies", () => {
    for (const { data, verb } of actionsIn(card)) {
      if (verb !== "say") continue;
      const { pool, subject, round } = data as { pool: string; subject: string; round: number };
      const values = { name: pool, w1: "1", w2: "2", w3: "3", w4: "4" };
      const words = spoken({ kind: "press", verb, migration: "m-1", pool, subject, round, values });
      const reading = readTyped(words?.text ?? "", commands);
      expect([words?.text, reading.kind === "command" || reading.kind === "reply"]).toEqual([
        words?.text,
        true,
      ]);
    }
  });
});
