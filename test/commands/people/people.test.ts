import { givenIn } from "../../support/given";
import { inPhase, readyIn } from "../../support/phases";
import { emptyWorld } from "../../support/world";
import { ana, bo, cy, di, taken, waits } from "../../wire/support/lines";
import { registered } from "../../wire/support/scenes";

describe("grant and revoke", () => {
  test("a person gets a role", () => {
    inPhase(1).when(`grant viewer @"${di}"`).changes("roleGranted");
  });

  test("a role that is held is not given again", () => {
    inPhase(1).when(`grant approver @"${bo}" group=uc`).nothing("granted");
  });

  test("a role for a pool is another than the role for all", () => {
    inPhase(1).when(`grant approver @"${bo}" group=uc pool=pool01`).changes("roleGranted");
  });

  test("nobody makes themselves an approver", () => {
    inPhase(1).when(`grant approver @"${ana}"`).refuses("not-allowed").because("self-approver");
  });

  test("alone, somebody may", () => {
    inPhase(1).and(taken("policy separation=solo")).when(`grant approver @"${ana}"`).changes("roleGranted");
  });

  test("another admin may make an admin an approver", () => {
    inPhase(1)
      .and(taken(`grant admin @"${di}"`))
      .when(`grant approver @"${ana}"`, di)
      .changes("roleGranted");
  });

  test.each([
    ['grant boss @"Di Fox"', "not-understood"],
    ["grant viewer Di", "not-found"],
    ['grant viewer @"Di Fox" group=uc', "not-understood"],
    ['grant approver @"Di Fox" group="u c"', "not-understood"],
    ['grant viewer @"Di Fox" pool=pool77', "not-found"],
    ['grant viewer @"Di Fox" site=paris', "not-found"],
    ["grant viewer", "not-understood"],
  ])("%s is refused", (line, rule) => {
    inPhase(1).when(line).refuses(rule);
  });

  test("a role that was taken back is gone", () => {
    inPhase(1)
      .and(taken(`revoke approver @"${bo}" group=uc`))
      .when("approve pool01", bo)
      .refuses("not-allowed");
  });

  test("a role that nobody holds cannot be taken back", () => {
    inPhase(1).when(`revoke viewer @"${bo}"`).nothing("not-granted");
  });

  test("the last admin stays, where the house has none", () => {
    const noHouse = { ...inPhase(1).world };
    const scene = givenIn({ ...noHouse, house: { ...noHouse.house, admins: [] }, local: false });

    scene.when(`revoke admin @"${ana}"`).refuses("not-allowed").because("last-admin");
  });

  test("an admin who is not the last may go", () => {
    inPhase(1)
      .and(taken(`grant admin @"${di}"`))
      .when(`revoke admin @"${ana}"`)
      .changes("roleRevoked");
  });

  test("a vote of somebody who is no approver any more does not count", () => {
    const scene = readyIn(1).and(
      taken("policy approvals=2"),
      waits("advance pool01"),
      waits("approve pool01", bo),
      taken(`revoke approver @"${bo}"`),
    );

    scene.when("approve pool01", cy).changes("voteGiven");
  });

  test("people are listed with their roles", () => {
    expect(JSON.stringify(inPhase(1).when("people").tells("people").outcome)).toContain("approver of uc");
  });
});

describe("policy", () => {
  test("an admin sets it for all, for a phase, a site or a pool", () => {
    for (const scope of ["", " phase=7", " site=munich", " pool=pool01"])
      inPhase(1).when(`policy soak=3d${scope}`).changes("policySet");
  });

  test.each(["approvals=0", "approvals=uc", "soak=soon", "evidence-age=0d", "separation=loose", "phase=9"])(
    "policy %s is not understood",
    (pair) => {
      inPhase(1).when(`policy ${pair}`).refuses("not-understood");
    },
  );

  test("a pool's own speaks before that for all", () => {
    readyIn(1)
      .and(taken("policy approvals=2"), taken("policy pool=pool01 approvals=1"), waits("advance pool01"))
      .when("approve pool01", bo)
      .changes("voteGiven", "phasePassed");
  });

  test.each([
    ["approvals=dba:1", [{ group: "dba", count: 1, have: 0 }]],
    ["approvals=uc:9,security:1", [{ group: "uc", count: 9, have: 1 }]],
    ["approvals=20", [{ group: "any", count: 20, have: 2 }]],
    ["approvals=uc:1,security:1", undefined],
    ["approvals=2", undefined],
    ["soak=3d", undefined],
  ])("policy %s is told where there are too few approvers for it", (pair, lacking) => {
    const { outcome } = inPhase(1).when(`policy ${pair}`).changes("policySet");
    expect(outcome.kind === "changed" && outcome.with).toEqual(
      lacking ? { kind: "approvers-lacking", lacking } : null,
    );
  });

  test("evidence may be wanted younger", () => {
    readyIn(7)
      .and(taken("policy evidence-age=1d"))
      .after(2 * 86_400_000)
      .when("advance pool01")
      .refuses("coexistence-is-tested");
  });
});

describe("who speaks first", () => {
  test("is admin in local mode", () => {
    givenIn(emptyWorld(), registered("contoso")).when("policy soak=3d").changes("policySet");
  });

  test("is nobody elsewhere", () => {
    givenIn(emptyWorld({ local: false }))
      .when("migration new contoso from lync2010 to lync2013")
      .refuses("not-allowed");
  });
});
