import { readEvidence } from "../../../src/readers/evidence/read-evidence";

const text = [
  "PS C:\\> Get-CsWindowsService -ComputerName fe01.contoso.com",
  "",
  "Status   Name            ActivityLevel",
  "------   ----            -------------",
  "Running  W3SVC           Müller=0",
  "Stopped  RTCSRV",
  "",
  "PS C:\\>",
].join("\r\n");

const bytes = (given: string, encoding: "utf16le" | "utf8" | "latin1", mark: readonly number[] = []) =>
  Buffer.concat([Buffer.from(mark), Buffer.from(given, encoding)]);
const swapped = (given: Buffer): Buffer => Buffer.from(given).swap16();

const services = (given: string | Uint8Array) => {
  const read = readEvidence(given);
  return read.is === "read"
    ? read.parts.flatMap(({ observations }) =>
        observations.map(({ item, value, detail }) => [item, value, detail]),
      )
    : read;
};
const expected = [
  ["W3SVC", "Running", "Müller=0"],
  ["RTCSRV", "Stopped", null],
];

describe("a file is read in whatever encoding the shell wrote it", () => {
  test.each([
    ["UTF-16 with its mark, as Out-File writes it", bytes(text, "utf16le", [0xff, 0xfe])],
    ["UTF-16 without a mark", bytes(text, "utf16le")],
    ["UTF-16 the other way round", swapped(bytes(text, "utf16le", [0xff, 0xfe]))],
    ["UTF-16 the other way round without a mark", swapped(bytes(text, "utf16le"))],
    ["UTF-8", bytes(text, "utf8")],
    ["UTF-8 with its mark", bytes(text, "utf8", [0xef, 0xbb, 0xbf])],
    ["Windows-1252", bytes(text, "latin1")],
    ["UTF-16 cut off within a sign", bytes(text, "utf16le", [0xff, 0xfe]).subarray(0, -1)],
    [
      "UTF-16 appended to ASCII",
      Buffer.concat([bytes(text.slice(0, 100), "latin1"), bytes(text.slice(100), "utf16le")]),
    ],
  ])("%s", (_, given) => {
    expect(services(given)).toEqual(expected);
  });

  test.each([
    [
      "an archive",
      Buffer.from("504b0304140000000800f1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f6".repeat(40), "hex"),
    ],
    ["a picture", Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256))],
  ])("but not what is no text: %s", (_, given) => {
    expect(readEvidence(given)).toEqual({ is: "unreadable", left: [{ line: 1, why: "no-text", text: "" }] });
  });

  test("and not what is too large", () => {
    expect(readEvidence(new Uint8Array(10_000_001))).toEqual({
      is: "too-large",
      what: "bytes",
      limit: 10_000_000,
    });
  });
});

describe("a pasted text is read through what editors and shells put around it", () => {
  test.each([
    ["hard blanks", text.replaceAll(" ", "\u00a0")],
    ["a code fence", `\`\`\`powershell\n${text}\n\`\`\``],
    ["a fence on the same lines", `\`\`\`${text}\`\`\``],
    [
      "colours",
      text
        .replaceAll("Running", "\u001b[32;1mRunning\u001b[0m")
        .replace("Status", "\u001b[7mStatus\u001b[0m"),
    ],
    ["a window's title", `\u001b]0;Administrator: PowerShell\u0007${text}`],
    ["invisible signs", text.replaceAll("\r\n", "\u200b\r\n\ufeff")],
    ["other line ends", text.replaceAll("\r\n", "\u2028")],
    ["indents", text.replaceAll("\r\n", "\r\n    ").replace(/^/, "    ")],
    ["a management shell's prompt", text.replaceAll("PS C:\\>", "[PS] C:\\>")],
    ["a remote prompt", text.replaceAll("PS C:\\>", "[fe01.contoso.com]: PS C:\\Users\\ana\\Documents> ")],
    ["letters that were UTF-16", [...text].join("\0")],
  ])("%s", (_, given) => {
    expect(services(given)).toEqual(expected);
  });

  test("blanks that an editor took away, where each row has all its words", () => {
    const json = "Status Name\n------ ----\nRunning W3SVC\nStopped RTCSRV";
    expect(services(json)).toEqual([
      ["W3SVC", "Running", null],
      ["RTCSRV", "Stopped", null],
    ]);
  });

  test("not where the columns cannot be told any more", () => {
    expect(
      readEvidence(
        "Status Name ActivityLevel\n------ ---- -------------\nRunning W3SVC\nStopped RTCSRV a b c",
      ),
    ).toEqual({ is: "unreadable", left: [{ line: 1, why: "columns-lost", text: "" }] });
  });

  test("curly quotes in JSON and CSV", () => {
    expect(services("[{“Name”:“W3SVC”,“Status”:“Running”}]")).toEqual([["W3SVC", "Running", null]]);
    expect(services("“Name”,“Status”\n“W3SVC”,“Running”")).toEqual([["W3SVC", "Running", null]]);
  });

  test("a blank line after each line", () => {
    const list =
      "Name : W3SVC\n\nStatus : Running\n\nActivityLevel :\n\nName : RTCSRV\n\nStatus : Stopped\n\nActivityLevel :";
    expect(services(list)).toEqual([
      ["W3SVC", "Running", null],
      ["RTCSRV", "Stopped", null],
    ]);
  });

  test("objects of JSON on lines of their own", () => {
    const json = `{"Name":"W3SVC","Status":"Running"}\n{"Name":"RTCSRV","Status":"Stopped"}`;
    expect(readEvidence(json)).toMatchObject({ parts: [{ objects: 2 }] });
    expect(services(json)).toHaveLength(2);
  });

  test("several commands one after the other", () => {
    const read = readEvidence(
      `${text} Get-CsAdForest\r\nLC_FORESTSETTINGS_STATE_READY\r\n\r\nPS C:\\>Test-CsIM -TargetFqdn pool01.contoso.com\r\n\r\nTargetFqdn : pool01.contoso.com\r\nResult     : Success\r\nLatency    : 00:00:06.6630911\r\nError      :\r\nDiagnosis  :\r\n\r\nPS C:\\>`,
    );
    expect(read).toMatchObject({
      is: "read",
      parts: [
        { cmdlet: "Get-CsWindowsService", line: 3 },
        { cmdlet: "Get-CsAdForest", line: 9 },
        { cmdlet: "Test-CsIM", line: 13 },
      ],
      left: [],
    });
  });
});
