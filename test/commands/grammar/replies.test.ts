import { read } from "./specs";

describe("what may answer an open question", () => {
  test.each([
    ["yes", { say: "yes" }],
    ["Y", { say: "yes" }],
    ['yep note all  "fine"', { say: "yes", note: 'all  "fine"' }],
    ["yes, note all fine", { say: "yes", note: "all fine" }],
    ["no", { say: "no" }],
    ["Nope because calls drop", { say: "no", because: "calls drop" }],
    ["later", { say: "later" }],
    ["later.", { say: "later" }],
    ["not now", { say: "later" }],
    ["users = 1200 sql=sql01\\rtc", { say: "pairs", pairs: { users: "1200", sql: "sql01\\rtc" } }],
    [
      "roles=archiving, monitoring\nsite='Munich West'",
      { say: "pairs", pairs: { roles: "archiving,monitoring", site: "Munich West" } },
    ],
  ])("%s", (text, reply) => {
    const reading = read(text);
    expect(reading).toMatchObject({ kind: "reply" });
    expect(JSON.parse(JSON.stringify(reading))).toMatchObject({ reply });
  });

  test.each([
    ["yes please", "yes", { code: "trailing-words", words: ["please"] }],
    ["yes, looks good", "yes", { code: "trailing-words", words: ["looks", "good"] }],
    ["yes because x", "yes", { code: "trailing-words", words: ["because", "x"] }],
    ["yes note", "yes", { code: "empty-text", keyword: "note" }],
    ["no because", "no", { code: "empty-text", keyword: "because" }],
    ["no way", "no", { code: "trailing-words", words: ["way"] }],
    ["later because x", "later", { code: "no-text-here", keyword: "because" }],
    ["yes site=munich", "yes", { code: "unknown-pair", key: "site", nearest: [] }],
    ["yes\nno", "yes", { code: "unexpected-block", lines: 1 }],
    ["users=1 users=2", "pairs", { code: "pair-twice", key: "users" }],
    ["users=", "pairs", { code: "bad-pair", key: "users", value: "" }],
  ])("%s is no answer", (text, verb, problem) => {
    expect(read(text)).toMatchObject({ kind: "malformed", verb, problem });
  });

  test.each(["yes?", "yes!", "yess", "yes,no"])("%s is not taken for a yes", (text) => {
    expect(read(text)).toMatchObject({ kind: "unknown", value: text });
  });
});

describe("courtesies", () => {
  test.each([
    ["hi", "greeting"],
    ["Hello!", "greeting"],
    ["hey 👋", "greeting"],
    ["Thanks.", "thanks"],
    ["thank  you 🙏!", "thanks"],
  ])("%s", (text, which) => {
    expect(read(text)).toEqual({ kind: "courtesy", which, typed: text });
  });

  test("thanks for something is not understood", () => {
    expect(read("thanks for nothing")).toMatchObject({ kind: "unknown" });
  });
});
