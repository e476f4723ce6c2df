import fc from "fast-check";
import * as values from "../../src/facts/values";

test.each([
  ["1200", 1200],
  ["0", 0],
  ["9999999", 9999999],
  ["10000000", undefined],
  ["1,200", undefined],
  ["-1", undefined],
  ["1e3", undefined],
  ["٣", undefined],
  ["", undefined],
])("the count %s", (text, count) => expect(values.readCount(text)).toBe(count));

test.each([
  ["Yes", true],
  ["true", true],
  ["NO", false],
  ["false", false],
  ["y", undefined],
  ["unset", undefined],
])("yes or no: %s", (text, said) => expect(values.readYesNo(text)).toBe(said));

test.each([
  ["2026-12-01", "2026-12-01"],
  ["2024-02-29", "2024-02-29"],
  ["2000-02-29", "2000-02-29"],
  ["2023-02-29", undefined],
  ["1900-02-29", undefined],
  ["2026-04-31", undefined],
  ["2026-13-01", undefined],
  ["2026-00-10", undefined],
  ["2026-01-00", undefined],
  ["0000-01-01", undefined],
  ["2026-1-1", undefined],
  ["01.12.2026", undefined],
])("the date %s", (text, date) => expect(values.readDate(text)).toBe(date));

test.each([
  ["a, b,c", ["a", "b", "c"]],
  ["a,,A ,b,", ["a", "b"]],
  ["Munich West", ["Munich West"]],
  [",", undefined],
  ["", undefined],
])("the list %s", (text, list) => expect(values.readList(text)).toEqual(list));

test.each([
  [
    "uc:1,security:1",
    [
      { group: "uc", count: 1 },
      { group: "security", count: 1 },
    ],
  ],
  ["UC : 2", [{ group: "uc", count: 2 }]],
  ["2", [{ group: "any", count: 2 }]],
  [
    "1,uc:20",
    [
      { group: "any", count: 1 },
      { group: "uc", count: 20 },
    ],
  ],
  ["uc:0", undefined],
  ["uc:21", undefined],
  ["uc:1,uc:2", undefined],
  ["1,any:1", undefined],
  ["uc", undefined],
  ["uc:1,bad group:1", undefined],
  [`${"x".repeat(41)}:1`, undefined],
  ["", undefined],
])("the approvals %s", (text, approvals) => expect(values.readApprovals(text)).toEqual(approvals));

test.each([
  ["2.4", "2.4"],
  ["8.6.1", "8.6.1"],
  ["10.12", "10.12"],
  ["8", undefined],
  ["2.04", undefined],
  ["2.0", undefined],
  ["8.6.1.1", undefined],
  ["2.4.", undefined],
])("the task number %s", (text, number) => expect(values.readTaskNumber(text)).toBe(number));

test.each([
  ["+7d", 604_800_000],
  ["+30m", 1_800_000],
  ["7d", undefined],
  ["-7d", undefined],
  ["+0d", undefined],
  ["+7w", undefined],
  ["+", undefined],
])("the clock's shift %s", (text, span) => expect(values.readClockShift(text)).toBe(span));

test("no text makes a reader throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const read of Object.values(values)) read(text);
    }),
  );
});
