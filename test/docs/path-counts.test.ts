import { readFileSync } from "node:fs";
import { join } from "node:path";
import { paths } from "../../src/paths/catalogue";

const page = readFileSync(join(__dirname, "../../docs/paths/README.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) => line.split("|").map((cell) => cell.trim()));

/** The numbers of the tasks in each phase of a path, as the page has them. */
const tasksOf = (path: string): readonly (readonly string[])[] =>
  rows.filter(([, id]) => id === `\`${path}\``).map((cells) => (cells[4] ?? "").split(", "));

/** The second number of each: what has sub-tasks is one topic of its guide. */
const topicsOf = (path: string): readonly number[] =>
  tasksOf(path).map((tasks) => new Set(tasks.map((task) => task.split(".").slice(0, 2).join("."))).size);

test.each([
  ["lync2010-to-lync2013", [6, 6, 6, 4, 2, 5, 13, 7]],
  ["ocs2007r2-to-lync2013", [5, 6, 4, 4, 4, 3, 2, 3, 12, 4]],
  ["lync2013-to-sfb2019", [5, 5, 6, 4, 2, 4, 13, 7]],
  ["sfb2015-to-sfb2019", [5, 5, 6, 4, 2, 4, 13, 7]],
])("%s: the page has the phases of its documents, and in each as many topics", (path, topics) => {
  expect(topicsOf(path)).toEqual(topics);
});

test("the eight sub-tasks of the last phase are told apart", () => {
  const last = tasksOf("lync2010-to-lync2013").at(-1) ?? [];
  expect(last.filter((task) => task.split(".").length === 3)).toHaveLength(8);
});

test("in place there are eight steps, whose tasks are ours", () => {
  expect(tasksOf("lync2013-to-sfb2015")).toHaveLength(8);
});

test("to Teams there are three steps of the upgrade and four of the decommission", () => {
  const steps = rows.filter(([, id]) => id === "`onprem-to-teams`").map((cells) => `${cells[2]} ${cells[3]}`);
  expect(steps).toEqual([
    "1 Configure hybrid connectivity",
    "2 Set a transitional coexistence mode",
    "3 Move users to Teams Only",
    "4 Move all required users",
    "5 Disable hybrid",
    "6 Move hybrid application endpoints",
    "7 Remove the on-premises deployment",
  ]);
});

test("Group Chat has six prerequisites, nine preparations and the 13 steps, each under its own number", () => {
  const titles = (paths.find(({ id }) => id === "groupchat-to-pchat2013")?.phases ?? []).flatMap(
    ({ tasks }) => tasks.map(({ title }) => title.split(":")[0]),
  );
  const numbered = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${name}${at + 1}`);
  expect(titles.filter((title) => title !== "Plan the shutdown window")).toEqual([
    ...numbered("P", 6),
    ...numbered("R", 9),
    ...numbered("Step ", 13),
  ]);
  expect(tasksOf("groupchat-to-pchat2013").flat()).toHaveLength(titles.length);
});

test("every path is counted on the page as its data has it", () => {
  for (const { id, phases } of paths) {
    const summary = rows.find(([, name]) => name === `[${id}](${id}.md)`);
    const tasks = phases.reduce((sum, phase) => sum + phase.tasks.length, 0);
    expect([id, summary?.[5], summary?.[6]]).toEqual([id, String(phases.length), String(tasks)]);
    expect([id, tasksOf(id).map(({ length }) => length)]).toEqual([
      id,
      phases.map((phase) => phase.tasks.length),
    ]);
  }
});
