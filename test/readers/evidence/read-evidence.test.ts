import type { EvidenceRead } from "../../../src/readers/evidence/evidence-read";
import { readEvidence } from "../../../src/readers/evidence/read-evidence";

const text = (...lines: readonly string[]): string => lines.join("\n");
const observed = (read: EvidenceRead) =>
  read.is === "read" ? read.parts.flatMap(({ observations }) => observations) : read;
const short = (read: EvidenceRead) =>
  read.is === "read"
    ? read.parts.flatMap(({ observations }) =>
        observations.map(({ about, item, value, holds }) => [about.name, item, value, holds]),
      )
    : read;

describe("services", () => {
  const table = text(
    "",
    "Status   Name            ActivityLevel",
    "------   ----            -------------",
    "Running  W3SVC",
    "Stopped  RTCSRV          Incoming Requests per Second=0,Messages In Server=0",
    "Running  RTCATS          Concurrent Calls=0",
    "",
  );

  test("are read off the table the shell prints, for the server the command asked for", () => {
    const read = readEvidence(
      `PS C:\\> Get-CsWindowsService -ComputerName FE01.contoso.com\n${table}\nPS C:\\>`,
    );
    expect(short(read)).toEqual([
      ["fe01.contoso.com", "W3SVC", "Running", true],
      ["fe01.contoso.com", "RTCSRV", "Stopped", false],
      ["fe01.contoso.com", "RTCATS", "Running", true],
    ]);
  });

  test("are of no server where nothing beside them says which", () => {
    expect(observed(readEvidence(table))).toContainEqual({
      cmdlet: "Get-CsWindowsService",
      about: { kind: "server", name: null },
      item: "RTCSRV",
      holds: false,
      value: "Stopped",
      at: null,
      detail: "Incoming Requests per Second=0,Messages In Server=0",
    });
  });

  test("are of the server that a remote prompt names", () => {
    const read = readEvidence(`[FE02.contoso.com]: PS C:\\Users\\ana> Get-CsWindowsService\n${table}`);
    expect(short(read)).toContainEqual(["fe02.contoso.com", "W3SVC", "Running", true]);
  });

  test("have their states as numbers in JSON", () => {
    expect(short(readEvidence('[{"Name":"RTCSRV","Status":4},{"Name":"RTCCAA","Status":1}]'))).toEqual([
      [null, "RTCSRV", "Running", true],
      [null, "RTCCAA", "Stopped", false],
    ]);
  });
});

describe("replication", () => {
  test("is read from JSON, with the moment of the report", () => {
    const json = text(
      "[",
      '    { "UpToDate":  true, "ReplicaFqdn":  "edge01.contoso.com",',
      '      "LastStatusReport":  "\\/Date(1764208800000)\\/", "ProductVersion":  "5.0.8308.0" },',
      '    { "UpToDate":  false, "ReplicaFqdn":  "FE01.contoso.com", "LastStatusReport":  null }',
      "]",
    );
    expect(observed(readEvidence(json))).toMatchObject([
      { about: { kind: "server", name: "edge01.contoso.com" }, holds: true, at: 1764208800000 },
      { about: { kind: "server", name: "fe01.contoso.com" }, holds: false, value: "False", at: null },
    ]);
  });
});

describe("a test", () => {
  const output = text(
    "Target Fqdn   : atl-cs-001.litwareinc.com",
    "Result        : Failure",
    "Latency       : 00:00:00",
    "Error Message : 504, Server time-out",
    "Diagnosis     : ErrorCode=4005,Source=atl-cs-001.litwareinc.com,Reason=Destination URI",
    "                either not enabled for SIP or does not exist.",
  );

  test("says with its wrapped diagnosis why it failed", () => {
    expect(observed(readEvidence(output, "Test-CsIM"))).toEqual([
      {
        cmdlet: "Test-CsIM",
        about: { kind: "pool", name: "atl-cs-001.litwareinc.com" },
        item: "Test-CsIM",
        holds: false,
        value: "Failure",
        at: null,
        detail:
          "504, Server time-out; ErrorCode=4005,Source=atl-cs-001.litwareinc.com,Reason=Destination URI either not enabled for SIP or does not exist.",
      },
    ]);
  });

  test("could be any test where nothing says which", () => {
    expect(readEvidence(output)).toMatchObject({
      is: "ambiguous",
      line: 1,
      fits: expect.arrayContaining(["Test-CsIM", "Test-CsRegistration"]),
    });
  });
});

describe("users", () => {
  const csv = text(
    '"SipAddress","RegistrarPool"',
    '"sip:ana@contoso.com","pool01.contoso.com"',
    '"sip:bo@contoso.com","POOL02.contoso.com"',
  );

  test("are counted for each pool, and named where they are few", () => {
    expect(short(readEvidence(csv, "Get-CsUser"))).toEqual([
      ["pool01.contoso.com", "users-left", 1, null],
      ["pool02.contoso.com", "users-left", 1, null],
      ["sip:ana@contoso.com", "RegistrarPool", "pool01.contoso.com", null],
      ["sip:bo@contoso.com", "RegistrarPool", "POOL02.contoso.com", null],
    ]);
  });

  test("are at least so many where the command is not known to list all", () => {
    expect(observed(readEvidence(csv, "Get-CsUser"))).toContainEqual(
      expect.objectContaining({ item: "users-left", atLeast: true }),
    );
  });

  test("could be phones where nothing says what they are", () => {
    expect(readEvidence(csv)).toMatchObject({
      is: "ambiguous",
      fits: expect.arrayContaining(["Get-CsUser", "Get-CsCommonAreaPhone"]),
    });
  });
});

describe("a command that printed nothing", () => {
  const command = "PS C:\\> Get-CsUser -Filter {RegistrarPool -eq 'pool01.contoso.com'}";

  test("found none, if the next prompt shows that it came to its end", () => {
    expect(observed(readEvidence(`${command}\nPS C:\\>`))).toEqual([
      {
        cmdlet: "Get-CsUser",
        about: { kind: "pool", name: "pool01.contoso.com" },
        item: "users-left",
        holds: null,
        value: 0,
        at: null,
        detail: null,
      },
    ]);
  });

  test("says nothing without that prompt", () => {
    expect(readEvidence(command)).toEqual({
      is: "unreadable",
      left: [{ line: 1, why: "no-output", text: "get-csuser" }],
    });
  });

  test("says nothing if it failed", () => {
    expect(readEvidence(`${command}\nGet-CsUser : Access denied.\nAt line:1 char:1\n\nPS C:\\>`)).toEqual({
      is: "unreadable",
      left: [{ line: 2, why: "command-failed", text: "Access denied." }],
    });
  });
});

describe("what is no output", () => {
  test.each([
    ["nothing", "", [{ line: 0, why: "empty", text: "" }]],
    ["a sentence", "all services run", [{ line: 1, why: "other-text", text: "all services run" }]],
    ["JSON without its end", '[{"Name":"RTCSRV",', [{ line: 1, why: "json-ends-early", text: "" }]],
    [
      "German output",
      "Ziel-FQDN : pool01.contoso.com\nErgebnis  : Erfolg",
      [{ line: 1, why: "localised", text: "German" }],
    ],
  ])("is told from output: %s", (_, given, left) => {
    expect(readEvidence(given)).toEqual({ is: "unreadable", left });
  });

  test("is not looked at where it is too large", () => {
    expect(readEvidence("x".repeat(1_000_001))).toEqual({ is: "too-large", what: "text", limit: 1_000_000 });
  });
});
