import fc from "fast-check";
import { collectedIn, marks, transcriptOf } from "../../../src/readers/collector/collected";
import { collectorScript, literal } from "../../../src/readers/collector/script";
import { printed } from "../../support/collector";

const nonce = "0123456789abcdef".repeat(2);
const collection = {
  nonce,
  host: "fe01",
  utc: "2026-11-20T10:00:00Z",
  results: [{ command: "Get-CsWindowsService", output: "Status : Running\r\nName : RTCSRV — “ÄÖ”\r\n" }],
};

test("a block is read as it was printed", () => {
  expect(collectedIn(printed(collection))).toEqual({ is: "collected", collection });
});

test.each<[string, (text: string) => string]>([
  ["other line ends", (text) => text.replaceAll("\r\n", "\n")],
  ["lines broken elsewhere", (text) => text.replaceAll("\r\n", "").replace(/.{40}/g, "$&\n  ")],
  ["blanks that do not break", (text) => text.replaceAll("\r\n", "\u00a0 ")],
  ["signs that nobody sees", (text) => text.replace(/.{9}/g, "$&\u200b")],
])("… whatever an editor makes of it: %s", (_, change) => {
  expect(collectedIn(printed(collection, change))).toMatchObject({ is: "collected" });
});

test("words before and behind it do not matter", () => {
  expect(collectedIn(`Here you are:\n${printed(collection)}\nRegards, “Ana”`)).toMatchObject({
    is: "collected",
  });
});

test.each<[string, string, string]>([
  ["whose end is missing", printed(collection).slice(0, 200), "cut"],
  ["without its checksum", printed(collection).replace(/[0-9a-f]{64}$/, ""), "cut"],
  ["with a sign changed", printed(collection, (text) => text.replace("e", "f")), "changed"],
  ["that lacks a line", printed(collection, (text) => text.split("\r\n").slice(1).join("\r\n")), "changed"],
  ["of another shape", printed({ nonce, host: 7 }), "unreadable"],
  ["whose nonce is none of ours", printed({ ...collection, nonce: "12; Remove-Item" }), "unreadable"],
  ["whose time is none", printed({ ...collection, utc: "yesterday" }), "unreadable"],
])("a block %s is none", (_, text, why) => {
  expect(collectedIn(text)).toEqual({ is: "broken", why });
});

test("a text without a block is another text", () => {
  expect(collectedIn("Status : Running")).toBeUndefined();
});

test("no text makes it stumble", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      collectedIn(`${marks.begin}${text}${marks.end} ${"a".repeat(64)}`);
      collectedIn(text);
    }),
    { numRuns: 300 },
  );
});

test("the commands stand with their output as in a console", () => {
  expect(transcriptOf(collection)).toBe(
    "# Collected on fe01 at 2026-11-20T10:00:00Z\nPS C:\\> Get-CsWindowsService\nStatus : Running\r\nName : RTCSRV — “ÄÖ”\r\n\nPS C:\\>",
  );
});

describe("the script", () => {
  const script = collectorScript({
    nonce,
    about: "services-started of pool01.contoso.com",
    commands: [
      "Get-CsWindowsService -ComputerName 'fe01.contoso.com'",
      "Get-CsManagementStoreReplicationStatus | ConvertTo-Json",
    ],
  });

  test("runs the commands, each once, and carries the nonce", () => {
    expect(script).toContain("Run = { Get-CsWindowsService -ComputerName 'fe01.contoso.com' }");
    expect(script).toContain(`nonce = '${nonce}'`);
  });

  test("has no cmdlet that is not known to read alone", () => {
    const cmdlets = [...script.matchAll(/\b[A-Z][a-z]+-[A-Z][A-Za-z]+\b/g)].map(([name]) => name);
    const reads =
      /^(?:Get|Test)-Cs[A-Za-z]+$|^(?:ConvertTo-Json|ConvertTo-Csv|Select-Object|ForEach-Object|Format-List|Where-Object|Out-String)$/;
    expect(cmdlets.filter((name) => !reads.test(name) && name !== "Get-Item")).toEqual([]);
  });

  test("writes nowhere: no file, no registry, no redirection, no web", () => {
    expect(script.replaceAll("2>&1", "").replaceAll(/[^-]>\s/g, "")).not.toMatch(
      />|\b(?:Set|Out-File|New|Remove|Add|Invoke|Start|Stop|Enable|Disable|Move|Import|Export)-|\[IO\.|WebClient|-Force/,
    );
  });

  test("is closed: every bracket and quote has its end", () => {
    const bare = script.replaceAll(/'(?:[^']|'')*'/g, "").replaceAll(/"[^"]*"/g, "");
    for (const [open, close] of ["()", "{}", "[]"].map((pair) => [...pair]))
      expect(bare.split(open ?? "").length).toBe(bare.split(close ?? "").length);
  });
});

test.each([
  ["pool01.contoso.com", "'pool01.contoso.com'"],
  ["O'Brien", "'O''Brien'"],
  ["a’; Remove-Item C:\\ -Recurse; ‘", "'a’’; Remove-Item C:\\ -Recurse; ‘‘'"],
  ["$(Stop-Computer)`n", "'$(Stop-Computer)`n'"],
  ["two\nlines\u2028more", "'two lines more'"],
])("%s is a literal of the shell", (text, expected) => {
  expect(literal(text)).toBe(expected);
});

test("nothing gets out of a literal", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const within = literal(text).slice(1, -1);
      expect(within.replaceAll(/(['‘’‚‛])\1/g, "")).not.toMatch(/['‘’‚‛\n\r]/);
    }),
    { numRuns: 500 },
  );
});
