import { methodTaken } from "../../../src/commands/registering/migration-new";
import { sayMethodTaken } from "../../../src/words/reports/method-taken";

const taken = { method: "in-place", from: "lync2013", to: "sfb2015", forest: false } as const;

test("where there was no choice nothing is said of it", () => {
  expect(methodTaken(taken, [])).toBeNull();
});

test("where there was one that nobody made, the other is offered with its command", () => {
  const report = methodTaken(taken, ["side-by-side"]);
  if (report?.kind !== "method-taken") throw new Error("nothing is said");

  expect(sayMethodTaken(report)).toEqual([
    "No method was typed, so it is in-place, which stands first; side-by-side is possible too.",
    "To have that instead, register another: migration new … from lync2013 to sfb2015 method=side-by-side",
  ]);
  expect(sayMethodTaken({ ...report, forest: true })[1]).toContain("set migration forest=unset");
});
