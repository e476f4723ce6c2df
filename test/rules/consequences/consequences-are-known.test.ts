import { consequencesAreKnown } from "../../../src/rules/consequences/consequences-are-known";
import { codes, facts, leaving, type Row, task } from "../../support/case";

const cautions = [{ say: "Content stays behind", source: "content.md", rules: ["R-83"] }];
const doneIn = (number: string, differences = {}) =>
  task({ number, state: "done", cautions, ...differences });
const start = { kind: "start-task", task: "4.3" } as const;
const one = ["caution"];

test.each<Row>([
  ["a task without cautions passes", { step: start }, []],
  ["a task tells its cautions", { step: start, pool: { tasks: [task({ number: "4.3", cautions })] } }, one],
  [
    "… each of them",
    { step: start, pool: { tasks: [task({ number: "4.3", cautions: [...cautions, ...cautions] })] } },
    ["caution", "caution"],
  ],
  [
    "can asks it of a task without leave",
    { step: { kind: "do-task", task: "4.1" }, pool: { tasks: [task({ number: "4.1", cautions })] } },
    one,
  ],
  ["a gate tells those of what was done", { step: leaving(2), pool: { tasks: [doneIn("2.4")] } }, one],
  ["… not of what is open", { step: leaving(2), pool: { tasks: [doneIn("2.4", { state: "open" })] } }, []],
  [
    "… nor of what was skipped",
    { step: leaving(2), pool: { tasks: [doneIn("2.4", { state: "skipped" })] } },
    [],
  ],
  ["… nor of what had leave", { step: leaving(2), pool: { tasks: [doneIn("2.4", { guarded: true })] } }, []],
  ["… nor of an earlier phase", { step: leaving(2), pool: { tasks: [doneIn("1.4")] } }, []],
  ["… nor of a later gate", { step: leaving(2), pool: { tasks: [doneIn("2.4", { gate: 3 })] } }, []],
  [
    "… nor where it waits for another pool",
    { step: leaving(2), pool: { tasks: [doneIn("2.4", { due: false })] } },
    [],
  ],
  [
    "a gate further ahead tells those up to it",
    { step: leaving(3), pool: { tasks: [doneIn("2.4"), doneIn("3.1")] } },
    ["caution", "caution"],
  ],
  [
    "a gate that was left tells its own",
    { step: leaving(1), pool: { tasks: [doneIn("1.4"), doneIn("2.4")] } },
    one,
  ],
])("%s", (_, differences, expected) => {
  expect(codes(consequencesAreKnown, differences)).toEqual(expected);
});

test("it brings what the path says, and only warns", () => {
  const found = consequencesAreKnown.check(facts({ pool: { tasks: [doneIn("2.4")] } }));
  expect(found).toEqual([
    { verdict: "warn", code: "caution", task: "2.4", title: "Title of 2.4", ...cautions[0] },
  ]);
});

test("votes rest on which tasks have cautions", () => {
  const before = consequencesAreKnown.material(facts());
  const after = consequencesAreKnown.material(facts({ pool: { tasks: [doneIn("2.4")] } }));
  expect([before, after]).toEqual([[], ["2.4"]]);
});
