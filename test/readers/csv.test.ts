import fc from "fast-check";
import { readCsv } from "../../src/readers/csv";

describe("a pasted table", () => {
  test.each([
    ["commas", ["fqdn,site", "pool01.contoso.com,munich"]],
    ["semicolons", ["fqdn;site", "pool01.contoso.com;munich"]],
    ["tabs", ["fqdn\tsite", "pool01.contoso.com\tmunich"]],
    ["quotes and blanks", ['"FQDN" , Site', ' "pool01.contoso.com", munich']],
    ["a mark at its start", ["\uFEFFfqdn,site", "pool01.contoso.com,munich"]],
    [
      "the type line of Export-Csv",
      ["#TYPE System.Object", '"fqdn","site"', '"pool01.contoso.com","munich"'],
    ],
  ])("is read with %s", (_, lines) => {
    expect(readCsv(lines)).toEqual({
      columns: ["fqdn", "site"],
      rows: [{ fqdn: "pool01.contoso.com", site: "munich" }],
    });
  });

  test("an empty cell says nothing", () => {
    expect(readCsv(["fqdn,site,users", "pool01,,5"])).toMatchObject({
      rows: [{ fqdn: "pool01", users: "5" }],
    });
  });

  test.each([
    ["nothing", [], { line: 1, why: "no-columns" }],
    ["a line of separators", [",,"], { line: 1, why: "no-columns" }],
    ["a column named twice", ["site,SITE", "a,b"], { line: 1, why: "column-twice" }],
    ["a row with too many cells", ["fqdn,site", "a,b", "a,b,c"], { line: 3, why: "cells-differ" }],
    ["an open quotation mark", ["fqdn,site", '"a,b'], { line: expect.any(Number), why: "quote-open" }],
  ])("is refused where it has %s", (_, lines, wrong) => {
    expect(readCsv(lines)).toEqual(wrong);
  });

  test("whatever is pasted is a table or a reason why not", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 80 }), { maxLength: 12 }), (lines) => {
        const read = readCsv(lines);
        if ("why" in read) return read.line >= 1;
        return read.rows.every((row) => Object.keys(row).every((name) => read.columns.includes(name)));
      }),
      { numRuns: 500 },
    );
  });
});
