import type { EvidenceRead } from "../../../src/readers/evidence/evidence-read";
import { readEvidence } from "../../../src/readers/evidence/read-evidence";

const filter = "-Filter {RegistrarPool -eq 'pool01.contoso.com'}";
const found = (command: string, ...lines: readonly string[]): EvidenceRead =>
  readEvidence([`PS C:\\> ${command}`, ...lines, "PS C:\\>"].join("\n"));
/** Whose count, how many, and whether there may be more. */
const counts = (read: EvidenceRead) =>
  read.is === "read"
    ? read.parts
        .flatMap(({ observations }) => observations)
        .filter(({ item }) => item.endsWith("-left"))
        .map(({ about, value, atLeast = false }) => [about.name ?? about.kind, value, atLeast])
    : read;

describe("a command that shows nothing found none", () => {
  test.each([
    [`Get-CsUser ${filter}`, "pool01.contoso.com"],
    [
      'Get-CsUser -Filter {RegistrarPool -eq "POOL01.contoso.com"} | Select-Object SipAddress',
      "pool01.contoso.com",
    ],
    ["get-csuser | where { $_.RegistrarPool -eq 'pool01.contoso.com' } | ft -AutoSize", "pool01.contoso.com"],
    ["Get-CsUser | ? RegistrarPool -eq pool01.contoso.com", "pool01.contoso.com"],
    [
      "Get-CsTrustedApplicationPool | Where-Object {$_.Registrar -like '*pool01.contoso.com'}",
      "pool01.contoso.com",
    ],
    [
      "Get-CsConferenceDirectory | Where-Object {$_.ServiceId -eq 'UserServer:pool01.contoso.com'}",
      "pool01.contoso.com",
    ],
    [
      "Get-CsCallParkOrbit | Where-Object {$_.CallParkServerFqdn -eq 'pool01.contoso.com'}",
      "pool01.contoso.com",
    ],
    ["Get-CsDialInConferencingAccessNumber -Filter {Pool -eq 'pool01.contoso.com'}", "pool01.contoso.com"],
    ["Get-CsRgsWorkflow -Owner 'ApplicationServer:pool01.contoso.com'", "pool01.contoso.com"],
    ["Get-CsUser -ResultSize Unlimited", "forest"],
    ["Get-CsUser", "forest"],
  ])("where it lists all there are: %s", (command, whose) => {
    expect(counts(found(command))).toEqual([[whose, 0, false]]);
  });

  test.each([
    ["its output is kept elsewhere", `$users = Get-CsUser ${filter}`],
    ["its output goes to a file", `Get-CsUser ${filter} > users.txt`],
    ["its output goes to a table file", `Get-CsUser ${filter} | Export-Csv users.csv`],
    ["its output is thrown away", `Get-CsUser ${filter} | Out-Null`],
    ["it is another command's output", `Get-CsUser ${filter} | Move-CsUser -Target pool02.contoso.com`],
    ["it is followed by another command", `Get-CsUser ${filter}; cls`],
    ["it does not count anything", "Get-CsWindowsService -ComputerName fe01.contoso.com"],
  ])("but nothing where %s", (_, command) => {
    expect(found(command)).toMatchObject({ is: "unreadable", left: [{ why: "no-output" }] });
  });

  test.each([
    [
      "another condition",
      "Get-CsUser -Filter {RegistrarPool -eq 'pool01.contoso.com' -and Enabled -eq $true}",
    ],
    ["a second filter", `Get-CsUser ${filter} | Where-Object {$_.EnterpriseVoiceEnabled}`],
    ["a condition that is not read", "Get-CsUser -Filter {RegistrarPool -ceq 'pool01.contoso.com'}"],
    ["a variable", "Get-CsUser -Filter {RegistrarPool -eq $pool}"],
    ["a name without its domain", "Get-CsUser -Filter {RegistrarPool -eq 'pool01'}"],
    ["a pattern", "Get-CsUser -Filter {RegistrarPool -like 'pool0*.contoso.com'}"],
    ["an organizational unit", `Get-CsUser ${filter} -OU 'ou=x,dc=contoso,dc=com'`],
    ["a limit", `Get-CsUser ${filter} -ResultSize 5`],
    ["errors silenced", `Get-CsUser ${filter} -ErrorAction SilentlyContinue`],
    ["the first ones", `Get-CsUser ${filter} | Select-Object -First 5`],
    ["one object", "Get-CsUser -Identity ana@contoso.com"],
  ])("and leaves open how many there are, for %s", (_, command) => {
    const read = found(command);
    if (read.is === "read")
      for (const [, value, atLeast] of counts(read) as [string, number, boolean][])
        expect([value, atLeast]).toEqual([0, true]);
    else expect(read).toMatchObject({ is: "unreadable" });
  });
});

