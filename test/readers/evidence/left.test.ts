import { readEvidence } from "../../../src/readers/evidence/read-evidence";

const lines = (...all: readonly string[]): string => all.join("\n");

describe("what is not understood is said, with its line, and not guessed", () => {
  test.each([
    ["another language's states", "Name,Status\nRTCSRV,Wird ausgeführt", "localised", "German"],
    ["another language's truth", "UpToDate,ReplicaFqdn\nVrai,fe01.contoso.com", "localised", "French"],
    ["another language's success", "TargetFqdn : pool01.contoso.com\nResult : Éxito", "localised", "Spanish"],
    ["a number for a name", '{"TargetFqdn":"pool01.contoso.com","Result":0}', "number-for-a-name", "0"],
    ["a word nobody knows", "Name,Status\nRTCSRV,Sleeping", "value-unknown", "Sleeping"],
    ["no state at all", '"Name","Status"\n"RTCSRV",""', "value-is-missing", "status"],
    ["a state cut off", "Name   Status\n----   ------\nRTCSRV Runni...", "value-is-cut", "status"],
    [
      "a collection by its type",
      '"RoleName","Status"\n"System.Object[]","Running"',
      "value-is-cut",
      "rolename",
    ],
  ])("%s", (_, text, why, said) => {
    const read = readEvidence(text, text.includes("Result") ? "Test-CsIM" : undefined);
    expect(read).toMatchObject({ is: "read", left: [{ line: 1, why, text: said }] });
    const held = read.is === "read" ? read.parts.flatMap(({ observations }) => observations) : [];
    expect(held.filter(({ holds }) => holds !== null)).toEqual([]);
  });

  test.each([
    ["names of no command", "Colour,Size\nred,4", { line: 1, why: "no-reader", text: "colour size" }],
    ["labels in another language", "Ergebnis : Erfolg", { line: 1, why: "localised", text: "German" }],
    ["labels in a script of their own", "結果 : 成功", { line: 1, why: "localised", text: "Japanese" }],
    [
      "a row with too many cells",
      '"Name","Status"\n"a","Running","b"',
      { line: 2, why: "cells-differ", text: "" },
    ],
    ["a column twice", '"Name","Name"\n"a","b"', { line: 1, why: "column-twice", text: "" }],
    ["a quote never closed", '"Name","Status"\n"a,b', { line: 2, why: "quote-open", text: "" }],
    ["JSON that ends early", '\n\n[{"Name":"a"},', { line: 3, why: "json-ends-early", text: "" }],
    ["JSON that ends at a prompt", '[{"Name":"a"},\nPS C:\\>', { line: 1, why: "json-ends-early", text: "" }],
    ["JSON that is broken", '[{"Name" "a"}]', { line: 1, why: "json-is-broken", text: "" }],
    ["an empty list of nothing", "[]", { line: 1, why: "empty", text: "" }],
    ["a comment alone", "# services of today", { line: 0, why: "empty", text: "" }],
  ])("%s", (_, text, left) => {
    expect(readEvidence(text)).toEqual({ is: "unreadable", left: [left] });
  });

  test("output of another command than the one beside it", () => {
    expect(readEvidence(lines("PS C:\\> Get-CsUser", "Name,Status", "RTCSRV,Running"))).toEqual({
      is: "unreadable",
      left: [{ line: 2, why: "not-its-output", text: "Get-CsUser" }],
    });
  });

  test("output of a command that is not read", () => {
    const text = lines("PS C:\\> Get-CsVoicePolicy", "Identity : Global", "PstnUsages : {}");
    expect(readEvidence(text)).toEqual({
      is: "unreadable",
      left: [{ line: 2, why: "no-reader", text: "get-csvoicepolicy" }],
    });
  });

  test("the other kind of replication status", () => {
    const text = lines(
      "PS C:\\> Get-CsManagementStoreReplicationStatus -CentralManagementStoreStatus",
      "LastUpdatedOn     : 11/27/2026 1:00:00 AM",
      "ActiveMasterFqdn  : fe01.contoso.com",
    );
    expect(readEvidence(text)).toMatchObject({
      is: "unreadable",
      left: [{ line: 2, why: "not-its-output", text: "Get-CsManagementStoreReplicationStatus" }],
    });
  });

  test.each([
    ["one service by name", "Get-CsWindowsService -ComputerName fe01.contoso.com -Name RTCSRV"],
    ["the running ones", "Get-CsWindowsService | Where-Object {$_.Status -eq 'Running'}"],
    ["the first ones", "Get-CsWindowsService | Select-Object -First 3"],
  ])("that %s run does not say that all do", (_, command) => {
    const told = (state: string) =>
      readEvidence(lines(`PS C:\\> ${command}`, "Name,Status", `RTCSRV,${state}`));
    expect(told("Running")).toMatchObject({
      parts: [{ observations: [{ item: "RTCSRV", holds: null }] }],
      left: [{ line: 2, why: "some-left-out", text: "Get-CsWindowsService" }],
    });
    expect(told("Stopped")).toMatchObject({ parts: [{ observations: [{ item: "RTCSRV", holds: false }] }] });
  });

  test("nor does a list that ended in an error", () => {
    const text = lines(
      "PS C:\\> Get-CsWindowsService -ComputerName fe01.contoso.com",
      "",
      "Status   Name",
      "------   ----",
      "Running  W3SVC",
      "",
      "Get-CsWindowsService : The RPC server is unavailable.",
    );
    expect(readEvidence(text)).toMatchObject({
      parts: [{ observations: [{ item: "W3SVC", holds: null }] }],
      left: [{ why: "some-left-out" }, { why: "command-failed" }],
    });
  });

  test("a condition on the server leaves nothing of it out", () => {
    const command =
      "Get-CsManagementStoreReplicationStatus | Where-Object {$_.ReplicaFqdn -eq 'fe01.contoso.com'}";
    const read = readEvidence(lines(`PS C:\\> ${command}`, "UpToDate,ReplicaFqdn", "True,fe01.contoso.com"));
    expect(read).toMatchObject({ parts: [{ observations: [{ holds: true }] }], left: [] });
  });

  test("what a command tells of its way is passed over", () => {
    const text = lines(
      "PS C:\\> Test-CsIM -TargetFqdn pool01.contoso.com -Verbose",
      "VERBOSE: Workflow Started.",
      "VERBOSE: Registering sip:a@contoso.com",
      "TargetFqdn : pool01.contoso.com",
      "Result     : Success",
    );
    expect(readEvidence(text)).toMatchObject({
      is: "read",
      parts: [{ cmdlet: "Test-CsIM", line: 4 }],
      left: [],
    });
  });

  test("more objects or properties than are read", () => {
    const many = `"Name","Status"\n${'"a","Running"\n'.repeat(70_000)}`;
    expect(readEvidence(Buffer.from(many.repeat(2).replace(/\n"Name.*\n/, "\n")))).toMatchObject({
      left: [{ why: "too-many-objects" }],
    });
    const wide = Object.fromEntries(Array.from({ length: 401 }, (_, at) => [`p${at}`, at]));
    expect(readEvidence(JSON.stringify(wide))).toMatchObject({ left: [{ why: "too-many-properties" }] });
  });

  test("a line that no shell prints", () => {
    expect(readEvidence("x".repeat(100_001))).toEqual({ is: "too-large", what: "line", limit: 100_000 });
  });

  test("words around output, which is read all the same", () => {
    const text = lines("here is what I got:", "", "Name,Status", "RTCSRV,Running", "", "looks good");
    expect(readEvidence(text)).toMatchObject({
      is: "read",
      parts: [{ cmdlet: "Get-CsWindowsService", line: 3 }],
      left: [
        { line: 1, why: "other-text", text: "here is what I got:" },
        { line: 6, why: "other-text", text: "looks good" },
      ],
    });
  });
});
