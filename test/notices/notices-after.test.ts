import type { Then } from "../support/given";
import { readyIn } from "../support/phases";
import { ana, bo, cy, type Line, taken, waits } from "../wire/support/lines";

const two = taken("policy approvals=uc:1,security:1");
const asked = (...more: readonly Line[]) => readyIn(1).and(...more, waits("advance pool01"));

/** Who hears what elsewhere: `general gate-asked`. */
const postings = (then: Then): readonly string[] =>
  then
    .told()
    .postings.map(({ to, said }) => `${"person" in to ? to.person : to.conversation} ${said.notice.kind}`);

test("a gate is put to everybody who could open it", () => {
  expect(postings(readyIn(1).when("advance pool01"))).toEqual(["p-2 gate-asked", "p-3 gate-asked"]);
});

test("asked for elsewhere it is put to the migration's home too", () => {
  expect(postings(readyIn(1).when("advance pool01", ana, "@Ana"))).toContain("general gate-asked");
});

test("asked for at home the approvers are mentioned there", () => {
  expect(readyIn(1).when("advance pool01").told().mentions).toEqual(["p-2", "p-3"]);
});

test("whoever may not approve is not asked to", () => {
  const then = readyIn(1)
    .and(taken(`grant engineer @"${bo}"`), taken("set pool01 owner=Bo", bo))
    .when("advance pool01");

  expect(postings(then)).toEqual(["p-3 gate-asked"]);
});

test("an approval short of its count is waiting", () => {
  expect(asked(two).when("approve pool01", bo).told().answer).toMatchObject({
    kind: "waiting",
    gate: { given: [{ by: "p-2", group: "uc" }], missing: [{ group: "security", count: 1 }] },
  });
});

test("whoever asked hears that the gate opened", () => {
  expect(postings(asked().when("approve pool01", bo))).toContain("p-1 gate-ended");
});

test("whoever asked hears that it was turned down", () => {
  expect(postings(asked().when("reject pool01 because too early", bo))).toContain("p-1 gate-ended");
});

test("whoever had voted hears that the votes fell", () => {
  const then = asked(two).and(waits("approve pool01", bo)).when("set pool01 contacts-left=4");

  expect(postings(then)).toContain("p-2 gate-ended");
});

test("a failed checkpoint is told at home wherever it was said", () => {
  const then = readyIn(4).when("fail pool01 clients-communicate because no presence", ana, "@Ana");

  expect(postings(then)).toContain("general deeds-told");
});

test("a refusal is told to nobody but the asker", () => {
  expect(postings(readyIn(1).when("approve pool01", cy))).toEqual([]);
});

test("a confirmation names the next step", () => {
  expect(
    readyIn(1).and(taken("reopen pool01 1.1 because wrong")).when("done pool01 1.1").told().answer,
  ).toMatchObject({
    kind: "recorded",
    next: { command: "advance pool01" },
  });
});