describe("a list", () => {
  const csv = [
    '"SipAddress","RegistrarPool"',
    '"sip:a@contoso.com","pool01.contoso.com"',
    '"sip:b@contoso.com","pool01.contoso.com"',
  ];

  test("of a pool is whole where the command asks for that pool", () => {
    expect(counts(found(`Get-CsUser ${filter} | ConvertTo-Csv -NoTypeInformation`, ...csv))).toEqual([
      ["pool01.contoso.com", 2, false],
    ]);
  });

  test("of everybody tells how many there are in the forest, too", () => {
    expect(counts(found("Get-CsUser | ConvertTo-Csv", ...csv))).toEqual([
      ["forest", 2, false],
      ["pool01.contoso.com", 2, false],
    ]);
  });

  test.each([
    ["a warning", ["WARNING: There are more results available than are currently displayed."]],
    ["an error", ["Get-CsUser : The search timed out.", "At line:1 char:1"]],
    ["a second list", ["", ...csv]],
  ])("with %s beside it is not known to be whole", (_, lines) => {
    const read = found("Get-CsUser | ConvertTo-Csv", ...csv, "", ...lines);
    for (const [whose, , atLeast] of counts(read) as [string, number, boolean][])
      expect([whose, atLeast]).toEqual(["pool01.contoso.com", true]);
  });

  test("pasted twice is counted once", () => {
    expect(counts(found("Get-CsUser | ConvertTo-Csv", ...csv, ...csv.slice(1)))).toContainEqual([
      "pool01.contoso.com",
      2,
      false,
    ]);
  });

  test("that does not print the pool is of the pool that was asked for", () => {
    expect(
      counts(
        found(
          `Get-CsUser ${filter} | Select-Object SipAddress | ConvertTo-Json`,
          '[{"SipAddress":"sip:a@contoso.com"},{"SipAddress":"sip:b@contoso.com"}]',
        ),
      ),
    ).toEqual([["pool01.contoso.com", 2, false]]);
  });

  test("with a cell cut off leaves open how many there are", () => {
    const read = found(
      "Get-CsUser | ft",
      "SipAddress         RegistrarPool",
      "----------         -------------",
      "sip:a@contoso.com  pool01.contoso.com",
      "sip:b@contoso.com  pool02.cont...",
    );
    expect(counts(read)).toEqual([["pool01.contoso.com", 1, true]]);
    expect(read).toMatchObject({
      left: [{ why: "value-is-cut", text: "registrarpool" }, { why: "value-is-cut" }],
    });
  });

  test("of everybody, grouped by pool, has the number of each", () => {
    const read = found(
      "Get-CsUser | Group-Object RegistrarPool",
      "Count Name                      Group",
      "----- ----                      -----",
      "   12 pool01.contoso.com        {CN=a, CN=b...}",
      "  340 pool02.contoso.com        {CN=c...}",
    );
    expect(counts(read)).toEqual([
      ["forest", 352, false],
      ["pool01.contoso.com", 12, false],
      ["pool02.contoso.com", 340, false],
    ]);
  });
});

describe("a list of users", () => {
  test("has some who are on no pool, and is whole all the same", () => {
    const csv = [
      '"SipAddress","RegistrarPool"',
      '"sip:a@contoso.com","pool01.contoso.com"',
      '"sip:b@contoso.com",""',
    ];
    expect(counts(found("Get-CsUser | ConvertTo-Csv", ...csv))).toEqual([
      ["forest", 1, false],
      ["pool01.contoso.com", 1, false],
    ]);
  });

  test("grouped by something else tells nothing of pools", () => {
    const table = ["Count Name   Group", "----- ----   -----", "   12 Global {CN=a}"];
    expect(found("Get-CsUser | Group-Object VoicePolicy", ...table)).toMatchObject({
      is: "unreadable",
      left: [{ why: "not-its-output", text: "Get-CsUser" }],
    });
  });

  test("with a pool that is an object in JSON is counted by its name", () => {
    const json =
      '[{"SipAddress":"sip:a@contoso.com","RegistrarPool":{"FriendlyName":"pool01.contoso.com","Type":1}}]';
    expect(counts(found("Get-CsUser | ConvertTo-Json -Depth 3", json))).toEqual([
      ["forest", 1, false],
      ["pool01.contoso.com", 1, false],
    ]);
  });

  test("with a pool that JSON does not go into leaves open where they are", () => {
    const json = '[{"SipAddress":"sip:a@contoso.com","RegistrarPool":{"X":1}}]';
    const read = found("Get-CsUser | ConvertTo-Json", json);
    expect(read).toMatchObject({ left: [{ why: "value-is-cut" }] });
    expect(counts(read)).toEqual([]);
  });
});

describe("a number", () => {
  test.each([
    ["in brackets", `(Get-CsUser ${filter}).Count`, ["7"]],
    ["of a list", `@(Get-CsUser ${filter}).Count`, ["7"]],
    [
      "that was measured",
      `Get-CsUser ${filter} | Measure-Object`,
      ["", "Count    : 7", "Average  :", "Sum      :", ""],
    ],
    ["that was measured and picked", `(Get-CsUser ${filter} | Measure-Object).Count`, ["7"]],
  ])("that the command counted is the count: %s", (_, command, lines) => {
    expect(counts(found(command, ...lines))).toEqual([["pool01.contoso.com", 7, false]]);
  });

  test("of no command is no count", () => {
    expect(readEvidence("7")).toMatchObject({ is: "unreadable", left: [{ why: "other-text", text: "7" }] });
  });
});
