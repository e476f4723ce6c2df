import { phasesInOrder } from "../../../src/rules/order/phases-in-order";
import { codes, facts, leaving, type Row } from "../../support/case";

const move = { kind: "move-users", wave: "rest", task: "6.4", count: 5 } as const;
const settle = { kind: "settle-checkpoint", checkpoint: "clients-communicate" } as const;

test.each<Row>([
  ["leaving the present phase passes", { step: leaving(2) }, []],
  ["leaving a later phase is refused", { step: leaving(3) }, ["phase-is-ahead"]],
  ["a phase left already is no violation", { step: leaving(1) }, []],
  ["a task of the present phase passes", { step: { kind: "do-task", task: "2.4" } }, []],
  ["a task of a later phase is refused", { step: { kind: "do-task", task: "4.3" } }, ["phase-is-ahead"]],
  ["skipping ahead is refused", { step: { kind: "skip-task", task: "4.3" } }, ["phase-is-ahead"]],
  ["starting ahead is refused", { step: { kind: "start-task", task: "8.6.1" } }, ["phase-is-ahead"]],
  [
    "a task of an earlier phase passes",
    { step: { kind: "start-task", task: "4.3" }, pool: { phase: 5 } },
    [],
  ],
  ["moving users ahead is refused", { step: move }, ["phase-is-ahead"]],
  ["moving users in their phase passes", { step: move, pool: { phase: 6 } }, []],
  ["a checkpoint of a later phase is refused", { step: settle }, ["phase-is-ahead"]],
  ["… of the present one passes", { step: settle, pool: { phase: 4 } }, []],
  [
    "a finished pool starts nothing",
    { step: { kind: "start-task", task: "8.6.1" }, pool: { phase: 9 } },
    ["pool-is-finished"],
  ],
  ["a finished pool moves nobody", { step: move, pool: { phase: 9 } }, ["pool-is-finished"]],
  [
    "a finished pool may still record a task",
    { step: { kind: "do-task", task: "2.4" }, pool: { phase: 9 } },
    [],
  ],
  ["without a pool there is nothing to judge", { pool: "none" }, []],
])("%s", (_, differences, expected) => {
  expect(codes(phasesInOrder, differences)).toEqual(expected);
});

test("the finding names the present phase and the wanted one", () => {
  expect(phasesInOrder.check(facts({ step: { kind: "start-task", task: "4.3" } }))).toEqual([
    { verdict: "refuse", code: "phase-is-ahead", subject: "task", of: "4.3", phase: 4, present: 2 },
  ]);
});

test("a step on a task that the pool does not have is a fault of the program", () => {
  expect(() => phasesInOrder.check(facts({ step: { kind: "do-task", task: "99.9" } }))).toThrow(/99\.9/);
});
