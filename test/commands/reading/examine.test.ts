import { inPhase, withPool02 } from "../../support/phases";
import { done, guarded, refused, taken } from "../../wire/support/lines";

const whole = "Get-CsUser -OnLyncServer | Move-CsUser -Target pool05.contoso.com -MoveConferenceData";
const one = "Move-CsUser ana -Target pool05.contoso.com -MoveConferenceData";
const pilot = () => inPhase(4).and(done("pool01", "4.1", "4.2"));
const production = () =>
  inPhase(6).and(
    guarded("pool01", "6.1"),
    done("pool01", "6.2"),
    taken("skip pool01 6.3 because the Director stays"),
    taken("set migration xmpp=no"),
    taken("clock +7d"),
    ...["pilot-soaked", "services-started", "sites-administrable"].map((id) => taken(`confirm pool01 ${id}`)),
  );

const reported = (says: string, scene = pilot()) => {
  const { outcome } = scene.when(says).tells("commands-pass");
  if (outcome.kind !== "told" || outcome.report.kind !== "commands-pass") throw new Error(says);
  return outcome.report;
};

describe("in the pilot", () => {
  test.each([
    ["a pasted move of everybody", whole],
    ["with the dashes and quotes of an editor", whole.replaceAll(" -", " –").replace("pool05", "“pool05")],
    ["on two lines", whole.replace("| ", "|\n  ")],
    ["with the pipe on the next line", whole.replace("| ", "\n  | ")],
    ["with a backtick", whole.replace("-Target", "`\n-Target")],
    [
      "with a filter for nothing but the pool",
      whole.replace("-OnLyncServer", '-Filter {RegistrarPool -eq "pool01"}'),
    ],
    ["without any filter", whole.replace("-OnLyncServer ", "")],
    ["with the filter's beginning", whole.replace("-OnLyncServer", "-OnLync")],
    ["in a loop", "Get-CsUser -OnLyncServer | ForEach-Object { Move-CsUser $_ -Target pool05.contoso.com }"],
    ["in brackets", "Move-CsUser (Get-CsUser -OnLyncServer) -Target pool05.contoso.com"],
    ["said with the verb", `examine ${whole}`],
    ["said for the pool", `examine pool01 ${whole}`],
  ])("%s is refused", (_, says) => {
    pilot()
      .when(says.replace("“pool05.contoso.com", "“pool05.contoso.com”"))
      .refuses("commands-fit-the-path")
      .because("moves-everyone");
  });

  test("one user needs leave for the test users", () => {
    expect(reported(one)).toMatchObject({
      pool: "pool01",
      phase: 4,
      leaves: [{ task: "4.3", try: "start pool01 4.3" }],
    });
  });

  test("… and none more once that is given", () => {
    expect(reported(one, pilot().and(taken("start pool01 4.3"))).leaves).toEqual([]);
  });

  test("… but not while the pool is held", () => {
    pilot()
      .and(taken("start pool01 4.3"), taken("hold pool01 because change freeze"))
      .when(one)
      .refuses("pool-is-not-held");
  });

  test("before the work that comes first it is refused as the task is", () => {
    inPhase(4).when(one).refuses("tasks-are-done");
  });

  test("whoever takes back a user first hears what that costs", () => {
    pilot().when("Move-CsUser ana -Target pool01.contoso.com").refuses("rollback-is-acknowledged");
  });

  test("what a later task does is refused in its own words", () => {
    expect(pilot().when("Move-CsManagementServer").outcome).toMatchObject({
      kind: "refused",
      violations: expect.arrayContaining([expect.objectContaining({ rule: "phases-in-order" })]),
    });
  });

  test.each([
    ["Get-CsPool", ["Get-CsPool"]],
    ["Get-CsUser -OnLyncServer", ["Get-CsUser"]],
    ["Set-CsBanana -Identity pool01 | Out-File x", ["Set-CsBanana"]],
  ])("nothing is known against %s, and that is said", (says, unknown) => {
    expect(reported(says)).toMatchObject({ all: true, unknown, pool: null });
  });

  test("beside a command that is known, only those that change something are named", () => {
    expect(reported(`Get-CsPool; ${one}; Remove-CsBanana x`)).toMatchObject({
      all: false,
      unknown: ["Remove-CsBanana"],
    });
  });
});

describe("in the production phase", () => {
  test("the move of everybody needs leave, and passes with it", () => {
    expect(reported(whole, production())).toMatchObject({
      phase: 6,
      leaves: [{ task: "6.4", try: "start pool01 6.4" }],
    });
    expect(reported(whole, production().and(taken("start pool01 6.4")))).toMatchObject({
      leaves: [],
      warnings: [],
    });
  });

  test("without the content of meetings it warns", () => {
    const { warnings } = reported(whole.replace(" -MoveConferenceData", ""), production());
    expect(warnings.map(({ finding }) => finding.code)).toEqual(["content-stays-behind"]);
  });

  test("the start of the task itself may quote it", () => {
    production().when(`start pool01 6.4 because we run ${whole}`).changes("leaveGiven");
  });

  test("before its work is done it is refused", () => {
    expect(inPhase(6).when(whole).outcome.kind).toBe("refused");
  });
});

test.each([
  ["the cmdlet of the other version", "Move-CsLegacyUser ana -Target pool05.contoso.com", "wrong-cmdlet"],
  [
    "a new application pool on the old one",
    "New-CsTrustedApplicationPool -Identity x -Registrar pool01",
    "hangs-on-legacy-pool",
  ],
  [
    "response groups to a pool of the old version",
    "Move-CsRgsConfiguration -Source pool02.contoso.com -Destination service:ApplicationServer:pool01.contoso.com",
    "moves-to-same-version",
  ],
])("%s is refused", (_, says, code) => {
  pilot().when(says).refuses("commands-fit-the-path").because(code);
});

test("users moved in the directory's own tool are refused, and only those", () => {
  const leave = pilot().and(taken("start pool01 4.3"));
  leave.when("moved pool01 5 wave=test because we moved them in ADUC").refuses("commands-fit-the-path");
  leave.when("moved pool01 5 wave=test because nobody was moved in ADUC").changes("usersMoved");
  pilot().when("hold pool01 because we moved them in ADUC").changes("poolHeld");
});

test.each([
  ["longer than is read", `Move-CsUser ana -Target ${"x".repeat(4000)}`, "too-long"],
  ["with an open quote", 'Move-CsUser "ana -Target pool05', "malformed"],
  ["with an open brace", "Get-CsUser -Filter {a -eq b | Move-CsUser", "malformed"],
  ["for a pool that is none", `examine pool99 ${one}`, "unknown-name"],
])("a command %s is not judged", (_, says, code) => {
  const { outcome } = pilot().when(says);
  expect(outcome).toMatchObject({ kind: "refused", violations: [{ complaint: { code } }] });
});

test("of several pools the one that is named is judged", () => {
  const two = withPool02(pilot());
  expect(
    two.when('Get-CsUser -Filter {RegistrarPool -eq "pool02.contoso.com"} | Move-CsUser -Target pool05')
      .outcome.kind,
  ).toBe("refused");
  two.when(`examine pool01 ${one}`).tells("commands-pass");
});

test("somebody without a role learns nothing by it", () => {
  pilot()
    .and(refused("status", ["not-allowed"], "Di Fox"))
    .when(whole, "Di Fox")
    .refuses("not-allowed");
});
