import { pathById } from "../../src/paths/catalogue";
import { tasksOf } from "../../src/paths/look-up";
import { lync2010ToLync2013 as path } from "../../src/paths/lync2010-to-lync2013";
import type { Task } from "../../src/paths/path";
import { rows } from "./lync2010-to-lync2013.table";
import { asRow } from "./rows";

const tasks = tasksOf(path);
const numbersOf = (some: (task: Task) => boolean) => tasks.filter(some).map(({ number }) => number);

describe("the path from Lync 2010 to Lync 2013", () => {
  test("is in the catalogue", () => {
    expect(pathById("lync2010-to-lync2013")).toBe(path);
  });

  test("has the eight phases of the guide, in its words", () => {
    expect(path.phases.map(({ number, title }) => `${number} ${title}`)).toEqual([
      "1 Plan your migration from Lync Server 2010",
      "2 Prepare for migration",
      "3 Deploy Lync Server 2013 pilot pool",
      "4 Move test users to the pilot pool",
      "5 Add Lync Server 2013 Edge Server to pilot pool",
      "6 Move from pilot deployment into production",
      "7 Complete post-migration tasks",
      "8 Decommission legacy pools",
    ]);
  });

  test("has as many tasks in each phase as the guide, the sub-tasks of 8.6 and 8.7 being tasks", () => {
    expect(path.phases.map((phase) => phase.tasks.length)).toEqual([6, 6, 6, 4, 2, 5, 13, 13]);
    const ofPhase8 = tasks.filter(({ number }) => number.startsWith("8."));
    expect(ofPhase8.filter(({ number }) => number.startsWith("8.6."))).toHaveLength(5);
    expect(ofPhase8.filter(({ number }) => number.startsWith("8.7."))).toHaveLength(3);
    const headings = new Set(ofPhase8.map(({ number }) => number.split(".").slice(0, 2).join(".")));
    expect(headings.size).toBe(7);
  });

  test("the table names every task, in order", () => {
    expect(tasks.map(({ number }) => number)).toEqual(rows.map(({ number }) => number));
  });

  test.each(rows.map((row) => [row.number, row] as const))("task %s is as the table says", (number, row) => {
    const task = tasks.find((each) => each.number === number);
    expect(task && asRow(task)).toEqual(row);
  });

  test.each(tasks.map((task) => [task.number, task] as const))(
    "task %s says everything that a task has",
    (_, task) => {
      expect(Object.keys(task).sort()).toEqual(
        [
          ...["cautions", "command", "covers", "due", "empty", "guarded", "irreversible", "needs", "number"],
          "publishes",
          ...["scope", "settles", "skip", "source", "title", "undo", "what", "when"],
        ].sort(),
      );
    },
  );

  test("guarded are exactly the tasks that the issue names", () => {
    expect(numbersOf(({ guarded }) => guarded)).toEqual(
      "3.3 4.3 4.4 6.1 6.4 7.2 7.3 7.4 7.5 7.6 7.7 8.1 8.2 8.3 8.4 8.5 8.6.1 8.6.2 8.6.3 8.6.4 8.6.5 8.7.1 8.7.2 8.7.3".split(
        " ",
      ),
    );
  });

  test("what cannot be undone is exactly what cannot be taken back", () => {
    expect(numbersOf(({ undo }) => undo === null)).toEqual("3.1 7.7 8.6.5 8.7.1 8.7.2 8.7.3".split(" "));
  });

  test("waves, the last phase before removal and the end of rollback", () => {
    expect(path.waves).toEqual({ test: "4.3", pilot: "4.4", rest: "6.4" });
    expect(path.postMigration).toBe(7);
    expect(path.rollbackEndsAt).toBe("8.6.5");
  });

  test("every checkpoint of the documents that applies is covered, CP-05 belongs to OCS", () => {
    const covered = [...tasks, ...path.checkpoints].flatMap(({ covers }) => covers);
    const expected = Array.from({ length: 15 }, (_, i) => `CP-${String(i + 1).padStart(2, "0")}`);
    expect([...new Set(covered)].sort()).toEqual(expected.filter((id) => id !== "CP-05"));
  });

  test("replication is checked after every publish (CP-15, R-79)", () => {
    expect(numbersOf(({ covers }) => covers.includes("CP-15"))).toEqual(
      numbersOf(({ publishes, number }) => publishes || number === "5.2"),
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
      if (undo) expect(undo.resets).toEqual(expect.arrayContaining([...standing, ...Object.keys(settles)]));
    }
  });

  test("undoing the pilot pool", () => {
    expect(tasks.find(({ number }) => number === "3.3")?.undo?.resets).toEqual([
      ...["3.4", "3.5", "4.2"],
      ...["services-started", "sites-administrable"],
    ]);
  });

  test("names the contradictions of the documents where they matter", () => {
    const what = (number: string) => tasks.find((task) => task.number === number)?.what ?? "";
    const cautions = tasks.find(({ number }) => number === "3.3")?.cautions ?? [];
    expect(what("3.3")).toMatch(/need not match/);
    expect(cautions.find(({ rules }) => rules.includes("R-28"))?.say).toMatch(/OCS guide/);
    expect(cautions.find(({ rules }) => rules.includes("R-46"))?.say).toMatch(/do not record/);
    expect(what("3.5")).toMatch(/knows only the legacy Edge/);
    expect(what("3.6")).toMatch(/in phase 3, yet.*6\.4/);
    expect(what("6.1")).toMatch(/one FQDN.*retired=yes/);
    expect(what("6.4")).toMatch(/one FQDN it comes before 6\.1/);
    expect(what("8.2")).toMatch(/Content Management Server/);
  });

  test("an order takes one to four sentences", () => {
    for (const { what } of tasks) {
      const sentences = what.split(/[.?](?:\s|$)/).filter(Boolean).length;
      expect(sentences).toBeGreaterThanOrEqual(1);
      expect(sentences).toBeLessThanOrEqual(4);
    }
  });
});

describe("its checkpoints", () => {
  test.each([
    ["services-started", "coexistence pool 3", "gate 3, task 6.4 fresh, gate 7 fresh", "3.3", true],
    ["sites-administrable", "coexistence site 3", "gate 3, task 6.4 fresh, gate 7 fresh", "3.3", true],
    ["clients-communicate", "coexistence pool 4", "gate 4, task 6.4 fresh, gate 7 fresh", "4.3", false],
    ["each-deployment-works", "coexistence pool 4", "gate 4, task 6.4 fresh, gate 7 fresh", "4.3", false],
    ["pilot-users-validated", "pilot pool 4", "gate 4", "4.3", false],
    ["applications-compatible", "pilot pool 4", "gate 4", "4.3", false],
    ["pilot-soaked", "pilot pool 6", "task 6.4", "4.4", false],
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

  test("the coexistence ones stand for CP-06, the first two for CP-04, the pilot ones for CP-09", () => {
    const covering = (cp: string) =>
      path.checkpoints.filter(({ covers }) => covers.includes(cp)).map(({ id }) => id);
    expect(covering("CP-04")).toEqual(["services-started", "sites-administrable"]);
    expect(covering("CP-06")).toHaveLength(4);
    expect(covering("CP-09")).toEqual(["pilot-users-validated", "pilot-soaked"]);
  });
});
