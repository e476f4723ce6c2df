import type { WayBack } from "../../../src/facts/case";
import { rollbackGoesInReverse } from "../../../src/rules/rollback/rollback-goes-in-reverse";
import { codes, facts, type Row } from "../../support/case";

const undo = (task: string) => ({ kind: "undo-task", task }) as const;
const step = (task: string, stillMoved: WayBack["steps"][number]["stillMoved"] = null) => ({
  task,
  title: `Title of ${task}`,
  stillMoved,
});
const going = (...steps: WayBack["steps"]) => ({ wayBack: { stage: "going", to: 0, steps } as const });
const test5 = { wave: "test", count: 5 } as const;

test.each<Row>([
  ["the last step comes first", { step: undo("4.3"), pool: going(step("4.3"), step("3.3")) }, []],
  [
    "an earlier one waits",
    { step: undo("3.3"), pool: going(step("4.3"), step("3.3")) },
    ["undo-later-first"],
  ],
  ["… until nothing comes before it", { step: undo("3.3"), pool: going(step("3.3")) }, []],
  [
    "a step that moved users waits for them",
    { step: undo("4.3"), pool: going(step("4.3", test5)) },
    ["users-not-back"],
  ],
  [
    "users of an earlier step do not hold a later one",
    { step: undo("4.4"), pool: going(step("4.4"), step("4.3", test5)) },
    [],
  ],
  [
    "what comes first is told before whose users are where",
    { step: undo("4.3"), pool: going(step("4.4"), step("4.3", test5)) },
    ["undo-later-first"],
  ],
  [
    "what is not on the way is not undone",
    { step: undo("3.1"), pool: going(step("4.3")) },
    ["nothing-to-undo"],
  ],
  ["where no step is left there is none", { step: undo("4.3"), pool: going() }, ["nothing-to-undo"]],
  ["nor where nobody goes back", { step: undo("4.3"), pool: {} }, ["nothing-to-undo"]],
  [
    "doing a task is judged by others",
    { step: { kind: "do-task", task: "3.3" }, pool: going(step("4.3")) },
    [],
  ],
])("%s", (_, differences, expected) => {
  expect(codes(rollbackGoesInReverse, differences)).toEqual(expected);
});

test("it names the step that comes first, and how many users of which wave", () => {
  const found = (task: string, ...steps: WayBack["steps"]) =>
    rollbackGoesInReverse.check(facts({ step: undo(task), pool: going(...steps) }));
  expect(found("3.3", step("4.3"), step("3.3"))).toEqual([
    { verdict: "hold", code: "undo-later-first", task: "3.3", first: "4.3", title: "Title of 4.3" },
  ]);
  expect(found("4.3", step("4.3", test5))).toEqual([
    { verdict: "hold", code: "users-not-back", task: "4.3", ...test5 },
  ]);
});
