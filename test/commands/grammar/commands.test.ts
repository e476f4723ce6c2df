import { commands } from "../../../src/commands/catalogue";
import { namesOf } from "../../../src/commands/grammar/find-verb";
import { replySpecs } from "../../../src/commands/grammar/replies";
import { read } from "./specs";

describe("a command is read", () => {
  test.each([
    ["its verb alone", "status", "status", {}, {}],
    [
      "in any case and with blanks to spare",
      "  PoOl   ADD  Pool01.Contoso.com ",
      "pool add",
      { fqdn: "Pool01.Contoso.com" },
      {},
    ],
    ["with the longest verb", "pool add x.y", "pool add", { fqdn: "x.y" }, {}],
    ["with the shorter verb where the longer does not fit", "pool addx", "pool", { pool: "addx" }, {}],
    ["by a synonym", "complete pool01 2.4", "done", { pool: "pool01", task: "2.4" }, {}],
    ["by a synonym of two words", "Sign Off pool01 2.4", "done", { pool: "pool01", task: "2.4" }, {}],
    ["with its verb in quotes", '"pool add" x.y', "pool add", { fqdn: "x.y" }, {}],
    ["with a slash", "/status pool01", "status", { pool: "pool01" }, {}],
    ["after the comma that followed a mention", ", status pool01", "status", { pool: "pool01" }, {}],
    ["after the colon that followed a mention", ": pool add x.y", "pool add", { fqdn: "x.y" }, {}],
    ["with a comma behind the verb", "status, pool01", "status", { pool: "pool01" }, {}],
    ["with a non-breaking blank", "done\u00a0pool01\u00a02.4", "done", { pool: "pool01", task: "2.4" }, {}],
    [
      "with zero-width characters",
      "\u200bdo\u200bne pool\u200d01 \ufeff2.4\u200b",
      "done",
      { pool: "pool01", task: "2.4" },
      {},
    ],
    ["with tabs", "done\tpool01\t2.4", "done", { pool: "pool01", task: "2.4" }, {}],
    [
      "with a mention as a word",
      "grant approver @[0] group=uc",
      "grant",
      { role: "approver", person: "@[0]" },
      { group: "uc" },
    ],
    ["with quoted words", "done pool01 “Move users”", "done", { pool: "pool01", task: "Move users" }, {}],
    ["with guillemets", "done pool01 «Move users»", "done", { pool: "pool01", task: "Move users" }, {}],
    ["with German quotes", "done pool01 „Move users“", "done", { pool: "pool01", task: "Move users" }, {}],
    [
      "with single quotes at a word's start",
      "done pool01 ‘Move users’",
      "done",
      { pool: "pool01", task: "Move users" },
      {},
    ],
    ["with an apostrophe as a letter", "done o’brien's 2.4", "done", { pool: "o'brien's", task: "2.4" }, {}],
    ["with an apostrophe that opens nothing", "done 'tis 2.4", "done", { pool: "'tis", task: "2.4" }, {}],
    ["with an empty quote left out", 'done "" pool01 2.4', "done", { pool: "pool01", task: "2.4" }, {}],
    [
      "with a list as a word",
      "done pool01, pool02,pool03 2.4",
      "done",
      { pool: "pool01,pool02,pool03", task: "2.4" },
      {},
    ],
    ["with a list that ends in a comma", "why pool01, pool02,", "why", { pool: "pool01,pool02" }, {}],
    [
      "with blanks around =",
      "policy soak = 7d site= munich approvals =2",
      "policy",
      {},
      { soak: "7d", site: "munich", approvals: "2" },
    ],
    [
      "with blanks after a list's commas",
      "policy approvals=uc:1, security:1 soak=7d",
      "policy",
      {},
      { approvals: "uc:1,security:1", soak: "7d" },
    ],
    [
      "with quoted values",
      'policy site="Munich West" soak= ‘7 d’',
      "policy",
      {},
      { site: "Munich West", soak: "7 d" },
    ],
    ["with keys in any case and values in theirs", "policy SITE=Munich", "policy", {}, { site: "Munich" }],
    ["with a quoted =", 'policy site="a=b = c"', "policy", {}, { site: "a=b = c" }],
    ["with a second =", "policy site=a=b", "policy", {}, { site: "a=b" }],
    ["with a backslash", "pool add x.y sql=sql01\\rtc", "pool add", { fqdn: "x.y" }, { sql: "sql01\\rtc" }],
    [
      "with pairs before its words",
      "pool add site=munich x.y users=5",
      "pool add",
      { fqdn: "x.y" },
      { site: "munich", users: "5" },
    ],
    [
      "with a selector for its pool",
      'done site="Munich West" 2.4',
      "done",
      { pool: "site=Munich West", task: "2.4" },
      {},
    ],
    [
      "with a selector and an argument of one name",
      "fail site=a cp site=b because x",
      "fail",
      { pool: "site=a", checkpoint: "cp" },
      { site: "b" },
    ],
    ["with a selector by batch", "why batch = one", "why", { pool: "batch=one" }, {}],
    [
      "with an optional word left out before a needed one",
      "set munich a=1",
      "set",
      { name: "munich" },
      { a: "1" },
    ],
    [
      "with an optional word before a needed one",
      "set site munich a=1",
      "set",
      { kind: "site", name: "munich" },
      { a: "1" },
    ],
    [
      "with a name of several words",
      "migration use Contoso, Europe  West",
      "migration use",
      { name: "Contoso, Europe West" },
      {},
    ],
    [
      "with a name that runs to from",
      "migration new Because We Can from lync2010 to sfb2019 forest=x",
      "migration new",
      { name: "Because We Can", from: "lync2010", to: "sfb2019" },
      { forest: "x" },
    ],
    [
      "with a quoted from in a name",
      'migration new "from" here From a TO b',
      "migration new",
      { name: "from here", from: "a", to: "b" },
      {},
    ],
    ["with a question mark, where it changes nothing", "status pool01?", "status", { pool: "pool01" }, {}],
    ["with a mark behind its verb", "help!", "help", {}, {}],
    ["with a mark that stands alone", "migration list ?!", "migration list", {}, {}],
    ["with a last full stop of a name", "why pool01.contoso.com.", "why", { pool: "pool01.contoso.com" }, {}],
    ["with a mark in quotes kept", 'why "pool01?"', "why", { pool: "pool01?" }, {}],
    [
      "with a mark kept, where it changes state",
      "done pool01 2.4.",
      "done",
      { pool: "pool01", task: "2.4." },
      {},
    ],
  ])("%s", (_what, text, verb, words, pairs) => {
    expect(read(text)).toMatchObject({ kind: "command", verb, block: [], typed: text.trim() });
    const reading = read(text);
    expect(reading.kind === "command" && { ...reading.words }).toEqual(words);
    expect(reading.kind === "command" && { ...reading.pairs }).toEqual(pairs);
  });
});

