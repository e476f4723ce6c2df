import { pathById, paths } from "../../../src/paths/catalogue";
import { taskOf, tasksOf } from "../../../src/paths/look-up";
import type { Path, Task } from "../../../src/paths/path";
import { walkToTheEnd } from "../walk-in-order";

/** The editions, and what is said of the way they go: by hand. */
const editions = [
  ["lync2010-to-lync2013", "documents", [6, 6, 6, 4, 2, 5, 13, 13]],
  ["lync2010-to-sfb2015", "lync2010-to-lync2013", [6, 6, 6, 4, 2, 5, 13, 13]],
  ["lync2013-to-sfb2015-side-by-side", "lync2013-to-sfb2019", [5, 5, 6, 4, 2, 5, 13, 13]],
  ["lync2013-to-sfb2019", "documents", [5, 5, 6, 4, 2, 4, 13, 13]],
  ["sfb2015-to-sfb2019", "documents", [5, 5, 6, 4, 2, 4, 13, 13]],
  ["sfb2015-to-sfbse", "sfb2015-to-sfb2019", [5, 5, 6, 4, 2, 4, 13, 13]],
  ["sfb2019-to-sfbse-side-by-side", "sfb2015-to-sfb2019", [4, 5, 5, 4, 2, 4, 13, 13]],
] as const;

const found = (id: string): Path => {
  const path = pathById(id);
  if (!path) throw new Error(`${id} is not in the catalogue`);
  return path;
};

describe.each(editions)("%s", (id, division, counts) => {
  const path = found(id);
  const tasks = tasksOf(path);

  test("divided by the documents, or by analogy with a guide that is there", () => {
    expect(path.division.by === "analogy" ? path.division.guide : path.division.by).toBe(division);
    if (path.division.by === "analogy") expect(pathById(path.division.guide)).toBeDefined();
    expect(path.phases.map((phase) => phase.tasks.length)).toEqual(counts);
  });

  test("rests on a secondary source only where it leads to Subscription Edition", () => {
    expect(path.secondary !== null).toBe(path.to === "sfbse");
  });

  test("one pool that holds everything reaches the end", () => {
    const all = {
      xmpp: true,
      "pool.roles": ["archiving", "monitoring", "sba", "director", "mediation"],
      "edge.single-fqdn": false,
    };
    const { order, gates } = walkToTheEnd(path, ["a"], all);
    expect(gates).toEqual([8]);
    expect(order).toHaveLength(tasks.length);
  });

  test("a legacy Edge with one FQDN turns switch and mass move around", () => {
    const { gates, order } = walkToTheEnd(path, ["a", "b"], {
      xmpp: false,
      "pool.roles": [],
      "edge.single-fqdn": true,
    });
    expect(gates).toEqual([8, 8]);
    const at = (step: string) => order.findIndex((each) => each.endsWith(step));
    expect(at("b 6.4")).toBeLessThan(at(" 6.1"));
  });

  test("replication is looked at after every publish, and taking one back opens the same checkpoints", () => {
    for (const { command, undo, covers } of tasks.filter(({ publishes }) => publishes)) {
      expect(command).toContain("Get-CsManagementStoreReplicationStatus");
      expect(covers).toContain("CP-15");
      if (undo)
        expect(undo.resets).toEqual(expect.arrayContaining(["services-started", "sites-administrable"]));
    }
  });

  test("taking a task back resets the checkpoints that need it and the facts that it settled", () => {
    for (const { number, undo, settles } of tasks) {
      const standing = path.checkpoints.filter(({ needs }) => needs.includes(number)).map((each) => each.id);
      if (undo) expect(undo.resets).toEqual(expect.arrayContaining([...standing, ...Object.keys(settles)]));
    }
  });

  test("every checkpoint of the documents but that of OCS is covered", () => {
    const covered = [...tasks, ...path.checkpoints].flatMap(({ covers }) => covers);
    expect([...new Set(covered)].sort()).toEqual(
      "01 02 03 04 06 07 08 09 10 11 12 13 14 15".split(" ").map((nn) => `CP-${nn}`),
    );
  });

  test("an order takes one to four sentences, a caution one to three", () => {
    const sentences = (text: string) => text.split(/[.?](?:\s|$)/).filter(Boolean).length;
    for (const { what, cautions } of tasks) {
      expect(sentences(what)).toBeLessThanOrEqual(4);
      for (const { say } of cautions) expect(sentences(say)).toBeLessThanOrEqual(3);
    }
  });

  test("speaks of its own products alone", () => {
    const own = [...path.from, path.to].map((version) => version.slice(-4));
    const others = ["2010", "2013", "2015", "2019"].filter((year) => !own.includes(year));
    const texts = [path.title, ...path.phases.map(({ title }) => title), ...tasks.flatMap(textsOf)].join(
      "\n",
    );
    for (const year of others) {
      if (id === "lync2010-to-sfb2015" && year === "2013") continue; // Group Chat goes to Persistent Chat of Lync 2013
      expect(texts).not.toMatch(new RegExp(`(Lync|Business)( Server)? ${year}`));
    }
  });

  test("numbers of rules stand beside the texts, not in them", () => {
    for (const task of tasks) for (const text of textsOf(task)) expect(text).not.toMatch(/R-\d/);
  });
});

