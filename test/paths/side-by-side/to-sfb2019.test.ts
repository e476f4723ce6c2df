import { tasksOf } from "../../../src/paths/look-up";
import { lync2010ToLync2013 } from "../../../src/paths/lync2010-to-lync2013";
import { lync2013ToSfb2019 } from "../../../src/paths/lync2013-to-sfb2019";
import { sfb2015ToSfb2019 } from "../../../src/paths/sfb2015-to-sfb2019";
import { asRow } from "../rows";
import { phases, rows } from "../to-sfb2019.table";

describe.each([
  ["Lync Server 2013", lync2013ToSfb2019],
  ["Skype for Business Server 2015", sfb2015ToSfb2019],
] as const)("the path from %s to Skype for Business Server 2019", (_, path) => {
  const tasks = tasksOf(path);
  const taskBy = (number: string) => tasks.find((task) => task.number === number);

  test("has the eight phases of the guide, in its words", () => {
    expect(path.phases.map(({ number, title, source }) => `${number} ${title} | ${inSet(source)}`)).toEqual(
      phases,
    );
  });

  test("has 5, 5, 6, 4, 2, 4, 13 and 7 tasks, sub-tasks counted by their heading", () => {
    const headings = path.phases.map(
      (phase) => new Set(phase.tasks.map(({ number }) => number.split(".").slice(0, 2).join("."))).size,
    );
    expect(headings).toEqual([5, 5, 6, 4, 2, 4, 13, 7]);
  });

  test("the table names every task, in order", () => {
    expect(tasks.map(({ number }) => number)).toEqual(rows.map(({ number }) => number));
  });

  test.each(rows.map((row) => [row.number, row] as const))("task %s is as the table says", (number, row) => {
    const task = taskBy(number);
    expect(task && { ...asRow(task), source: inSet(task.source) }).toEqual(row);
  });

  test("is the documents' own, and rests on no secondary source", () => {
    expect([path.division, path.secondary, path.method]).toEqual([{ by: "documents" }, null, "side-by-side"]);
  });

  test("three tasks fewer than from Lync 2010: Group Chat, the analyser and the XMPP gateway go", () => {
    const names = (of: typeof path) => tasksOf(of).map(({ source }) => source.split("/").at(-1));
    expect(tasks).toHaveLength(tasksOf(lync2010ToLync2013).length - 3);
    for (const gone of [
      "migrating-group-chat-servers.md",
      "run-best-practices-analyzer.md",
      "configure-xmpp-gateway-on-lync-server-2013.md",
    ]) {
      expect(names(lync2010ToLync2013)).toContain(gone);
      expect(names(path)).not.toContain(gone);
    }
  });

  test("sentences of the page that do not fit 2019 are corrected", () => {
    expect(taskBy("3.4")?.what).toMatch(
      /XMPP Translating Gateway, which Skype for Business 2019 does not have/,
    );
    expect(taskBy("1.4")?.what).toMatch(/Persistent Chat, XMPP and SQL mirroring do not exist/);
    expect(taskBy("1.5")?.what).toMatch(/stay on a legacy pool, and the legacy Edge stays/);
    expect(taskBy("7.7")?.what).toMatch(/speaks of servers, but .* services of its Front End/);
    expect(taskBy("8.2")?.what).toMatch(/Content Management Server/);
    expect(taskBy("3.3")?.cautions.find(({ rules }) => rules.includes("R-28"))?.say).toMatch(
      /nothing is merged/,
    );
  });
});

/** The name of a document of the set; another one is given back in full, and so found out. */
function inSet(source: string): string {
  const [folder, subfolder, name] = source.split("/");
  return `${folder}/${subfolder}` === "SfBServer2019/migration" && name ? name : `not of the set: ${source}`;
}

test("only from Skype for Business Server 2015 users come before their Exchange 2019 mailboxes (R-108)", () => {
  const warned = (path: typeof lync2013ToSfb2019) =>
    tasksOf(path)
      .filter(({ cautions }) => cautions.some(({ rules }) => rules.includes("R-108")))
      .map(({ number }) => number);
  expect(warned(lync2013ToSfb2019)).toEqual([]);
  expect(warned(sfb2015ToSfb2019)).toEqual(["1.1", "6.4"]);
});
