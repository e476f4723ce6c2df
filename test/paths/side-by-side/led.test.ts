import { pathById } from "../../../src/paths/catalogue";
import type { Path } from "../../../src/paths/path";
import { type Given, given, poolOf } from "../../support/given";
import { begun, ledThrough } from "./lead";

const found = (id: string): Path => {
  const path = pathById(id);
  if (!path) throw new Error(`${id} is not in the catalogue`);
  return path;
};

/** pool01 stands in this phase of the path; nine: it has gone through all. */
const inPhase = (path: Path, phase: number): Given =>
  [1, 2, 3, 4, 5, 6, 7, 8]
    .filter((each) => each < phase)
    .reduce((at, each) => at.and(ledThrough(path, each)), given(begun(path)));

test.each([
  "lync2010-to-lync2013",
  "lync2010-to-sfb2015",
  "lync2013-to-sfb2015-side-by-side",
  "lync2013-to-sfb2019",
  "sfb2015-to-sfb2019",
  "sfb2015-to-sfbse",
  "sfb2019-to-sfbse-side-by-side",
])("a pool is led along %s to its end", (id) => {
  expect(poolOf(inPhase(found(id), 9)).life.state).toBe("completed");
});

describe("from Lync 2013 to Skype for Business 2019", () => {
  const path = found("lync2013-to-sfb2019");
  const inPhase3 = inPhase(path, 3);

  test("the pilot pool waits for the backup, which has the number 2.3 here", () => {
    given(begun(path))
      .when("start pool01 3.3")
      .because("needs-task")
      .refuses("phases-in-order", "tasks-are-done");
    expect(JSON.stringify(given(begun(path)).when("start pool01 3.3").outcome)).toContain(
      '"task":"2.3","title":"Back up systems and data"',
    );
  });

  test("a pool in phase 3 is given leave for its pilot pool once what comes before is done", () => {
    inPhase3.when("start pool01 3.3").refuses("tasks-are-done");
    inPhase3.and(ledThrough(path, 3).slice(0, 2)).when("start pool01 3.3").changes("leaveGiven");
  });

  test("XMPP is asked after before the gate of phase 3, and its pages on the legacy gateway are done there", () => {
    const beforeGate = inPhase3.and(ledThrough(path, 3).slice(0, -2));
    beforeGate
      .when("set migration xmpp=yes")
      .next()
      .when("advance pool01")
      .refuses("tasks-are-done")
      .because("task-open");
    beforeGate.when("set migration xmpp=unset").next().when("advance pool01").refuses("tasks-are-done");
    beforeGate.when("advance pool01").changes("gateAsked");
  });

  test("there is no task to configure XMPP on the new version", () => {
    inPhase(path, 6).when("done pool01 6.5").refuses("not-found");
  });
});
