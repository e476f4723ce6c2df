import { pilotHasSoaked } from "../../../src/rules/coexistence/pilot-has-soaked";
import { codes, day, facts, leaving, noon, type Row } from "../../support/case";

const step = { kind: "start-task", task: "6.4" } as const;
const soak = 7 * day;
const since = (firstPilotMoveAt: number | undefined, phase = 6) => ({ phase, firstPilotMoveAt });
const short = since(noon - soak + 1);

test.each<Row>([
  ["a pilot of exactly the time passes", { step, pool: since(noon - soak) }, []],
  ["a millisecond less holds", { step, pool: short }, ["pilot-still-soaks"]],
  ["no pilot yet holds", { step, pool: since(undefined) }, ["no-pilot-yet"]],
  ["a pool without users passes", { step, pool: { ...since(undefined), facts: { users: 0 } } }, []],
  [
    "moving the rest is held too",
    { step: { kind: "move-users", wave: "rest", task: "6.4", count: 1 }, pool: short },
    ["pilot-still-soaks"],
  ],
  [
    "moving pilot users is not",
    { step: { kind: "move-users", wave: "pilot", task: "4.3", count: 1 }, pool: short },
    [],
  ],
  ["another task is not", { step: { kind: "start-task", task: "4.3" }, pool: short }, []],
  ["the gate of the mass move's phase is held", { step: leaving(6), pool: short }, ["pilot-still-soaks"]],
  ["an earlier gate is not", { step: leaving(5), pool: since(undefined, 5) }, []],
  ["a later gate is, on the way there", { step: leaving(7), pool: since(undefined, 4) }, ["no-pilot-yet"]],
  ["once past that phase it is not judged", { step: leaving(7), pool: since(undefined, 7) }, []],
  ["… nor for the phase left behind", { step: leaving(6), pool: since(undefined, 7) }, []],
])("%s", (_, differences, expected) => {
  expect(codes(pilotHasSoaked, differences)).toEqual(expected);
});

test("the finding says since when, how long and until when", () => {
  expect(pilotHasSoaked.check(facts({ step, pool: since(noon - day) }))).toEqual([
    {
      verdict: "hold",
      code: "pilot-still-soaks",
      since: noon - day,
      soak,
      until: noon + 6 * day,
      task: "6.4",
      again: "start",
    },
  ]);
});

test("it may be waived", () => {
  expect(pilotHasSoaked.class).toBe("waivable");
});
