import fc from "fast-check";
import { piecesOf } from "../../../src/readers/evidence/pieces";
import type { Form } from "../../../src/readers/evidence/printed";
import { keyOf } from "../../../src/readers/evidence/printed";
import { laidBare } from "../../../src/readers/evidence/text/laid-bare";
import { asCsv, asJson, asList, asSmallJson, asTable, type Printer, type Thing } from "./printers";

const name = fc.constantFrom("Name", "Status", "TargetFqdn", "Role Name", "Diagnosis", "SipAddress", "X1");
const names = fc.uniqueArray(name, { minLength: 2, maxLength: 6, selector: keyOf });
const word = fc.string({
  unit: fc.constantFrom(..."abcxyzABC0189.,;=/()'\"-_\\@#%&{}<>äß語"),
  minLength: 1,
  maxLength: 30,
});
const oneLine = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
const whole = oneLine.filter((text) => !/^(?:System\.|@\{|…)|(?:…|\.\.\.)\}?$/.test(text));
const value = fc.oneof(
  { weight: 4, arbitrary: whole },
  { weight: 1, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.nat().map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("Running", "True", "pool01.contoso.com", "a : b", "C:\\temp", "- -"),
  },
);
/** Words are so short that each line of a column holds several. */
const sentence = fc
  .array(fc.string({ unit: fc.constantFrom(..."abc,="), minLength: 1, maxLength: 8 }), { maxLength: 12 })
  .map((words) => words.join(" "));
const things = (of: fc.Arbitrary<string>): fc.Arbitrary<readonly Thing[]> =>
  names.chain((all) =>
    fc
      .array(fc.tuple(...all.map(() => of)), { minLength: 1, maxLength: 6 })
      .map((rows) => rows.map((row) => Object.fromEntries(all.map((each, at) => [each, row[at] ?? ""])))),
  );

/** A row that begins with nothing could go on with the one above, so each has something there. */
const numbered = (some: fc.Arbitrary<readonly Thing[]>): fc.Arbitrary<readonly Thing[]> =>
  some.map((all) => all.map((thing, at) => ({ Id: `n${at}`, ...thing })));

const read = (text: string) =>
  piecesOf(laidBare(text)).map((piece) =>
    piece.is === "block"
      ? { form: piece.block.form, objects: piece.block.objects.map((object) => [...object]) }
      : piece,
  );

const expected = (form: Form, all: readonly Thing[]) => [
  {
    form,
    objects: all.map((thing) =>
      Object.entries(thing).map(([property, text]) => [
        keyOf(property),
        expect.objectContaining({ text, isCut: false }),
      ]),
    ),
  },
];

const forms: readonly (readonly [is: string, form: Form, print: Printer, of: fc.Arbitrary<string>])[] = [
  ["JSON", "json", asJson, fc.oneof(value, fc.constant("first\nsecond"))],
  ["JSON on one line", "json", asSmallJson, value],
  ["CSV", "csv", asCsv(), value],
  ["CSV with its type", "csv", asCsv(",", "Microsoft.Rtc.Thing"), value],
  ["CSV by semicolons", "csv", asCsv(";"), value],
  ["CSV by tabs", "csv", asCsv("\t"), value],
  ["CSV over several lines", "csv", asCsv(), fc.oneof(value, fc.constant("first\nsecond"))],
  ["a list", "list", asList(), value],
  ["a list in a narrow window", "list", asList(45), value],
  ["a table", "table", asTable(), value],
  ["a table with wrapped cells", "table", asTable(24), sentence],
];

describe("what is printed is read as it was", () => {
  test.each(forms)("%s", (_, form, print, of) => {
    fc.assert(
      fc.property(numbered(things(of)), (all) => {
        expect(read(print(all))).toEqual(expected(form, all));
      }),
      { numRuns: 120 },
    );
  });

  test.each(forms)(
    "%s, with the line ends of Windows, hard blanks and a prompt around",
    (_, form, print, of) => {
      fc.assert(
        fc.property(numbered(things(of)), (all) => {
          const text = `PS C:\\> Get-CsThing\n${print(all)}\nPS C:\\>`
            .replaceAll("\n", "\r\n")
            .replaceAll(" ", "\u00a0");
          expect(read(text).slice(1, -1)).toEqual(expected(form, all));
        }),
        { numRuns: 30 },
      );
    },
  );
});
