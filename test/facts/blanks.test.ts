import { blanksIn, filledIn } from "../../src/facts/blanks";

const quoted = (value: string) => (/\s/.test(value) ? `"${value}"` : value);
const filled = (line: string, ...values: string[]) => filledIn(line, values, quoted);

test.each([
  ["hold pool01 because …", ["switch  is\n broken"], "hold pool01 because switch is broken"],
  ["moved pool01 <n> wave=pilot", ["12"], "moved pool01 12 wave=pilot"],
  [
    "set edge … version=… single-fqdn=…",
    ["Edge 1", "lync2010", "yes"],
    'set edge "Edge 1" version=lync2010 single-fqdn=yes',
  ],
  [
    "pool add <fqdn> site=… [pilot=…] [owner=…]",
    ["a.b.c", "Munich West", "", "Ana"],
    'pool add a.b.c site="Munich West" owner=Ana',
  ],
  ["done pool01 2.4 [note …]", [""], "done pool01 2.4"],
  ["done pool01 2.4 [note …]", ["it went well"], "done pool01 2.4 note it went well"],
])("%s is filled in order", (line, values, whole) => {
  expect(filled(line, ...values)).toBe(whole);
});

test.each([
  ["hold pool01 because …", "hold pool01 because "],
  ["set pool01 users=…", "set pool01 users="],
  ["moved pool01 <n> wave=pilot", "moved pool01  wave=pilot"],
])("%s without its value keeps the place empty, for its reader to refuse", (line, left) => {
  expect(filled(line)).toBe(left);
});

test("a line without blanks stays as it is", () => {
  for (const line of ["status pool01", 'site add "Munich …West"', "set pool01 sql=sql01\\rtc", "", "a<b> c"])
    expect(filled(line, "x")).toBe(line);
});

test("blanks are told with their keys, and which may stay empty", () => {
  expect(blanksIn("pool change pool01 target=… [owner=…] because …")).toEqual([
    { key: "target", name: null, text: null, choices: [], optional: false },
    { key: "owner", name: null, text: null, choices: [], optional: true },
    { key: null, name: null, text: "because", choices: [], optional: false },
  ]);
  expect(blanksIn("moved pool01 … wave=pilot")).toEqual([
    { key: null, name: null, text: null, choices: [], optional: false },
  ]);
  expect(blanksIn("moved <pool> 5 wave=test|pilot|rest [kind=central|branch]")).toEqual([
    { key: null, name: "pool", text: null, choices: [], optional: false },
    { key: "wave", name: null, text: null, choices: ["test", "pilot", "rest"], optional: false },
    { key: "kind", name: null, text: null, choices: ["central", "branch"], optional: true },
  ]);
  expect(filled("moved <pool> 5 wave=test|pilot|rest", "pool01", "rest")).toBe("moved pool01 5 wave=rest");
});
