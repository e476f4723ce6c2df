import fc from "fast-check";
import { readers } from "../../../src/readers/evidence/catalogue";
import { readEvidence } from "../../../src/readers/evidence/read-evidence";
import type { Reader, Says } from "../../../src/readers/evidence/reader";
import { asCsv, asJson, asList, asSmallJson, asTable, type Thing } from "./printers";

const host = fc.constantFrom("pool01.contoso.com", "POOL02.contoso.com", "fe-03.emea.contoso.com");
const plain = fc.constantFrom("RTCSRV", "xds", "5.0.8308.0", "Global", "{a, b}", "Incoming=0,Held=1");

/** What a property of a command may hold. */
function valuesOf(property: string, says: readonly Says[]): fc.Arbitrary<string> {
  for (const each of says) {
    if (each.is === "counted" && each.pool.includes(property)) return host;
    if (each.is === "counted" && each.identity.includes(property))
      return fc.nat({ max: 20 }).map((at) => `sip:user${at}@contoso.com`);
    if (each.is !== "told") continue;
    if (each.about.properties.includes(property)) return each.about.kind === "site" ? plain : host;
    if (each.value.includes(property) && each.verdict)
      return fc.constantFrom(...each.verdict.good, ...(each.verdict.bad === "any" ? [] : each.verdict.bad));
  }
  return plain;
}

const thingsOf = ({ needs, marks, says }: Reader): fc.Arbitrary<readonly Thing[]> => {
  const told = says.flatMap((each) =>
    each.is === "told" ? [...each.about.properties.slice(0, 1), ...each.value.slice(0, 1)] : [],
  );
  const all = [...new Set([...needs.flatMap(([first = ""]) => first), ...marks.slice(0, 1), ...told])];
  const thing = fc
    .tuple(...all.map((property) => valuesOf(property, says)))
    .map((values) => Object.fromEntries(all.map((property, at) => [property, values[at] ?? ""])));
  return fc.array(thing, { minLength: 1, maxLength: 8 });
};

const printers = {
  "CSV with its type": asCsv(",", "Selected.Something"),
  "CSV by semicolons": asCsv(";"),
  "JSON on one line": asSmallJson,
  "a list": asList(),
  "a table": asTable(),
};

describe.each(
  readers.filter(({ needs }) => needs.length > 0).map((reader) => [reader.cmdlet, reader] as const),
)("the output of %s", (cmdlet, reader) => {
  test("says the same in every form, and all of it is understood", () => {
    fc.assert(
      fc.property(thingsOf(reader), (things) => {
        const json = readEvidence(asJson(things), cmdlet);
        if (json.is !== "read") throw new Error(`${json.is}: ${JSON.stringify(json)}`);
        expect(json).toMatchObject({ parts: [{ cmdlet, form: "json", objects: things.length }], left: [] });
        expect(json.parts[0]?.observations).not.toEqual([]);
        for (const print of Object.values(printers)) {
          const read = readEvidence(print(things), cmdlet);
          expect(read).toMatchObject({
            parts: [{ cmdlet, objects: things.length, observations: json.parts[0]?.observations }],
            left: [],
          });
        }
      }),
      { numRuns: 3 },
    );
  });
});
