import { poolOf } from "../../support/given";
import { inPhase, withPool02 } from "../../support/phases";
import { standingOf } from "../../support/world";
import { taken } from "../../wire/support/lines";

test("a fact is stated with who said it", () => {
  const scene = inPhase(1).and(taken("set pool01 contacts-left=3"));

  expect(poolOf(scene).facts["contacts-left"]).toMatchObject({
    value: 3,
    by: "p-1",
    source: { kind: "word" },
  });
});

test("a fact that stands needs no stating", () => {
  inPhase(1)
    .and(taken("set pool01 contacts-left=3"))
    .when("set pool01 contacts-left=3")
    .nothing("facts-stand");
});

test("users left are counted anew even where the number is the same", () => {
  inPhase(1)
    .and(taken("set pool01 users-left=400"))
    .when("set pool01 users-left=400")
    .changes("factsDeclared");
});

test("a fact is taken back", () => {
  const scene = inPhase(1).and(taken("set pool01 contacts-left=3"), taken("set pool01 contacts-left=unset"));

  expect(poolOf(scene).facts["contacts-left"]).toBeUndefined();
});

test("a target's facts may be stated through its pool", () => {
  inPhase(1).when("set pool01 target-sql-version=2008r2").changes("factsDeclared");
});

test("without pairs the facts are shown", () => {
  inPhase(1).when("set pool01").tells("facts");
  inPhase(1).when("set migration").tells("facts");
  inPhase(1).when("set munich").tells("facts");
});

test.each([
  "colour=red",
  "contacts-left=some",
  "contacts-left=-1",
  "cms=perhaps",
  "sql=a\\b\\c",
  "due=tomorrow",
  "sql-version=2000",
])("%s is not understood", (pair) => {
  inPhase(1).when(`set pool01 ${pair}`).refuses("not-understood");
});

test("a site that nobody added is none", () => {
  inPhase(1).when("set pool01 site=paris").refuses("not-found");
});

test("a name of two kinds gives a pick list", () => {
  inPhase(1)
    .and(taken("edge add pool01.fabrikam.com site=munich version=lync2010"))
    .when("set pool01 owner=Ana")
    .tells("pick");
});

test("a first label that two things bear gives a pick list", () => {
  inPhase(1)
    .and(
      taken("pool add pool01.fabrikam.com site=munich version=lync2010 users=5 target=pool09.fabrikam.com"),
    )
    .when("set pool01 contacts-left=1")
    .tells("pick");
});

test("with its full name it is clear", () => {
  inPhase(1)
    .and(
      taken("pool add pool01.fabrikam.com site=munich version=lync2010 users=5 target=pool09.fabrikam.com"),
    )
    .when("set pool01.contoso.com contacts-left=1")
    .changes("factsDeclared");
});

test("nobody knows that name", () => {
  inPhase(1).when("set pool77 contacts-left=1").refuses("not-found");
});

test("a fact that breaks a rule is refused by that rule", () => {
  inPhase(1).when("set pool01 target-sql=sql01\\rtc").refuses("sql-instance-is-not-shared");
  inPhase(1).when("set pool01 target-sql-version=2014").refuses("sql-version-is-supported");
  inPhase(1).when("set pool01 target-roles=persistent-chat").refuses("new-roles-come-after");
});

test("an Edge is not retired while a pool has users left", () => {
  inPhase(6).when("set edge01 retired=yes").refuses("legacy-pool-is-empty").because("still-in-forest");
});

test("it is retired once nobody is left", () => {
  inPhase(7).when("set edge01 retired=yes").changes("factsDeclared");
});

test("users of another pool keep it as well", () => {
  withPool02(inPhase(7)).when("set edge01 retired=yes").refuses("legacy-pool-is-empty");
});

test("a migration's forest is kept in the house as well", () => {
  inPhase(1)
    .when("set migration forest=fabrikam.com target-forest=fabrikam.com")
    .changes("factsDeclared", "forestClaimed");
});

test("a number of users that was wrong keeps what moved", () => {
  const scene = inPhase(6).and(taken("pool change pool01 users=600 because a branch was forgotten"));

  expect(standingOf(scene.world).forest.usersLeft).toBe(545);
});
