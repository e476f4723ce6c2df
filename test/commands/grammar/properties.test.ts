import fc from "fast-check";
import { plain } from "../../../src/commands/grammar/characters";
import { printCommand } from "../../../src/commands/grammar/print-command";
import { read, spec, specs } from "./specs";

/** Any text at all, and texts made of what the grammar cares for. */
const anything = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...specs.map(({ verb }) => verb),
          "yes",
          "no",
          "because",
          "note",
          "from",
          "to",
          "all",
        ),
        fc.constantFrom(
          " ",
          "\n",
          '"',
          "'",
          "“",
          "»",
          "=",
          ",",
          "?",
          "\u200b",
          "\u00a0",
          "site=",
          "__proto__",
        ),
        fc.string({ unit: "grapheme", maxLength: 4 }),
      ),
      { maxLength: 20 },
    )
    .chain((parts) => fc.constantFrom("", " ").map((between) => parts.join(between))),
);

const lineEnd = /[\n\r\u0085\u2028\u2029]/;
const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .filter((text) => /[^\s\p{Cf}\p{Cc}]/u.test(text) && !lineEnd.test(text));

/** A value as a reading would give it: it holds no double quote and nothing that is dropped or trimmed. */
const value = fc
  .oneof(
    words,
    fc.constantFrom(
      "because",
      "note",
      "from",
      "a, b",
      "a = b",
      "it's",
      "'x'",
      "pool01?",
      "/x",
      "=",
      "a,",
      "x=y",
    ),
  )
  .map((text) => plain(text).trim())
  .filter((text) => text !== "" && !/["“”„‟«»〝〞＂]/.test(text));

test("every text has a reading, and the same one each time", () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(read(text)).toEqual(read(text));
    }),
    { numRuns: 2_000 },
  );
});

test("what is no command's own words is never a command", () => {
  const known = new Set(
    specs.flatMap(({ verb, synonyms }) => [verb, ...synonyms]).map((name) => name.split(" ")[0]),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const reading = read(text);
      if (reading.kind !== "command") return;
      const first =
        plain(reading.typed)
          .replace(/["“”„‟«»〝〞＂]/g, "")
          .toLowerCase()
          .match(/[a-z]+/)?.[0] ?? "";
      expect(known).toContain(first);
    }),
    { numRuns: 2_000 },
  );
});

test("free text comes back as it was typed, but for blanks at its ends", () => {
  fc.assert(
    fc.property(words, fc.constantFrom("because", "BECAUSE", "because:"), (text, keyword) => {
      expect(read(`hold pool01 ${keyword} ${text}`)).toMatchObject({ kind: "command", because: text.trim() });
    }),
    { numRuns: 1_000 },
  );
});

test("a command that is printed and read again is the same", () => {
  const pairs = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), value, { maxKeys: 4 });
  fc.assert(
    fc.property(value, pairs, words, (pool, given, because) => {
      const command = { words: { pool }, pairs: given, because: because.trim() };
      const reading = read(printCommand(spec("pool change"), command));
      expect(reading).toMatchObject({ kind: "command", verb: "pool change", because: because.trim() });
      expect(reading.kind === "command" && { ...reading.words }).toEqual(command.words);
      expect(reading.kind === "command" && { ...reading.pairs }).toEqual({ ...given });
    }),
    { numRuns: 1_000 },
  );
});

test("a name that is printed and read again is the same", () => {
  fc.assert(
    fc.property(value, value, value, (name, from, to) => {
      const reading = read(printCommand(spec("migration new"), { words: { name, from, to } }));
      expect(reading.kind === "command" && { ...reading.words }).toEqual({ name, from, to });
    }),
    { numRuns: 1_000 },
  );
});

test.each(["site=munich", "site=Munich West", "batch=a,b"])(
  "a selector that is printed is read again: %s",
  (pool) => {
    expect(read(printCommand(spec("why"), { words: { pool } }))).toMatchObject({
      kind: "command",
      words: { pool },
    });
  },
);