const textsOf = (task: Task): readonly string[] => [
  task.title,
  task.what,
  task.command,
  task.undo?.command ?? "",
  ...task.needs.map(({ because }) => because),
  ...task.cautions.map(({ say }) => say),
];

/** Where the numbers of the documents' rules live along the guide, by hand from the page of rules. */
const numbersOfAll =
  "R-22 R-23 R-24 R-25 R-26 R-27 R-28 R-31 R-32 R-33 R-40 R-46 R-51 R-52 R-55 R-56 R-60 R-62 R-63 R-64 R-65 R-66 R-67 R-68 R-69 R-70 R-71 R-72 R-73 R-74 R-77 R-79 R-81 R-83 R-85";

test.each([
  ["lync2010-to-lync2013", "R-48 R-49 R-57 R-58 R-80"],
  ["lync2010-to-sfb2015", "R-57 R-58"],
  ["lync2013-to-sfb2015-side-by-side", "R-57 R-58"],
  ["lync2013-to-sfb2019", ""],
  ["sfb2015-to-sfb2019", "R-108"],
  ["sfb2015-to-sfbse", ""],
  ["sfb2019-to-sfbse-side-by-side", ""],
])("%s carries the numbers of its rules, and no others", (id, more) => {
  const carried = tasksOf(found(id)).flatMap(({ needs, empty, cautions }) =>
    [...needs, ...empty, ...cautions].flatMap(({ rules = [] }) => rules),
  );
  expect([...new Set(carried)].sort()).toEqual(`${numbersOfAll} ${more}`.trim().split(" ").sort());
});

test.each([
  ["need", "R-22 R-23 R-24 R-25 R-26 R-27", "3.3"],
  ["need", "R-33 R-40", "6.4"],
  ["need", "R-51 R-52", "6.1"],
  ["need", "R-56", "6.2"],
  ["need", "R-62 R-63 R-64 R-65 R-66 R-67 R-68 R-70", "8.6.1"],
  ["need", "R-73 R-74", "8.7.1"],
  ["empty", "R-58", "6.5"],
  ["empty", "R-69", "7.7"],
  ["empty", "R-62", "8.1"],
  ["empty", "R-63 R-65 R-66 R-67 R-68 R-71", "8.6.5"],
  ["caution", "R-28 R-32 R-46 R-48", "3.3"],
  ["caution", "R-55 R-57", "6.1"],
  ["caution", "R-83 R-85", "6.4"],
  ["caution", "R-49 R-80", "7.9"],
] as const)("from Lync 2010, a %s stands for %s at %s", (kind, numbers, number) => {
  const task = taskOf(found("lync2010-to-lync2013"), number);
  const list = { need: task?.needs, empty: task?.empty, caution: task?.cautions }[kind] ?? [];
  const carried = list.flatMap(({ rules = [] }) => rules);
  expect(carried).toEqual(expect.arrayContaining(numbers.split(" ")));
});

test("entering coexistence, limits of routing between versions are told on every edition", () => {
  for (const [id] of editions) {
    const told = taskOf(found(id), "3.3")?.cautions.map(({ say }) => say) ?? [];
    expect(told.filter((say) => /routing between .* is limited/.test(say))).toHaveLength(1);
  }
});

test("conference directories go to Skype for Business Server 2015 with its own shell", () => {
  for (const id of ["lync2010-to-sfb2015", "lync2013-to-sfb2015-side-by-side"])
    expect(taskOf(found(id), "8.3")?.cautions).toMatchObject([
      { rules: ["R-65"], source: "upgrade.md", say: expect.stringMatching(/2015 Management Shell alone/) },
    ]);
});

test("documents are cited with their set where their names are those of another, and alone where they are not of it", () => {
  const sourcesOf = (id: string) => new Set(tasksOf(found(id)).flatMap(everySource));
  expect([...sourcesOf("lync2010-to-lync2013")].filter((source) => source.includes("/"))).toEqual([]);
  expect(sourcesOf("lync2010-to-lync2013")).toContain("update-dns-srv-records.md");
  expect(sourcesOf("lync2013-to-sfb2019")).toContain("SfBServer2019/migration/update-dns-srv-records.md");
  expect([...sourcesOf("sfb2015-to-sfb2019")].filter((source) => !source.includes("/"))).toEqual([
    "plan-um-migration.md",
  ]);
  expect(
    [...sourcesOf("lync2013-to-sfb2015-side-by-side")].filter((source) => !source.includes("/")).sort(),
  ).toEqual(["configure-xmpp-gateway-on-lync-server-2013.md", "upgrade.md"]);
});

const everySource = ({ source, needs, empty, cautions }: Task): readonly string[] => [
  source,
  ...[...needs, ...empty, ...cautions].map((one) => one.source),
];

test("every edition is in the catalogue once", () => {
  for (const [id] of editions) expect(paths.filter((path) => path.id === id)).toHaveLength(1);
});
