import { pathById } from "../../../src/paths/catalogue";
import { say } from "../../../src/words/say";
import { answerOf, given } from "../../support/given";
import { taken } from "../../wire/support/lines";
import { nameOf, said } from "../../words/said-samples";

const inPlace = given(
  taken("migration new contoso from lync2013 to sfb2015 method=in-place forest=contoso.com"),
  taken("site add munich"),
);
const teams = given(
  taken("migration new contoso from sfb2015 to teams forest=contoso.com"),
  taken("site add munich"),
);
const pool = "pool add pool01.contoso.com site=munich users=500 edition=se roles=none";

describe.each([
  ["in place", inPlace, "version=lync2013"],
  ["to Teams", teams, "version=sfb2015"],
] as const)("a pool that goes %s has no target", (_, migration, version) => {
  const registered = migration.and(taken(`${pool} ${version}`));

  test("nobody is asked for one", () => {
    const { events } = migration.when(`${pool} ${version}`);
    expect(events.map(({ type }) => type)).toEqual(["poolEnrolled"]);
  });

  test.each(["target=pool05.contoso.com", "target-edition=ee", "target-sql=sql05", "pilot=yes"])(
    "%s is not taken",
    (pair) => {
      migration.when(`${pool} ${version} ${pair}`).refuses("not-understood");
      registered.when(`set pool01 ${pair}`).refuses("not-understood");
    },
  );

  test("its status wants none", () => {
    const text = say(said(answerOf(registered.when("status pool01").turn)), nameOf);
    expect(text).not.toMatch(/target|undefined/);
  });

  test("no rule holds its first gate for want of one", () => {
    const text = say(said(answerOf(registered.when("can pool01 2").turn)), nameOf);
    expect(text).not.toMatch(/\[(sql-[a-z-]+|same-forest|new-roles-come-after|pool-name-is-new)\]/);
    expect(text).toContain("[tasks-are-done]");
  });
});

test("users of a pool that is upgraded in place stay where they are", () => {
  const registered = inPlace.and(taken(`${pool} version=lync2013`));
  registered.when("moved pool01 5 wave=test").refuses("not-understood");
  expect(say(said(answerOf(registered.when("status pool01").turn)), nameOf)).toContain(
    "500 users, who stay on it.",
  );
  expect(say(said(answerOf(registered.when("status").turn)), nameOf)).not.toContain("left");
});

test("an unknown method is held with the command that declares it", () => {
  const registered = inPlace.and(taken(`${pool} version=lync2013`));
  const text = say(said(answerOf(registered.when("done pool01 1.1").turn)), nameOf);
  expect(text).toContain('Try: "set pool01 upgrade-method=…"');
  expect(pathById("lync2013-to-sfb2015")?.waves).toBeNull();
});
