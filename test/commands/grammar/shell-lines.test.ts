import { readTyped } from "../../../src/commands/grammar/read-typed";
import { specs, read as withoutShell } from "./specs";

const examine = {
  verb: "examine",
  synonyms: [],
  words: [
    { name: "pool", optional: true, selector: true },
    { name: "line", shell: true },
  ],
  pairs: [],
  text: [],
  block: true,
  changes: false,
};
const read = (text: string) => readTyped(text, [...specs, examine]);
const wordsOf = (text: string) => {
  const reading = read(text);
  return reading.kind === "command" && reading.verb === "examine" ? { ...reading.words } : undefined;
};

const line = 'Get-CsUser -Filter {a -eq "b=c"} | Move-CsUser -Target x because';

test.each([
  ["a message that begins with a cmdlet", line, { line }],
  ["in any case, behind blanks", `  ${line.toLowerCase()}`, { line: line.toLowerCase() }],
  ["with the dashes of an editor", "Move–CsUser ana —Target x", { line: "Move–CsUser ana —Target x" }],
  ["on several lines", "Get-CsUser |\nMove-CsUser", { line: "Get-CsUser |\nMove-CsUser" }],
  ["without blanks", "Get-CsUser|Move-CsUser", { line: "Get-CsUser|Move-CsUser" }],
  ["with the verb", `examine ${line}`, { line }],
  ["with the verb and a pool", `examine pool01 ${line}`, { pool: "pool01", line }],
  ["with the verb and several", `examine pool01, pool02 ${line}`, { pool: "pool01,pool02", line }],
  ["with the verb and a site", `examine site=“Munich West” ${line}`, { pool: "site=Munich West", line }],
  ["with the verb, on the next line", `examine\n${line}`, { line }],
])("%s is a line of the shell, kept as typed", (_, text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  "Import-Module Lync",
  "Get-Service | Stop-Service",
  "we ran Get-CsUser",
  "Get-Cs",
  "Get-Cs1",
  '"Get-CsUser"',
  "'Get-CsUser'",
  "{Get-CsUser}",
  "-CsUser",
  "Get--CsUser",
  "Get-CsUser?",
  "@[0] Get-CsUser",
  `Get-Cs${"a".repeat(9000)}`.slice(0, 7000),
  `Get-Cs${"a".repeat(80)}`,
  "–".repeat(7000),
  "|".repeat(7000),
  "Get\u0000-CsUser",
])("%s is none", (text) => {
  expect(wordsOf(text)).toBeUndefined();
});

test.each([
  ["examine", { code: "missing-word", word: "line" }],
  ["examine pool01", { code: "missing-word", word: "line" }],
  ["examine pool01 pool02 Get-CsUser", { code: "missing-word", word: "line" }],
  ['examine "pool01 Get-CsUser', { code: "unclosed-quote" }],
])("%s is not run", (text, problem) => {
  expect(read(text)).toMatchObject({ kind: "malformed", verb: "examine", problem });
});

test.each(["because Get-CsUser", "done pool01 2.4 note Get-CsUser -OnLyncServer"])(
  "%s stays what it was",
  (text) => {
    expect(read(text)).toEqual(withoutShell(text));
  },
);
