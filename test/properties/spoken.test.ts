import fc from "fast-check";
import { commands } from "../../src/commands/catalogue";
import { readTyped } from "../../src/commands/grammar/read-typed";
import { spoken } from "../../src/turns/reading/spoken";

const say = (line: string, values: Readonly<Record<string, string>>) =>
  spoken({ kind: "press", verb: "say", migration: "m-1", pool: "", subject: `say:${line}`, round: 0, values })
    ?.text ?? "";

/** What people may type into a field: words, signs of the grammar, and what would begin something else in a line. */
const typed = fc.oneof(
  fc.stringMatching(/^[a-zA-Z0-9 ,.=<>|’…[\]-]{1,40}$/),
  fc.constantFrom(
    "because no",
    "note x",
    "site=oslo",
    "a because b",
    "all",
    "x=…",
    "[y=…]",
    "<at>Bo</at>",
    "O'Neill",
  ),
);
const asOne = (text: string) => text.trim().replace(/\s+/g, " ");

test("whatever is typed into a field is read as that one value, and takes no other place", () => {
  fc.assert(
    fc.property(typed, (value) => {
      fc.pre(asOne(value) !== "");
      const reading = readTyped(say("set pool01 owner=… due=…", { w1: value, w2: "2026-12-01" }), commands);
      expect(reading).toMatchObject({
        kind: "command",
        verb: "set",
        pairs: { owner: asOne(value).replace(/’/g, "'"), due: "2026-12-01" },
      });
      expect(reading).not.toHaveProperty("because");
      expect(Object.keys((reading as { pairs: object }).pairs)).toEqual(["owner", "due"]);
    }),
  );
});

test("a reason is taken to the letter", () => {
  fc.assert(
    fc.property(typed, (value) => {
      fc.pre(asOne(value) !== "");
      const reading = readTyped(say("hold pool01 because …", { w1: value }), commands);
      expect(reading).toMatchObject({ kind: "command", verb: "hold", because: asOne(value) });
    }),
  );
});

test("any line and any fields give words or nothing, and no fault", () => {
  fc.assert(
    fc.property(fc.string(), fc.dictionary(fc.string(), fc.string()), (line, values) => {
      expect(typeof say(line, values)).toBe("string");
    }),
  );
});
