import { rollbackIsPossible } from "../../../src/rules/rollback/rollback-is-possible";
import { codes, facts, leaving, type Row } from "../../support/case";

const back = (to: number) => ({ kind: "roll-back", to }) as const;
const noReturn = { task: "8.6.5", title: "Remove the pool" };

test.each<Row>([
  ["from the first phase all the way", { step: back(0), pool: { phase: 1 } }, []],
  ["from the first phase there is no earlier one", { step: back(1), pool: { phase: 1 } }, ["not-that-far"]],
  ["to the phase before this one", { step: back(5), pool: { phase: 6 } }, []],
  ["to this very phase is nowhere", { step: back(6), pool: { phase: 6 } }, ["not-that-far"]],
  ["to a later phase is forward", { step: back(7), pool: { phase: 6 } }, ["not-that-far"]],
  ["from the last phase while the removal has not started", { step: back(0), pool: { phase: 8 } }, []],
  ["past the point of no return", { step: back(0), pool: { phase: 8, noReturn } }, ["no-way-back"]],
  ["… not even part of the way", { step: back(7), pool: { phase: 8, noReturn } }, ["no-way-back"]],
  ["… nor where all is over", { step: back(0), pool: { phase: 9, noReturn } }, ["no-way-back"]],
  ["… and that is the whole answer", { step: back(8), pool: { phase: 8, noReturn } }, ["no-way-back"]],
  ["going forward is judged by others", { step: leaving(8), pool: { phase: 8, noReturn } }, []],
  [
    "undoing a step that is agreed on is",
    { step: { kind: "undo-task", task: "4.3" }, pool: { noReturn } },
    [],
  ],
])("%s", (_, differences, expected) => {
  expect(codes(rollbackIsPossible, differences)).toEqual(expected);
});

test("it says which task has taken the way away", () => {
  expect(rollbackIsPossible.check(facts({ step: back(0), pool: { noReturn } }))).toEqual([
    { verdict: "refuse", code: "no-way-back", ...noReturn },
  ]);
});

test("votes rest on where the pool is and how far it goes, and on nothing that merely passes", () => {
  const material = (pool: object) => rollbackIsPossible.material(facts({ step: back(2), pool }));
  const wayBack = { stage: "gate", to: 2, steps: [] } as const;
  expect(material({ phase: 4, wayBack })).toEqual({ phase: 4, to: 2 });
  expect(material({ phase: 4, wayBack, usersLeft: 7 })).toEqual(material({ phase: 4, wayBack }));
  expect(material({ phase: 4, wayBack: { ...wayBack, to: 0 } })).not.toEqual(material({ phase: 4, wayBack }));
});
