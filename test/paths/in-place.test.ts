import { pathById } from "../../src/paths/catalogue";
import { lync2013ToSfb2015, sfb2019ToSfbse } from "../../src/paths/in-place";
import { tasksOf } from "../../src/paths/look-up";
import * as tables from "./in-place.table";
import { asLine, linesOf } from "./support/as-line";

const steps = [
  "1 Install Administrator tools and download topology",
  "2 Upgrade and publish topology using Topology Builder",
  "3 Wait for replication",
  "4 Stop all services in pool to be upgraded",
  "5 Upgrade Front End pools and non-Front End pool servers",
  "6 Restart services on all upgraded servers",
  "7 Verify Skype for Business functionality works",
  "8 Upgrade secondary pools",
];

describe.each([
  ["lync2013-to-sfb2015", lync2013ToSfb2015, tables.lync2013ToSfb2015, "2.3"],
  ["sfb2019-to-sfbse", sfb2019ToSfbse, tables.sfb2019ToSfbse, "5.2"],
] as const)("%s", (id, path, table, end) => {
  test("is in the catalogue, in place, with the eight steps of the guide and nobody to move", () => {
    expect(pathById(id)).toBe(path);
    expect(path.phases.map(({ number, title }) => `${number} ${title}`)).toEqual(steps);
    expect([path.method, path.waves, path.postMigration, path.rollbackEndsAt]).toEqual([
      ...["in-place", null, 7, end],
    ]);
  });

  test("its tasks are those of the table, in order", () => {
    expect(tasksOf(path).map(asLine)).toEqual(linesOf(table));
  });

  test("needs no target pool anywhere", () => {
    expect(tasksOf(path).filter(({ scope }) => scope === "target")).toEqual([]);
    expect(JSON.stringify(path)).not.toContain("{target}");
  });

  test.each(["services-started", "sites-administrable", "clients-communicate", "each-deployment-works"])(
    "%s is asked of the upgraded pool and due at gate 7",
    (checkpoint) => {
      const found = path.checkpoints.find((one) => one.id === checkpoint);
      expect(found).toMatchObject({ phase: 7, due: [{ gate: 7, fresh: true }], needs: ["6.2"] });
      expect(path.checkpoints).toHaveLength(4);
    },
  );
});

test("what belongs to Lync Server 2013 alone does not carry over", () => {
  const words = JSON.stringify(sfb2019ToSfbse);
  expect(JSON.stringify(lync2013ToSfb2015)).toMatch(/KB2533623.*KB2858668.*KB2982006/);
  expect(words).not.toMatch(/Lync|KB25|KB28|KB29|6\.2\.9200|2012|mirror/);
  expect(words).toContain("KB5065372");
  expect(words).not.toMatch(/"R-\d+"/);
});

test("only the borrowed path says what it rests on", () => {
  expect(lync2013ToSfb2015).toMatchObject({ division: { by: "documents" }, secondary: null });
  expect(sfb2019ToSfbse.division).toMatchObject({
    by: "analogy",
    source: "upgrade-to-skype-for-business-server.md",
  });
  expect(sfb2019ToSfbse.secondary).toMatch(/azurefeeds\.com, 2025-06-26/);
});
