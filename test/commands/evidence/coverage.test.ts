import { fewestPairs } from "../../../src/facts/evidence/matrix";
import { say } from "../../../src/words/say";
import { type Given, poolOf, type Then } from "../../support/given";
import { test as tested } from "../../support/outputs";
import { readyIn } from "../../support/phases";
import { refused, taken } from "../../wire/support/lines";

const target = "pool05.contoso.com";
const textOf = (then: Then): string =>
  say({ notice: then.told().answer, label: "pool01", clock: null, mentions: [] }, (id) => id);

/** Users of pool01 have moved, and nothing was said of the checkpoint since it was taken back. */
const open = (): Given =>
  readyIn(4).and(taken("reopen pool01 clients-communicate because it is tested anew"));

const own = ["im", "presence", "av", "sharing", "conference"];
const commands: Readonly<Record<string, string>> = {
  im: "Test-CsIM",
  presence: "Test-CsPresence",
  av: "Test-CsP2PAV",
  sharing: "Test-CsASConference",
  conference: "Test-CsAVConference",
};
const seconds: Readonly<Record<string, string>> = { "current-legacy": "03", "legacy-current": "04" };
const give = (scene: Given, pair: string, keys: readonly string[], result = "Success"): Then =>
  scene.when(
    `evidence pool01 clients-communicate pair=${pair}\n${keys.map((key) => tested(commands[key] ?? "", target, result, seconds[pair])).join("\n")}`,
  );

test("the matrix says what is open and which test users fill it, as few as can be", () => {
  const text = textOf(open().when("coverage pool01").tells("evidence-sheet"));
  expect(text).toContain("Among users of the new pool (current-current):");
  expect(text).toContain("The fewest test users for what is open: 2 pairs.");
  expect(text).toContain("two users of the new pool, for im, presence");
  expect(text).toContain("one user of the new pool and one of the old, both ways");
});

test("telephones are not used where no pool has the role for them", () => {
  expect(textOf(open().when("coverage pool01"))).toContain(
    "not used here: neither pool has the role mediation",
  );
});

test("a test among users of the new pool fills its cell by itself", () => {
  const then = open().when(`evidence pool01 clients-communicate\n${tested("Test-CsIM", target)}`);
  expect(then.event("evidenceGiven").items).toMatchObject([{ key: "im current-current", verdict: "pass" }]);
});

test("one of the old pool has to say between whom it went", () => {
  open()
    .when(`evidence pool01 clients-communicate\n${tested("Test-CsIM", "pool01.contoso.com")}`)
    .refuses("not-understood");
  give(open(), "current-legacy", ["im"]).changes("evidenceGiven");
});

test("it is confirmed when all of it is covered: by evidence where commands speak, by word where not", () => {
  const covered = ["current-current", "current-legacy", "legacy-current"].reduce(
    (scene, pair) => give(scene, pair, own).next(),
    open(),
  );
  const federated = covered
    .and(taken("coverage pool01 all federation unused because no partner is federated"))
    .when("coverage pool01 all external works note tested from a phone at home");
  federated.changes("evidenceGiven", "checkpointConfirmed");

  const confirmed = federated.event("checkpointConfirmed");
  expect(confirmed.evidence).toHaveLength(3);
  expect(confirmed.worded).toEqual(
    expect.arrayContaining(["external current-legacy", "federation legacy-current"]),
  );
  expect(confirmed.worded).not.toContain("im current-current");
  expect(textOf(federated)).toContain("By evidence, and by word:");
});

test("a test that failed is not lost: it fails the checkpoint and stops moves", () => {
  const failed = give(open(), "current-legacy", ["av"], "Failure").changes(
    "evidenceGiven",
    "checkpointFailed",
  );
  expect(failed.event("checkpointFailed").because).toContain("av current-legacy");
  failed.next().when("start pool01 6.4").because("coexistence-checkpoint-failed");
});

test("so does a person's word that it failed, with the reason", () => {
  open().when("coverage pool01 current-legacy av failed").refuses("not-understood");
  open()
    .when("coverage pool01 current-legacy av failed because there is no sound")
    .changes("evidenceGiven", "checkpointFailed");
});

test("one output is not taken for two pairs", () => {
  const once = give(open(), "current-current", ["im"]).next();
  once
    .when(
      `evidence pool01 clients-communicate pair=current-legacy\n${tested("Test-CsIM", target, "Success", seconds["current-current"])}`,
    )
    .nothing("evidence-stands");
});

test("a bare word still confirms, and says which cells are by word", () => {
  const some = give(open(), "current-current", ["im"]).next();
  const then = some.when("confirm pool01 clients-communicate").changes("checkpointConfirmed");
  expect(then.event("checkpointConfirmed").worded).toContain("presence current-current");
  expect(then.event("checkpointConfirmed").worded).not.toContain("im current-current");
});

test("what is not used here wants a reason", () => {
  open().and(refused("coverage pool01 all pstn unused", ["not-understood"]));
});

test.each([
  "coverage pool01 sideways im works",
  "coverage pool01 all telepathy works",
  "coverage pool01 all im perhaps",
  "coverage pool01 all",
])("%s is not understood", (line) => {
  open().when(line).refuses("not-understood");
});

test("with nobody left on the old pool only users of the new one are tested", () => {
  const text = textOf(readyIn(7).when("coverage pool01"));
  expect(text).not.toContain("current-legacy)");
  expect(text).toContain("current-current");
});

test("taking the checkpoint back empties the matrix", () => {
  const scene = give(open(), "current-current", ["im"]).next();
  expect(Object.keys(poolOf(scene).evidence["clients-communicate"] ?? {})).toEqual(["im current-current"]);
  const again = scene.and(
    taken("confirm pool01 clients-communicate"),
    taken("reopen pool01 clients-communicate because of a new client"),
  );
  expect(poolOf(again).evidence["clients-communicate"]).toBeUndefined();
});

test("nothing open needs nobody", () => {
  expect(fewestPairs([])).toEqual([]);
  expect(fewestPairs(["im legacy-current"])).toHaveLength(1);
});
