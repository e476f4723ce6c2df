import type { Step, WayBack } from "../../../src/facts/case";
import { rollbackIsAcknowledged } from "../../../src/rules/rollback/rollback-is-acknowledged";
import { bo, codes, facts, leaving, noon, type Row, voting } from "../../support/case";

const back: Step = { kind: "roll-back", to: 0 };
const some: Step = { kind: "move-users-back", wave: "test", count: 1 };
const on = (stage: WayBack["stage"]): WayBack => ({ stage, to: 0, steps: [] });
const unsaid = ["consequences-not-acknowledged"];
const under = ["on-its-way-back"];
const nobody = { test: 0, pilot: 0, rest: 0 };

test.each<Row>([
  ["nobody has said that they understand", { step: back }, unsaid],
  ["… although nobody was moved", { step: back, pool: { waves: nobody, movedSince: undefined } }, unsaid],
  ["… and the way back is asked for", { step: back, pool: { wayBack: on("asked") } }, unsaid],
  ["… or is agreed on all the same", { step: some, pool: { wayBack: on("going") } }, unsaid],
  ["somebody has", { step: back, pool: { acknowledgedBy: bo } }, []],
  ["… and the gate is asked", { step: back, pool: { acknowledgedBy: bo, wayBack: on("gate") } }, []],
  ["one user goes back unsaid", { step: some }, unsaid],
  ["one user goes back, and it was said", { step: some, pool: { acknowledgedBy: bo } }, []],
  [
    "on the way back users go back too",
    { step: some, pool: { acknowledgedBy: bo, wayBack: on("going") } },
    [],
  ],
  ["a pool that stays goes forward unhindered", { step: leaving(2) }, []],
  ["a vote is no step forward", { step: voting(), pool: { wayBack: on("gate") } }, []],
  ["nor is undoing one", { step: { kind: "undo-task", task: "4.3" }, pool: { wayBack: on("going") } }, []],
  ["nor is learning a fact", { step: { kind: "declare-facts" }, pool: { wayBack: on("going") } }, []],
])("%s", (_, differences, expected) => {
  expect(codes(rollbackIsAcknowledged, differences)).toEqual(expected);
});

const forward: readonly Step[] = [
  { kind: "do-task", task: "2.4" },
  { kind: "skip-task", task: "2.4" },
  { kind: "start-task", task: "6.4" },
  { kind: "move-users", wave: "rest", task: "6.4", count: 1 },
  { kind: "settle-checkpoint", checkpoint: "clients-communicate" },
  leaving(2),
];

describe.each(["asked", "gate", "going", "back"] as const)(
  "while a pool is on its way back (%s)",
  (stage) => {
    test.each(forward.map((step) => [step.kind, step] as const))(
      "%s waits, acknowledged or not",
      (_, step) => {
        expect(codes(rollbackIsAcknowledged, { step, pool: { wayBack: on(stage) } })).toEqual(under);
        expect(
          codes(rollbackIsAcknowledged, { step, pool: { wayBack: on(stage), acknowledgedBy: bo } }),
        ).toEqual(under);
      },
    );
  },
);

test("it says how many are concerned and since when", () => {
  const pool = { waves: { test: 5, pilot: 50, rest: 0 }, movedSince: noon };
  expect(rollbackIsAcknowledged.check(facts({ step: back, pool }))).toEqual([
    { verdict: "hold", code: "consequences-not-acknowledged", moved: 55, since: noon, rules: ["R-82"] },
  ]);
});
