import { readEvidence } from "../../src/readers/evidence/read-evidence";
import { redact } from "../../src/readers/redact/redact";

/** What makes careless patterns look at every sign again for each sign. */
const units = [
  ...[
    " ",
    "a",
    "[",
    "{",
    '{"',
    '"',
    "'",
    "-",
    "- ",
    ",",
    '"a",',
    "\n",
    "\0",
    "a : ",
    "a=",
    "a_",
    ".",
    "://a:",
    "sip:a:",
  ],
  ...[
    "Name : x\n",
    "a,b\n",
    "a\tb\n",
    "a  b\n",
    "A B\n- -\n",
    "#TYPE a\n",
    "```\n",
    ">> a\n",
    '{"a":1}',
    '[{"a":[{"b":[',
  ],
  ...[
    "PS ",
    "[PS] ",
    "[a",
    "PS C:\\> Get-CsUser |\n",
    "Get-CsUser {",
    "Get-CsUser '",
    "Get-CsUser $(",
    "Get-CsUser : x\n",
  ],
  ...[
    "\u001b[",
    "\u001b]",
    "aB3+",
    "eyJ",
    "password ",
    "password: ",
    "password=a;",
    "-password ",
    "curl -u ",
    "Bearer a",
  ],
  ...[
    "-----BEGIN PRIVATE KEY-----\n",
    "<password ",
    '<a key="password" value="',
    '"pin":[',
    '"secret":{"a":',
    "net user a ",
  ],
  ...[
    "Password : x\n                 y\n",
    '"password","a"\n"',
    "Password Pin\n-------- ---\n1 2\n",
    "https://a:b",
    "Passwort ",
  ],
];

test.each(units)("a megabyte of %j is read or refused, and redacted, within seconds", (unit) => {
  const text = unit.repeat(1_000_000 / unit.length);
  const started = performance.now();
  expect(["read", "unreadable", "too-large", "ambiguous"]).toContain(readEvidence(text, "Get-CsUser").is);
  expect(redact(text).split("\n")).toHaveLength(text.split("\n").length);
  expect(performance.now() - started).toBeLessThan(15_000);
});

test("a value of 300,000 lines is put together", () => {
  const text = `Result : x\n${"        y\n".repeat(300_000)}`;
  expect(readEvidence(Buffer.from(text))).toMatchObject({ is: "unreadable", left: [{ why: "no-reader" }] });
});

test("a list of 100,000 users in a file is counted", () => {
  const rows = Array.from({ length: 99_999 }, (_, at) => `"sip:user${at}@contoso.com","pool01.contoso.com"`);
  const file = Buffer.from(
    ["PS C:\\> Get-CsUser | ConvertTo-Csv", '"SipAddress","RegistrarPool"', ...rows].join("\r\n"),
  );
  expect(readEvidence(file)).toMatchObject({
    parts: [
      {
        objects: 99_999,
        observations: [{ value: 99_999 }, { about: { name: "pool01.contoso.com" }, value: 99_999 }],
      },
    ],
  });
});
