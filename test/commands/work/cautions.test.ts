import { taskOf } from "../../../src/paths/look-up";
import { lync2010ToLync2013 as path } from "../../../src/paths/lync2010-to-lync2013";
import type { Caution } from "../../../src/paths/path";
import { say } from "../../../src/words/say";
import { poolOf, type Then } from "../../support/given";
import { inPhase, readyIn } from "../../support/phases";
import { bo, done, guarded, taken, waits } from "../../wire/support/lines";

const onLeave: Caution = { rules: ["R-83"], say: "Content of {pool} stays behind.", source: "content.md" };
const onGate: Caution = { rules: ["R-31"], say: "Tools do not mix.", source: "tools.md" };
const skipped: Caution = { rules: ["R-98"], say: "Not to be seen.", source: "pairs.md" };

beforeAll(() => {
  Object.assign(taskOf(path, "4.3") ?? {}, { cautions: [onLeave] });
  Object.assign(taskOf(path, "4.2") ?? {}, { cautions: [onGate] });
  Object.assign(taskOf(path, "2.3") ?? {}, { cautions: [skipped] });
});

const textOf = (then: Then): string =>
  say({ notice: then.told().answer, label: "pool01", clock: null, mentions: [] }, (id) => id);

describe("cautions of a guarded task", () => {
  const asked = () =>
    inPhase(4)
      .and(done("pool01", "4.1", "4.2"))
      .when("start pool01 4.3")
      .changes("leaveGiven");

  test("do not stop its start, and the event keeps what was taken note of", () => {
    expect(asked().event("leaveGiven").acknowledged).toEqual([
      {
        rule: "consequences-are-known",
        code: "caution",
        rules: ["R-83"],
        say: "Content of pool01.contoso.com stays behind.",
      },
    ]);
  });

  test("are told with the sheet, by number and source", () => {
    const text = textOf(asked());
    expect(text).toContain(
      "\nMind: Content of pool01.contoso.com stays behind. Source: content.md (R-83).\n",
    );
    expect(text).toContain("Taken note of: R-83.");
  });

  test("are told by can, too", () => {
    const then = inPhase(4)
      .and(done("pool01", "4.1", "4.2"))
      .when("can pool01 4.3")
      .tells("passes");
    expect(textOf(then)).toContain("Mind task 4.3 (");
    expect(textOf(then)).toContain("To do it: start pool01 4.3");
    expect(textOf(then)).not.toContain("because");
  });

  test("leave without any is kept without any", () => {
    expect(inPhase(7).when("start pool01 7.3").event("leaveGiven")).not.toHaveProperty("acknowledged");
  });
});

describe("cautions of tasks without leave", () => {
  const atGate = () => readyIn(4).when("advance pool01").changes("gateAsked");

  test("are printed on the gate that waits for them", () => {
    expect(textOf(atGate())).toContain("Every approval takes note of task 4.2 (");
    expect(textOf(atGate())).toContain("Tools do not mix. Source: tools.md (R-31).");
  });

  test("those of guarded tasks were told before", () => {
    expect(textOf(atGate())).not.toContain("stays behind");
  });

  test("those of a skipped task are not told", () => {
    expect(textOf(readyIn(2).when("advance pool01"))).not.toContain("Not to be seen");
  });

  test("the event of the gate keeps what its votes took note of", () => {
    const passed = readyIn(4).and(waits("advance pool01")).when("approve pool01", bo).event("phasePassed");
    expect(passed.acknowledged?.map(({ rules }) => rules)).toEqual([["R-31"]]);
  });
});

describe("a warning with a judgement of its own", () => {
  const toStandard = () =>
    inPhase(3).and(taken("set pool01 target-edition=se"), done("pool01", "3.1", "3.2"));

  test("keeps the start shut until it is acknowledged, with the exact words to type", () => {
    const then = toStandard().when("start pool01 3.3").refuses("availability-is-not-given-up-unseen");
    expect(textOf(then)).toContain("(R-13). Fix: Acknowledge it by adding because …");
    expect(textOf(then)).toContain('Try: "start pool01 3.3 because …"');
  });

  test("is told by can with the same words", () => {
    const text = textOf(toStandard().when("can pool01 3.3"));
    expect(text).toContain("To be acknowledged: [availability-is-not-given-up-unseen]");
    expect(text).toContain("To do it: start pool01 3.3 because …");
  });

  test("is acknowledged by a reason, once", () => {
    const then = toStandard().when("start pool01 3.3 because a branch of ten people").changes("leaveGiven");
    expect(then.event("leaveGiven").acknowledged?.map(({ rules }) => rules)).toContainEqual(["R-13"]);
    expect(poolOf(then.next()).heeded).toContain("availability-given-up");

    const later = then.next().and(done("pool01", "3.3")).when("can pool01 3.4");
    expect(textOf(later)).not.toContain("availability");
  });

  test("goes with the gate's votes, and stays to be acknowledged at a start", () => {
    const asked = readyIn(2).and(taken("set pool01 target-edition=se")).when("advance pool01");
    expect(textOf(asked)).toContain("Every approval acknowledges: [availability-is-not-given-up-unseen]");
    const passed = asked.next().when("approve pool01", bo).next();
    expect(poolOf(passed).heeded).toEqual([]);
  });
});

test("leave asked for with a reason where nothing is warned of heeds nothing", () => {
  const given = inPhase(3).and(done("pool01", "3.1", "3.2"), guarded("pool01", "3.3"));
  expect(poolOf(given).heeded).toEqual([]);
});
