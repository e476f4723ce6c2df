import { read } from "./specs";

describe("a known verb with an unfit rest is not run", () => {
  test.each([
    ["approve pool01 not yet", { code: "trailing-words", words: ["not", "yet"] }],
    ["done pool01 2.4 looks good", { code: "trailing-words", words: ["looks", "good"] }],
    ["hold pool01 SQL is down", { code: "trailing-words", words: ["SQL", "is", "down"] }],
    ["hold pool01 note x", { code: "trailing-words", words: ["note", "x"] }],
    [
      "hold pool01 note don't \"x because y",
      { code: "trailing-words", words: ["note", "don't", '"x', "because", "y"] },
    ],
    ["approve pool01 because:the vendor", { code: "trailing-words", words: ["because:the", "vendor"] }],
    ["migration new A from b to c d", { code: "trailing-words", words: ["d"] }],
    ["done pool01", { code: "missing-word", word: "task" }],
    ["hold because it burns", { code: "missing-word", word: "pool" }],
    ['hold "" because it burns', { code: "missing-word", word: "pool" }],
    ["migration new", { code: "missing-word", word: "name" }],
    ["migration new from a to b", { code: "missing-word", word: "name" }],
    ["migration new A", { code: "missing-word", word: "from" }],
    ["migration new A to b", { code: "missing-word", word: "from" }],
    ["migration new A from b", { code: "missing-word", word: "to" }],
    ["migration new A from b to", { code: "missing-word", word: "to" }],
    ["hold pool01", { code: "missing-text", keyword: "because" }],
    ["fail pool01 cp note x", { code: "missing-text", keyword: "because" }],
    ["hold pool01 because", { code: "empty-text", keyword: "because" }],
    ["hold pool01 because \u200b\u200f", { code: "empty-text", keyword: "because" }],
    ["done pool01 2.4 note:", { code: "empty-text", keyword: "note" }],
    ["status pool01 note x", { code: "no-text-here", keyword: "note" }],
    ["status because", { code: "no-text-here", keyword: "because" }],
    ["policy sook=7d", { code: "unknown-pair", key: "sook", nearest: ["soak"] }],
    ["policy __proto__=1", { code: "unknown-pair", key: "__proto__", nearest: [] }],
    ["policy constructor=1", { code: "unknown-pair", key: "constructor", nearest: [] }],
    ["status pool01 = x", { code: "unknown-pair", key: "pool01", nearest: [] }],
    ["policy soak=7d SOAK=8d", { code: "pair-twice", key: "soak" }],
    ["policy soak=", { code: "bad-pair", key: "soak", value: "" }],
    ['policy soak=" "', { code: "bad-pair", key: "soak", value: "" }],
    ["policy soak= site=munich", { code: "bad-pair", key: "soak", value: "" }],
    ["pool change p users= because wrong", { code: "bad-pair", key: "users", value: "" }],
    ["policy soak=8d =7d", { code: "bad-pair", key: "", value: "7d" }],
    ["set site munich 1+1=2", { code: "bad-pair", key: "1+1", value: "2" }],
    ["done why=", { code: "bad-pair", key: "why", value: "" }],
    ['done pool01 "2.4', { code: "unclosed-quote" }],
    ["policy site=“Munich West", { code: "unclosed-quote" }],
    ['hold "pool01 because x', { code: "unclosed-quote" }],
  ])("%s", (text, problem) => {
    expect(read(text)).toMatchObject({ kind: "malformed", problem, typed: text.trim() });
  });

  test("keys of every object are keys like any other", () => {
    const reading = read("set site munich __proto__=1 constructor=2 hasOwnProperty=3");
    expect(reading).toMatchObject({ kind: "command" });
    const pairs = reading.kind === "command" ? reading.pairs : {};
    expect(Object.entries(pairs)).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
      ["hasownproperty", "3"],
    ]);
    expect(Object.getPrototypeOf(pairs)).toBeNull();
  });
});

describe("a text without a verb is never run", () => {
  test.each([
    ["looks good", [], "looks good"],
    ["stauts pool01", ["status"], "stauts pool01"],
    ["hodl pool01 because x", ["hold", "pool"], "hodl pool01 because x"],
    ["hold!", ["hold", "help"], "hold!"],
    ["/aprove, pool01", ["approve"], "/aprove, pool01"],
    ["pol add x.y", ["pool add", "pool", "hold"], "pol add x.y"],
    ["pooladd x.y", ["pool add"], "pooladd x.y"],
    ["migration", ["migration new", "migration use", "migration list"], "migration"],
    ["sing off pool01", ["done"], "sing off pool01"],
    ["@[0] approve", [], "@[0] approve"],
    ["1200", [], "1200"],
    ["“Munich  West”", [], "Munich  West"],
    ["archiving, monitoring", [], "archiving, monitoring"],
    ["sql01\\rtc", [], "sql01\\rtc"],
    ['5" disk', [], '5" disk'],
    ["=5", [], "=5"],
    ["x 👍", [], "x 👍"],
  ])("%s", (text, nearest, value) => {
    expect(read(text)).toEqual({ kind: "unknown", nearest, value, typed: text });
  });

  test("several lines are no value", () => {
    expect(read("munich\nberlin")).toMatchObject({ kind: "unknown", value: "" });
  });
});
