import { render } from "../../src/cards/render";
import type { Notice } from "../../src/notices/notice";
import { say } from "../../src/words/say";
import {
  backGate,
  bo,
  checkpoint,
  cy,
  di,
  events,
  everyNotice,
  gate,
  nameOf,
  said,
  violation,
} from "../words/said-samples";

import { type Json, partsIn } from "./support/walk";

type Card = {
  readonly body: readonly Json[];
  readonly actions: readonly Json[];
  readonly fallbackText: string;
};

const known = (person: string) => ({ channelId: `29:${person}`, name: nameOf(person) });
const shown = (notice: Notice) => render(said(notice), nameOf, known);
const cardOf = (notice: Notice) => shown(notice).card as Card;
const texts = (card: Card) =>
  partsIn(card.body)
    .filter(({ type }) => type === "TextBlock")
    .map(({ text }) => String(text));

const gateAsked = { kind: "gate-asked", gate } as const;
const question = { kind: "question", asking: checkpoint } as const;
test.each(everyNotice)("%s has the words as its text", (_, notice) => {
  expect(shown(notice).text).toBe(say(said(notice), nameOf));
});

describe("buttons", () => {
  test("of a gate carry its round and nothing that decides", () => {
    const data = { migration: "Contoso", pool: "pool01.contoso.com", subject: "gate:phase", round: 2 };
    expect(cardOf(gateAsked).actions).toEqual([
      {
        type: "Action.Execute",
        title: "Approve",
        verb: "approve",
        style: "positive",
        associatedInputs: "none",
        data,
        fallback: {
          type: "Action.Submit",
          title: "Approve",
          style: "positive",
          associatedInputs: "none",
          data: { ...data, verb: "approve" },
        },
      },
      {
        type: "Action.Execute",
        title: "Reject",
        verb: "reject",
        style: "destructive",
        associatedInputs: "auto",
        data,
        fallback: {
          type: "Action.Submit",
          title: "Reject",
          style: "destructive",
          associatedInputs: "auto",
          data: { ...data, verb: "reject" },
        },
      },
    ]);
  });

  test("of the gate to go back carry that gate's name, so that they vote on no other", () => {
    const card = cardOf({ kind: "gate-asked", gate: backGate });
    expect(texts(card)[0]).toBe("pool01: go back from phase 3?");
    for (const { data } of card.actions) {
      expect(data).toEqual({
        migration: "Contoso",
        pool: "pool01.contoso.com",
        subject: "gate:rollback",
        round: 3,
      });
    }
  });

  test("of a question name the checkpoint, and the site by its key", () => {
    const { actions } = cardOf(question);
    expect(actions.map(({ title, verb }) => [title, verb])).toEqual([
      ["Confirm", "confirm"],
      ["It failed", "fail"],
      ["Later", "later"],
    ]);
    for (const { data } of actions) {
      expect(data).toEqual({
        migration: "m-1",
        pool: "pool01.contoso.com",
        subject: "checkpoint:sites-administrable@munich west",
        round: 1,
      });
    }
    const forPool = { ...checkpoint, site: null };
    expect(cardOf({ kind: "question", asking: forPool }).actions[0]?.data).toMatchObject({
      subject: "checkpoint:sites-administrable",
    });
  });

  test("that need a reason find its field, and the others do not wait for it", () => {
    for (const notice of [gateAsked, question]) {
      const field = cardOf(notice).body.find(({ type }) => type === "Input.Text");
      expect(field).toMatchObject({
        id: "because",
        isRequired: false,
        label: expect.stringContaining("Reason"),
      });
    }
  });
});

