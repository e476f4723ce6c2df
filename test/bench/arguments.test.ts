import { readArguments } from "../../bench/support/arguments";

const parts = ["judging", "turns", "large"];

test.each([
  ["everything where nothing is said", [], { parts, write: false }],
  ["everything into the page", ["--write"], { parts, write: true }],
  ["one part", ["--only", "turns"], { parts: ["turns"], write: false }],
  [
    "several in the order of the table",
    ["--only", "large,judging"],
    { parts: ["judging", "large"], write: false },
  ],
] as const)("the bench measures %s", (_, typed, wanted) => {
  expect(readArguments(typed, parts)).toEqual(wanted);
});

test.each([
  ["a part that there is not", ["--only", "turn"], /no part turn\. The parts are judging, turns, large\./],
  ["half a table for the page", ["--only", "turns", "--write"], /--write/],
  ["another option", ["--quick"], /--quick/],
] as const)("the bench refuses %s", (_, typed, why) => {
  expect(() => readArguments(typed, parts)).toThrow(why);
});
