import { commands } from "../../src/commands/catalogue";
import { may } from "../../src/commands/decide";
import { logNumbered } from "../../src/turns/deciding/room";
import { inPhase } from "../support/phases";
import { roomFor } from "../support/world";
import { taken } from "../wire/support/lines";

/** Design 4.2, by hand: who may give each order within a migration. `-` is somebody without any role there. */
const table: Readonly<Record<string, string>> = {
  "migration home": "admin",
  "site add": "admin engineer",
  "edge add": "admin engineer",
  "pool add": "admin engineer",
  "pool change": "admin engineer",
  "pool remove": "admin engineer",
  topology: "admin engineer",
  batch: "admin engineer",
  set: "admin engineer",
  grant: "admin",
  revoke: "admin",
  people: "admin approver engineer viewer auditor",
  // Alone it shows the policy, to everybody; that only admins change it is tested beside the command.
  policy: "admin approver engineer viewer auditor",
  status: "admin approver engineer viewer auditor",
  next: "admin approver engineer viewer auditor",
  why: "admin approver engineer viewer auditor",
  mine: "admin approver engineer viewer auditor",
  history: "admin approver engineer viewer auditor",
  start: "admin engineer",
  done: "admin engineer",
  skip: "admin engineer",
  reopen: "admin engineer",
  moved: "admin engineer",
  ask: "admin engineer",
  confirm: "admin engineer",
  fail: "admin engineer",
  evidence: "admin engineer",
  "evidence show": "admin approver engineer viewer auditor",
  collect: "admin engineer",
  coverage: "admin engineer",
  advance: "admin engineer",
  can: "admin approver engineer viewer auditor",
  examine: "admin approver engineer viewer auditor",
  approve: "approver",
  reject: "approver",
  // Whoever asked for a gate takes the request back with it, and that is an engineer.
  withdraw: "admin approver engineer viewer auditor",
  waive: "admin engineer",
  keep: "admin engineer",
  hold: "admin engineer",
  release: "admin engineer",
  rollback: "admin engineer",
  acknowledge: "admin engineer",
  restart: "admin engineer",
  "summary at": "admin",
  "summary off": "admin",
  summary: "admin approver engineer viewer auditor",
  "summary now": "admin approver engineer viewer auditor",
  "summary preview": "admin approver engineer viewer auditor",
  verify: "admin auditor",
  export: "admin auditor",
};

const roles = ["admin", "approver", "engineer", "viewer", "auditor"] as const;
const nobody = "-";

const scene = inPhase(1).and(roles.map((role) => taken(`grant ${role} @"${role}"`)));
const inMigration = commands.filter(({ on }) => on !== "house");

test.each(
  inMigration.flatMap(({ verb }) =>
    [...roles, nobody].map((role) => [role, verb, (table[verb] ?? "").split(" ").includes(role)] as const),
  ),
)("%s and %s: %s", (role, verb, allowed) => {
  const command = inMigration.find((one) => one.verb === verb);
  const known = { ...scene.world, people: new Map(scene.world.people).set(nobody, "p-99" as never) };
  const room = roomFor(known, role, logNumbered(1), "pool01.contoso.com");

  expect(command && may(command, room) === undefined).toBe(allowed);
});

test("every order within a migration stands in the table", () => {
  expect(inMigration.map(({ verb }) => verb).filter((verb) => table[verb] === undefined)).toEqual([]);
});

test.each([
  ["help", "anyone"],
  ["migration list", "anyone"],
  ["migration use", "anyone"],
  ["migration new", "admin"],
  ["clock", "admin"],
])("%s is for %s", (verb, who) => {
  expect(commands.find((command) => command.verb === verb)?.who).toBe(who);
});

test.each([
  ["admin", ["changed", "told", "refused"]],
  ["engineer", ["refused", "told", "refused"]],
  [nobody, ["refused", "refused", "refused"]],
])("%s changes the policy, looks at it, and votes as far as the role goes", (who, kinds) => {
  const asked = scene.when("policy soak=5d", who).outcome.kind;
  const shown = scene.when("policy", who).outcome.kind;
  const voted = scene.when("approve pool01", who).outcome.kind;

  expect([asked, shown, voted]).toEqual(kinds);
});

test("an engineer of one pool is none for another", () => {
  const two = inPhase(1).and(
    taken("pool add pool02.contoso.com site=munich version=lync2010 users=5 target=pool05.contoso.com"),
    taken('grant engineer @"Eva Sol" pool=pool02'),
  );

  two.when("done pool02 1.1", "Eva Sol").changes("taskDone");
  two.when("done pool01 1.1", "Eva Sol").refuses("not-allowed");
});

test("an engineer of a site works for the pools there", () => {
  inPhase(1)
    .and(taken('grant engineer @"Eva Sol" site=munich'))
    .when("done pool01 1.1", "Eva Sol")
    .changes("taskDone");
});

test("whom to ask is told to those who may not", () => {
  scene.when("done pool01 1.1", "viewer").refuses("not-allowed").because("role-missing");
});
