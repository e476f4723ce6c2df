import fc from "fast-check";
import { defaults } from "../../src/machines/case/policy-of";
import { lync2010ToLync2013 } from "../../src/paths/lync2010-to-lync2013";
import type { Path } from "../../src/paths/path";
import { approversHaveSigned } from "../../src/rules/approval/approvers-have-signed";
import { type RuleId, ruleCatalogue } from "../../src/rules/catalogue";
import { everySequence, nothingCounted } from "./property";

afterEach(() => jest.restoreAllMocks());

test.each<[RuleId, RegExp]>([
  ["coexistence-is-tested", /services-started|sites-administrable|clients-communicate|each-deployment-works/],
  ["tasks-are-done", /before|is not done|without leave/],
])("without the rule %s a sequence is found that it would have stopped", (rule, fault) => {
  const found = withoutRule(rule, () => search());

  expect(found).toMatch(fault);
});

test.each([
  ["4.3", "4.2"],
  ["5.2", "5.1"],
  ["3.5", "3.3"],
])("where %s no longer needs %s, a sequence is found that does them the wrong way round", (task, need) => {
  const found = search(withoutNeed(task, need));

  expect(found).toContain(`${task} before ${need}`);
});

test("with separation off, a gate is found that somebody opened for their own work", () => {
  jest.replaceProperty(defaults, "separation", "solo");

  expect(search(undefined, 7)).toContain("not approved as");
});

test("with the approvals uncounted, a gate is found that nobody opened", () => {
  jest.spyOn(approversHaveSigned, "check").mockReturnValue([]);

  expect(search()).toContain("not approved as");
});

/** What the property says of this build: the first fault it finds within its budget, or that it found none. */
function search(path?: Path, seed = 2010): string {
  const { failed, errorInstance } = fc.check(everySequence(nothingCounted(), path), {
    numRuns: 170,
    seed,
    endOnFailure: true,
  });
  return failed ? String((errorInstance as Error).message).slice(0, 400) : "no fault found";
}

function withoutRule<T>(id: RuleId, run: () => T): T {
  const rules = ruleCatalogue as unknown as { id: RuleId }[];
  const at = rules.findIndex((rule) => rule.id === id);
  const [taken] = rules.splice(at, 1);
  try {
    return run();
  } finally {
    if (taken) rules.splice(at, 0, taken);
  }
}

/** The path with one edge cut, wherever data shared by several tasks holds it. */
const withoutNeed = (number: string, need: string): Path => ({
  ...lync2010ToLync2013,
  phases: lync2010ToLync2013.phases.map((phase) => ({
    ...phase,
    tasks: phase.tasks.map((task) =>
      task.number === number
        ? { ...task, needs: task.needs.filter((one) => !("task" in one) || one.task !== need) }
        : task,
    ),
  })),
});