describe("free text is read", () => {
  test.each([
    ["to the end of the line", "hold pool01 because SQL is down", { because: "SQL is down" }],
    ["as it stands", "hold pool01 BECAUSE  it's  \"odd = , note ’ ", { because: "it's  \"odd = , note ’" }],
    [
      "with emoji and marks of direction",
      "hold pool01 because 👩‍💻 \u200fשלום\u200e",
      { because: "👩‍💻 \u200fשלום\u200e" },
    ],
    ["behind a colon", "hold pool01 because: x", { because: "x" }],
    ["behind a list's comma", "hold pool01, because x", { because: "x" }],
    ["a note within a reason as text", "fail p cp because a note b", { because: "a note b" }],
    ["a pair within it as text", "done pool01 2.4 note gate=rollback", { note: "gate=rollback" }],
    ["with its mark kept", "done pool01 2.4 note good!?", { note: "good!?" }],
  ])("%s", (_what, text, expected) => {
    expect(read(text)).toMatchObject({ kind: "command", ...expected });
  });

  test("a quoted keyword is a word like any other", () => {
    expect(read('done pool01 "note"')).toMatchObject({ kind: "command", words: { task: "note" } });
    expect(read('done pool01 "note"')).not.toHaveProperty("note");
  });
});

describe("further lines", () => {
  test("are kept where the verb takes them, with blank ones between", () => {
    const text = '\r\n pool add x.y\r\n \nname,site\n\n  a,"b\nc\u2028d\n\n';
    expect(read(text)).toMatchObject({
      kind: "command",
      typed: "pool add x.y",
      block: ["name,site", "", '  a,"b', "c", "d"],
    });
  });

  test("are a problem where it does not", () => {
    expect(read("hold pool01 because x\nand y\n\nand z")).toMatchObject({
      kind: "malformed",
      verb: "hold",
      problem: { code: "unexpected-block", lines: 2 },
    });
  });
});

test("every name of a verb stands in the catalogue as it is compared", () => {
  const names = [...commands, ...replySpecs].flatMap(namesOf);
  expect(names).toEqual(names.map((name) => name.trim().replace(/\s+/g, " ").toLowerCase()));
});