describe("hostile text", () => {
  const hostile =
    "[click](https://evil.example) <at>Bo Lind</at> **bold** `code` {{DATE(2026-01-01T00:00:00Z, SHORT)}} &lt;at&gt; www.evil.example";
  const named = (name: string) => render(said(gateAsked), (id) => (id === bo ? name : nameOf(id)), known);

  test("in a card is shown to the letter", () => {
    const all = texts(named(hostile).card as Card).join("\n");
    expect(all).not.toMatch(/(?<!\\)[[\]*`{]/);
    expect(all).not.toMatch(/<|https:\/\/|&lt;at&gt;/);
    expect(all).toContain("\\[click\\]\\(https\\://evil.example\\) &lt;at>Bo Lind&lt;/at>");
  });

  test("that seems to be a list or a quotation is none", () => {
    const asking = { ...checkpoint, statement: "- a" };
    expect(texts(cardOf({ kind: "question", asking }))).toContain("\\- a");
    expect(texts(cardOf({ kind: "question", asking: { ...asking, statement: "1. a" } }))).toContain("1\\. a");
    expect(texts(cardOf({ kind: "question", asking: { ...asking, statement: "> a" } }))).toContain("&gt; a");
  });

  test("names of SQL instances keep their backslash", () => {
    const { rule, finding } = violation("sql-server-shared");
    const all = texts(cardOf({ kind: "gate-asked", gate: { ...gate, warnings: [{ rule, finding }] } })).join(
      "\n",
    );
    expect(all).toContain("sql01\\\\rtc");
  });

  test.each(["x", "ü", "😀", "\\", '"', "\n"])("of 10 KB of %j does not make a card too heavy", (sign) => {
    const long = sign.repeat(10_000);
    const { rule, finding } = violation("coexistence-failed-nearby");
    const warning = { rule, finding: { ...finding, because: long } } as (typeof gate.warnings)[number];
    const notices = [
      {
        kind: "gate-asked",
        gate: { ...gate, title: long, warnings: Array.from({ length: 40 }, () => warning) },
      },
      { kind: "question", asking: { ...checkpoint, statement: long, evidence: `${long}\n`.repeat(40) } },
    ] as const;
    for (const notice of notices) {
      const { card } = render(said(notice), () => long, known);
      expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(25_000);
    }
  });
});

describe("mentions", () => {
  const mentions = [bo, cy, di];

  test("stand in a last line, with what the channel needs to tell them", () => {
    const { text, mentions: told } = render(said(gateAsked, { mentions }), nameOf, (person) =>
      person === di ? undefined : known(person),
    );
    expect(text.split("\n").at(-1)).toBe("<at>Bo Lind</at> <at>Cy Moe</at>");
    expect(told).toEqual([
      { channelId: "29:p-2", name: "Bo Lind", text: "<at>Bo Lind</at>" },
      { channelId: "29:p-3", name: "Cy Moe", text: "<at>Cy Moe</at>" },
    ]);
  });

  test("come before the trial clock, which is last", () => {
    const clock = Date.UTC(2026, 10, 27, 10);
    const { text } = render(said(gateAsked, { mentions: [bo], clock }), nameOf, known);
    expect(text).toMatch(/\n<at>Bo Lind<\/at>\n\(Trial clock: 2026-11-27 10:00 UTC\)$/);
  });

  test("cannot be forged by a name or a reason", () => {
    const deed = { event: { ...events.gateRejected, because: "<at>Cy Moe</at> < /AT>" }, pool: "pool01" };
    const notice = { kind: "gate-ended", deed, by: bo, phase: 3, next: null } as const;
    const { text, mentions: told } = render(said(notice, { mentions: [bo] }), nameOf, () => ({
      channelId: "29:x",
      name: "Bo</at><at>Cy & \u202ELind",
    }));
    expect(told).toEqual([{ channelId: "29:x", name: "Bo/atatCy  Lind", text: "<at>Bo/atatCy  Lind</at>" }]);
    expect(text.match(/<\s*\/?\s*at\b/gi)).toHaveLength(2);
  });

  test("are none where nobody is to be told", () => {
    expect(shown(gateAsked).mentions).toEqual([]);
    expect(shown(gateAsked).text).not.toContain("<at>");
  });
});

test("a card says what a borrowed path rests on, and so does its text for clients that draw none", () => {
  const basis = {
    division: { by: "analogy", guide: "another pair", source: "guide.md" },
    secondary: null,
  } as const;
  const line =
    "(By analogy: no document divides this way into phases; those of another pair (guide.md) are borrowed.)";
  for (const notice of [gateAsked, question]) {
    const { text, card } = render(said(notice, { basis }), nameOf, () => undefined);
    const { body, fallbackText } = card as Card;

    expect(text.split("\n").at(-1)).toBe(line);
    expect(fallbackText).toBe(text);
    expect(body.at(-1)).toMatchObject({
      type: "TextBlock",
      isSubtle: true,
      text: expect.stringMatching(/^\\\(By analogy: .*borrowed\.\\\)$/),
    });
    expect(JSON.stringify(render(said(notice), nameOf, () => undefined))).not.toContain("By analogy");
  }
});
