import type { Step, WayBack } from "../../../src/facts/case";
import { judge } from "../../../src/rules/judge";
import { bo, facts, leaving, noon, task, voting } from "../../support/case";

const wayBack: WayBack = { stage: "going", to: 0, steps: [] };
const held = { by: bo, because: "change freeze", at: noon };
const open = [task({ number: "2.4" }), task({ number: "6.4", guarded: true })];
const judgedRules = (step: Step, pool: object = {}) => judge(facts({ step, pool })).map(({ rule }) => rule);
const against = (step: Step, pool: object = {}) =>
  judge(facts({ step, pool })).flatMap(({ rule, findings }) => (findings.length > 0 ? [rule] : []));

const forward: readonly (readonly [string, Step])[] = [
  ["a task", { kind: "do-task", task: "2.4" }],
  ["a skip", { kind: "skip-task", task: "2.4" }],
  ["leave", { kind: "start-task", task: "6.4" }],
  ["users", { kind: "move-users", wave: "rest", task: "6.4", count: 3 }],
  ["a checkpoint", { kind: "settle-checkpoint", checkpoint: "clients-communicate" }],
  ["a gate", leaving(2)],
];

describe.each(forward)("%s", (_, step) => {
  test("has other rules against it while a pool stays", () => {
    expect(judgedRules(step, { tasks: open })).toContain("phases-in-order");
    expect(judgedRules(step, { tasks: open })).toContain("tasks-are-done");
  });

  test("has only the way back against it while a pool goes back, and a hold", () => {
    expect(judgedRules(step, { tasks: open, phase: 0, wayBack })).toEqual([
      "pool-is-not-held",
      "rollback-is-acknowledged",
    ]);
    expect(against(step, { tasks: open, phase: 0, wayBack })).toEqual(["rollback-is-acknowledged"]);
    expect(against(step, { tasks: open, wayBack, held })).toEqual([
      "pool-is-not-held",
      "rollback-is-acknowledged",
    ]);
  });
});

test("what belongs to the way back is judged in full", () => {
  const back = { wayBack };
  expect(judgedRules({ kind: "roll-back", to: 0 }, back)).toEqual([
    "pool-is-not-held",
    "pool-is-under-way",
    "rollback-is-possible",
    "rollback-is-acknowledged",
  ]);
  expect(judgedRules({ kind: "undo-task", task: "4.3" }, back)).toEqual([
    "pool-is-not-held",
    "pool-is-under-way",
    "rollback-goes-in-reverse",
  ]);
  expect(judgedRules({ kind: "move-users-back", wave: "test", count: 1 }, back)).toEqual([
    "pool-is-not-held",
    "pool-is-under-way",
    "rollback-is-acknowledged",
  ]);
  expect(judgedRules(voting(), back)).toEqual([
    "pool-is-not-held",
    "nobody-approves-their-own",
    "approvers-have-signed",
  ]);
});

test("what is learned meanwhile is judged as ever", () => {
  expect(judgedRules({ kind: "declare-facts" }, { wayBack })).toEqual(judgedRules({ kind: "declare-facts" }));
  expect(judgedRules({ kind: "declare-facts" }, { wayBack })).toContain("sql-instance-is-not-shared");
});
