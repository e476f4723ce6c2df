import { busyFor } from "../../support/busy";
import { read } from "./specs";

describe("a text is too long", () => {
  test("as a whole", () => {
    expect(read("x".repeat(100_001))).toEqual({ kind: "too-long", length: 100_001 });
  });

  test("in its first line, from 8,001 characters", () => {
    expect(read(`hold pool01 because ${"x".repeat(7_980)}`)).toMatchObject({ kind: "command" });
    expect(read(`hold pool01 because ${"x".repeat(7_981)}`)).toEqual({ kind: "too-long", length: 8_001 });
  });

  test("in its block, from 64 KB and one", () => {
    const rows = (length: number) => `pool add x.y\n${"x".repeat(length)}`;
    expect(read(rows(65_536))).toMatchObject({ kind: "command" });
    expect(read(rows(65_537))).toEqual({ kind: "too-long", length: 65_537 });
  });
});

describe("a text with nothing to see is empty", () => {
  test.each(["", "  ", "\n\r\n\t", "\u200b\u00a0\ufeff\u200f", "\u0000"])("%j", (text) => {
    expect(read(text)).toEqual({ kind: "empty" });
  });
});

describe("hostile texts have a reading, and soon", () => {
  test.each([
    ["only double quotes", '"'.repeat(8_000)],
    ["an odd number of them", '"'.repeat(7_999)],
    ["only single quotes", "'".repeat(8_000)],
    ["single quotes that never close", "'a ".repeat(2_600)],
    ["single quotes behind a verb", `hold ${"'a ".repeat(2_600)}`],
    ["pairs without values", `policy ${"a= ".repeat(2_600)}`],
    ["one word of equals signs", `policy ${"=".repeat(7_900)}`],
    ["equals signs with blanks", `policy ${"= ".repeat(3_900)}`],
    ["commas with blanks", `hold ${", ".repeat(3_900)}`],
    ["a list without end", `hold ${"a, ".repeat(2_600)}`],
    ["zero-width characters", `hold a${"\u200b".repeat(7_900)}b`],
    ["blanks", `hold${" ".repeat(7_900)}b`],
    ["emoji", "👩‍💻".repeat(1_500)],
    ["halves of emoji", "\ud83d".repeat(8_000)],
    ["marks of direction", "\u202e\u2066\u200f".repeat(2_600)],
    ["100 KB in lines of pairs", "a=b\n".repeat(25_000)],
    ["100 KB in one further line", `a=b\n${"c=d ".repeat(24_000)}`],
    ["100 KB of line ends", "\n".repeat(100_000)],
    ["words beyond the name of a verb", `migration new ${"from ".repeat(1_500)}`],
  ])("%s", (_what, text) => {
    const took = busyFor(() => expect(read(text)).toHaveProperty("kind"));
    expect(took).toBeLessThan(2_000);
  });
});
