import { Version } from "../../src/facts/versions";
import { findPath, methodsFor, pathById, pathFor, paths } from "../../src/paths/catalogue";
import { checkpointOf, phaseOf, phaseOfTask, subTasksOf, taskOf } from "../../src/paths/look-up";
import { lync2010ToLync2013 as path } from "../../src/paths/lync2010-to-lync2013";

/** By hand from the page of paths: everything that is not here has no documented way. */
const documented = [
  ["lync2010", "lync2013", "side-by-side", "lync2010-to-lync2013"],
  ["ocs2007r2", "lync2013", "side-by-side", "ocs2007r2-to-lync2013"],
  ["lync2013", "sfb2015", "in-place", "lync2013-to-sfb2015"],
  ["sfb2019", "sfbse", "in-place", "sfb2019-to-sfbse"],
  ["lync2013", "teams", "hybrid", "onprem-to-teams"],
  ["sfb2015", "teams", "hybrid", "onprem-to-teams"],
  ["sfb2019", "teams", "hybrid", "onprem-to-teams"],
  ["lync2010", "sfb2015", "side-by-side", "lync2010-to-sfb2015"],
  ["lync2013", "sfb2015", "side-by-side", "lync2013-to-sfb2015-side-by-side"],
  ["lync2013", "sfb2019", "side-by-side", "lync2013-to-sfb2019"],
  ["sfb2015", "sfb2019", "side-by-side", "sfb2015-to-sfb2019"],
  ["sfb2015", "sfbse", "side-by-side", "sfb2015-to-sfbse"],
  ["sfb2019", "sfbse", "side-by-side", "sfb2019-to-sfbse-side-by-side"],
] as const;

const undocumented = Version.options.flatMap((from) =>
  Version.options
    .filter((to) => !documented.some((pair) => pair[0] === from && pair[1] === to))
    .map((to) => [from, to] as const),
);

describe("every pair of versions has an answer", () => {
  test.each(documented)("%s to %s, %s, is %s", (from, to, method, id) => {
    expect(pathFor(from, to, method)?.id).toBe(id);
    expect(methodsFor(from, to)).toContain(method);
    expect(findPath(from, to).kind).toBe("documented");
  });

  test.each(undocumented)("%s to %s has no documented way", (from, to) => {
    const found = findPath(from, to);
    if (found.kind !== "undocumented") throw new Error("found one");

    expect(found.source).toMatch(/\S/);
    expect(pathFor(from, to)).toBeUndefined();
    expect(methodsFor(from, to)).toEqual([]);
    for (const stop of found.detour) expect(findPath(from, stop).kind).not.toBe("undocumented");
  });

  test.each([
    ["ocs2007r2", "sfb2015", "no-direct-path", ["lync2013"]],
    ["ocs2007r2", "sfb2019", "source-not-supported", ["lync2013"]],
    ["lync2010", "sfb2019", "source-not-supported", ["lync2013", "sfb2015"]],
    ["lync2010", "teams", "source-not-supported", ["lync2013", "sfb2015"]],
    ["ocs2007r2", "teams", "source-not-supported", ["lync2013"]],
    ["lync2010", "sfbse", "not-documented", ["sfb2015"]],
    ["ocs2007r2", "sfbse", "not-documented", ["lync2013"]],
    ["lync2013", "sfbse", "not-documented", ["sfb2015", "sfb2019"]],
    ["ocs2007", "lync2013", "source-too-old", undefined],
    ["lcs2005", "sfb2019", "source-too-old", undefined],
    ["lcs2005", "ocs2007r2", "source-too-old", undefined],
    ["ocs2007r2", "lync2010", "not-documented", undefined],
    ["sfbse", "teams", "not-documented", undefined],
    ["lync2013", "lync2013", "same-version", undefined],
    ["lync2013", "lync2010", "target-is-older", undefined],
    ["teams", "sfb2019", "target-is-older", undefined],
  ] as const)("%s to %s: %s", (from, to, reason, detour) => {
    const found = findPath(from, to);
    if (found.kind !== "undocumented") throw new Error("found one");

    expect(found.reason).toBe(reason);
    expect([...(found.detour ?? [])].sort()).toEqual([...(detour ?? [])].sort());
  });

  test("a path is found by its versions and by its name", () => {
    expect(pathFor("lync2010", "lync2013")).toBe(path);
    expect(paths.map(({ id }) => pathById(id))).toEqual(paths);
    expect(pathById("lync2010-to-lync2014")).toBeUndefined();
  });
});

describe("looking things up in a path", () => {
  test("tasks, phases, checkpoints and the sub-tasks of a heading", () => {
    expect(taskOf(path, "8.6.3")?.title).toBe("Stop Lync Server 2010 services");
    expect(taskOf(path, "8.6")).toBeUndefined();
    expect(subTasksOf(path, "8.6").map(({ number }) => number)).toEqual(
      "8.6.1 8.6.2 8.6.3 8.6.4 8.6.5".split(" "),
    );
    expect(subTasksOf(path, "7.1")).toEqual([]);
    expect(phaseOfTask(path, "3.6")?.number).toBe(3);
    expect(phaseOf(path, 7)?.title).toBe("Complete post-migration tasks");
    expect(checkpointOf(path, "pilot-soaked")?.kind).toBe("pilot");
  });
});
