import { pathById } from "../../src/paths/catalogue";
import { tasksOf } from "../../src/paths/look-up";
import { ocs2007r2ToLync2013 as path } from "../../src/paths/ocs2007r2-to-lync2013";
import type { Task } from "../../src/paths/path";
import { rows } from "./ocs2007r2-to-lync2013.table";
import { asRow } from "./rows";

const tasks = tasksOf(path);
const numbersOf = (some: (task: Task) => boolean) => tasks.filter(some).map(({ number }) => number);
const taskOf = (number: string): Task => {
  const task = tasks.find((each) => each.number === number);
  if (!task) throw new Error(`There is no ${number}.`);
  return task;
};

describe("the path from OCS 2007 R2 to Lync 2013", () => {
  test("is in the catalogue", () => {
    expect(pathById("ocs2007r2-to-lync2013")).toBe(path);
  });

  test("has the ten phases of the guide, in its words", () => {
    expect(path.phases.map(({ number, title }) => `${number} ${title}`)).toEqual([
      "1 Plan your migration from Office Communications Server 2007 R2",
      "2 Prepare for migration",
      "3 Deploy Lync Server 2013 pilot pool",
      "4 Merge topologies",
      "5 Configure the pilot pool",
      "6 Move users to the pilot pool",
      "7 Add Lync Server 2013 Edge Server to pilot pool",
      "8 Move from pilot deployment into production",
      "9 Complete post-migration tasks",
      "10 Decommission legacy site",
    ]);
  });

  test("has as many topics in each phase as the guide; the sub-tasks of 9.7 are tasks", () => {
    const headings = path.phases.map(
      (phase) => new Set(phase.tasks.map(({ number }) => number.split(".").slice(0, 2).join("."))).size,
    );
    expect(headings).toEqual([5, 6, 4, 4, 4, 3, 2, 3, 12, 4]);
    expect(numbersOf(({ number }) => number.split(".").length > 2)).toEqual(["9.7.1", "9.7.2", "9.7.3"]);
    expect(tasks).toHaveLength(49);
  });

  test("the table names every task, in order", () => {
    expect(tasks.map(({ number }) => number)).toEqual(rows.map(({ number }) => number));
  });

  test.each(rows.map((row) => [row.number, row] as const))("task %s is as the table says", (number, row) => {
    expect(asRow(taskOf(number))).toEqual(row);
  });

  test("waves, the last phase before removal and the end of rollback", () => {
    expect(path.waves).toEqual({ test: "6.2", pilot: "6.3", rest: "8.2" });
    expect(path.postMigration).toBe(9);
    expect(path.rollbackEndsAt).toBe("10.3");
  });

  test("every checkpoint of the documents is covered", () => {
    const covered = [...tasks, ...path.checkpoints].flatMap(({ covers }) => covers);
    const expected = Array.from({ length: 15 }, (_, i) => `CP-${String(i + 1).padStart(2, "0")}`);
    expect([...new Set(covered)].sort()).toEqual(expected);
  });

  test("replication is checked after every publish, and a word about it stands there", () => {
    expect(numbersOf(({ covers }) => covers.includes("CP-15"))).toEqual(
      numbersOf(({ publishes, number }) => publishes || number === "7.2"),
    );
    for (const { command } of tasks.filter(({ publishes }) => publishes))
      expect(command).toContain("Get-CsManagementStoreReplicationStatus");
  });

  test("taking a publish back publishes again, and opens the same checkpoints", () => {
    for (const { undo } of tasks.filter(({ publishes }) => publishes))
      if (undo)
        expect(undo.resets).toEqual(expect.arrayContaining(["services-started", "sites-administrable"]));
  });

  test("taking a task back resets the checkpoints that need it and the facts that it settled", () => {
    for (const { number, undo, settles } of tasks) {
      const standing = path.checkpoints.filter(({ needs }) => needs.includes(number)).map(({ id }) => id);
      const own = number === "3.3" ? [] : standing;
      if (undo) expect(undo.resets).toEqual(expect.arrayContaining([...own, ...Object.keys(settles)]));
    }
  });

  test("users are moved with the cmdlet for users of OCS, and no command brings them back", () => {
    const moves = ["6.2", "6.3", "8.2"].map(taskOf);
    for (const { command, undo, cautions } of moves) {
      expect(command).toContain("Move-CsLegacyUser");
      expect(command).not.toContain("Move-CsUser");
      expect(undo?.command).toMatch(/^# No document names a command/);
      expect(undo?.command.split("\n").every((line) => line.startsWith("#"))).toBe(true);
      expect(cautions.flatMap(({ rules }) => rules)).toEqual(["R-42", "R-84", "R-85"]);
    }
    expect(path.noWayBack?.say).toMatch(/No document names a command/);
  });

  test("a new merge calls for a new import, and for the looking through of both", () => {
    expect(taskOf("4.2").renews).toEqual(["4.3", "4.4", "5.3"]);
    expect(taskOf("4.2").cautions.flatMap(({ rules }) => rules)).toContain("R-38");
    expect(taskOf("10.4").what).toMatch(/empty Edge list/);
    expect(taskOf("10.4").command).toContain("Merge-CsLegacyTopology");
  });

  test("the merge names both messages by which the lack of OCSWMIBC.msi shows", () => {
    for (const number of ["4.2", "9.1"]) {
      const need = taskOf(number).needs.find((each) => "task" in each && each.task === "4.1");
      expect(need?.because).toContain("Missing WMI Backward Compatibility component");
      expect(need?.because).toContain(
        "WMI provider is not installed. Install it using OCSWMIBC.msi installer.",
      );
      expect(need?.rules).toEqual(["R-34"]);
    }
  });

  test("the switch has its ten steps in order: the old Edge gives federation up before the new one gets it", () => {
    const { command } = taskOf("8.1");
    const steps = [...command.matchAll(/^# +(\d+)\./gm)].map((match) => Number(match[1]));
    expect(steps).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(command.indexOf("clear")).toBeLessThan(command.indexOf("enable federation on {new-edge}"));
    expect(command).toContain("Disabled");
  });

  test("OCS keeps three kinds of clients out", () => {
    expect(taskOf("2.5").what).toMatch(/OC 15.*CWA 5.*OCPhone 4/);
  });

  test("names the contradictions of the documents where they matter", () => {
    expect(taskOf("5.1").what).toMatch(/knows only the legacy Edge/);
    expect(taskOf("5.4").what).toMatch(/in phase 5.*every user/);
    expect(taskOf("7.1").what).toMatch(/Lync 2010 twin/);
    expect(taskOf("8.3").what).toMatch(/does not repeat/);
    const meetings = taskOf("8.2").cautions.find(({ rules }) => rules.includes("R-84"));
    expect(meetings?.say).toMatch(/conf:\/\/.*meet:\/\/.*considerations-for-meetings\.md.*move-remaining/);
  });

  test("every rule of the domain page that is an edge, an emptiness or a caution of this path is there", () => {
    const named = tasks.flatMap(({ needs, empty, cautions }) =>
      [...needs, ...empty, ...cautions].flatMap(({ rules = [] }) => rules),
    );
    expect([...new Set(named)].sort()).toEqual(
      [
        ...["R-22", "R-23", "R-24", "R-25", "R-26", "R-27", "R-28", "R-31", "R-32", "R-33", "R-34", "R-35"],
        ...["R-36", "R-37", "R-38", "R-39", "R-40", "R-42", "R-46", "R-48", "R-49", "R-51", "R-52", "R-55"],
        ...["R-56", "R-57", "R-58", "R-60", "R-61", "R-62", "R-65", "R-66", "R-67", "R-68", "R-69", "R-75"],
        ...["R-76", "R-79", "R-80", "R-84", "R-85", "R-95"],
      ].sort(),
    );
  });

  test("an order takes one to four sentences, and no words of the Lync 2010 guide", () => {
    for (const { what, command } of tasks) {
      const sentences = what.split(/[.?](?:\s|$)/).filter(Boolean).length;
      expect(sentences).toBeGreaterThanOrEqual(1);
      expect(sentences).toBeLessThanOrEqual(4);
      expect(command).not.toMatch(/Move-CsUser|OnLyncServer|Move-CsManagementServer/);
    }
  });
});

describe("its checkpoints", () => {
  test.each([
    ["services-started", "coexistence pool 3", "gate 3, task 8.2 fresh, gate 9 fresh", "3.3", true],
    ["sites-administrable", "coexistence site 3", "gate 3, task 8.2 fresh, gate 9 fresh", "3.3", true],
    ["clients-communicate", "coexistence pool 6", "gate 6, task 8.2 fresh, gate 9 fresh", "6.2", false],
    ["each-deployment-works", "coexistence pool 6", "gate 6, task 8.2 fresh, gate 9 fresh", "6.2", false],
    ["pilot-users-validated", "pilot pool 6", "gate 6", "6.2", false],
    ["applications-compatible", "pilot pool 6", "gate 6", "6.2", false],
    ["pilot-soaked", "pilot pool 8", "task 8.2", "6.3", false],
  ])("%s", (id, kind, due, needs, reopenedByPublish) => {
    const found = path.checkpoints.find((checkpoint) => checkpoint.id === id);
    if (!found) throw new Error(`${id} is missing`);

    expect(`${found.kind} ${found.scope} ${found.phase}`).toBe(kind);
    const dues = found.due.map(
      (each) => `${"gate" in each ? `gate ${each.gate}` : `task ${each.task}`}${each.fresh ? " fresh" : ""}`,
    );
    expect(dues.join(", ")).toBe(due);
    expect(found.needs.join(", ")).toBe(needs);
    expect(found.reopenedByPublish).toBe(reopenedByPublish);
    expect(path.checkpoints).toHaveLength(7);
  });
});
