import { checkPath } from "../../../src/paths/check-path";
import { taskOf, tasksOf } from "../../../src/paths/look-up";
import { buildPath } from "../../../src/paths/side-by-side/build-path";
import type { Differences, Edition } from "../../../src/paths/side-by-side/guide";
import { numbered, type TaskKey } from "../../../src/paths/side-by-side/outline";

const edition: Edition = {
  id: "made-up",
  title: "Made up",
  from: "lync2013",
  to: "sfb2019",
  source: "a.md",
  methodSource: "a.md",
  division: { by: "documents" },
  secondary: null,
  leavesOut: [],
  differs: [],
};

const without = (...leavesOut: readonly TaskKey[]) => buildPath({ ...edition, leavesOut });
const differing = (...differs: readonly Differences[]) => buildPath({ ...edition, differs });
const needsOf = (path: ReturnType<typeof without>, number: string) =>
  taskOf(path, number)?.needs.flatMap((need) => ("task" in need ? [need.task] : [])) ?? [];

describe("an edition of the guide", () => {
  test("with nothing left out has every task, numbered by place", () => {
    const numbers = tasksOf(without()).map(({ number }) => number);
    expect(numbers).toHaveLength(55);
    expect(numbers.slice(0, 7)).toEqual("1.1 1.2 1.3 1.4 1.5 1.6 2.1".split(" "));
    expect(numbers.slice(-9)).toEqual("8.5 8.6.1 8.6.2 8.6.3 8.6.4 8.6.5 8.7.1 8.7.2 8.7.3".split(" "));
    expect(checkPath(without()).id).toBe("made-up");
  });

  test("the tasks after one that is left out move up, and what points at them follows", () => {
    const path = without("bestPractices");
    expect(taskOf(path, "2.3")?.title).toBe("Back up systems and data");
    expect(needsOf(path, "3.3")).toEqual(["2.1", "2.2", "2.3", "2.4", "2.5", "3.1", "3.2"]);
    expect(taskOf(path, "4.1")?.what).toMatch(/the inventory of 2\.3/);
  });

  test("needs and resets of a task that is left out go with it", () => {
    expect(needsOf(without(), "3.3")).toHaveLength(7);
    expect(needsOf(without("clientFilter"), "3.3")).toEqual(["2.1", "2.2", "2.4", "2.5", "3.1", "3.2"]);
    const resets = taskOf(without("xmppGateway"), "3.6")?.undo?.resets;
    expect(taskOf(without(), "3.6")?.undo?.resets).toEqual(["6.5"]);
    expect(resets).toEqual([]);
  });

  test("a heading numbers the sub-tasks that are left, and goes with the last of them", () => {
    const fewer = without("removeServer");
    expect(taskOf(fewer, "8.6.4")?.title).toBe("Remove Front End pool or Standard Edition server");
    expect(needsOf(without(), "8.6.5").slice(-2)).toEqual(["8.6.3", "8.6.4"]);
    expect(needsOf(fewer, "8.6.4").at(-1)).toEqual("8.6.3");
    expect(fewer.rollbackEndsAt).toBe("8.6.4");

    const last = numbered(["archivingOff", "monitoringOff"]).at(-1);
    expect(last).toEqual({ phase: "decommission", key: "archivingDatabase", number: "8.5.3" });
    const noServers = numbered([
      ...(["admissionControl", "preventSessions", "stopServices", "removeServer", "removePool"] as const),
    ]);
    expect(noServers.slice(-4).map(({ number }) => number)).toEqual("8.5 8.6.1 8.6.2 8.6.3".split(" "));
  });

  test("waves, checkpoints and gates follow the numbers", () => {
    const path = without("simpleUrls");
    expect(path.waves).toEqual({ test: "4.3", pilot: "4.4", rest: "6.3" });
    const soaked = path.checkpoints.find(({ id }) => id === "pilot-soaked");
    expect(soaked).toMatchObject({ phase: 6, due: [{ task: "6.3", fresh: false }], needs: ["4.4"] });
    expect(path.postMigration).toBe(7);
  });

  test("a text that speaks of a task that is left out is a fault, with its name", () => {
    expect(() => without("administration")).toThrow(
      /src\/paths\/made-up speaks of administration, which it leaves out/,
    );
  });

  test("so is a source, and a wave", () => {
    expect(() => without("sitesPlan")).toThrow(/speaks of sitesPlan/);
    expect(() => without("moveSome")).toThrow(/speaks of moveSome/);
  });

  test("a product that the guide does not know is a fault", () => {
    expect(() => buildPath({ ...edition, to: "teams" })).toThrow(/knows no product teams/);
  });
});

describe("what an edition says otherwise", () => {
  test("stands over the guide, the last one over those before", () => {
    const path = differing(
      { updates: () => ({ title: "First", what: "Do it." }) },
      { updates: ({ old }) => ({ title: `Second for ${old.short}` }) },
    );
    expect(taskOf(path, "2.1")).toMatchObject({
      title: "Second for Lync 2013",
      what: "Do it.",
      source: "apply-updates.md",
    });
  });

  test("moves the sources of what is described on that page", () => {
    const path = differing({ dialInNumbers: () => ({ source: "numbers.md" }) });
    const removal = taskOf(path, "8.6.5");
    expect(removal?.needs.find((need) => "task" in need && need.task === "7.2")?.source).toBe("numbers.md");
    expect(removal?.empty.find(({ what }) => what === "dialin-numbers-left")?.source).toBe("numbers.md");
  });

  test("adds cautions beside those of the guide", () => {
    const added = { rules: ["R-99"], say: "Mind the gap." };
    const before = taskOf(without(), "3.3")?.cautions ?? [];
    const after = taskOf(differing({ deployPool: () => ({ adds: [added] }) }), "3.3")?.cautions ?? [];
    expect(after).toEqual([...before, { ...added, source: "deploy-pilot-pool.md" }]);
  });

  test("cannot name a task that the guide does not have", () => {
    // @ts-expect-error: no such task
    const wrong: Differences = { deployPoool: () => ({ title: "A" }) };
    expect(differing(wrong).phases).toEqual(without().phases);
  });
});
