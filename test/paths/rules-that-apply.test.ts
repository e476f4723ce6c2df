import { documentedRules } from "../../scripts/docs/documented-rules";
import { consequences } from "../../src/commands/rollback/consequences";
import type { Case } from "../../src/facts/case";
import type { Version } from "../../src/facts/versions";
import { undoing } from "../../src/machines/rollback";
import { pathById } from "../../src/paths/catalogue";
import { tasksOf } from "../../src/paths/look-up";
import type { Emptiness, Need, Path, Task } from "../../src/paths/path";
import { ruleCatalogue } from "../../src/rules/catalogue";
import { judge, type Violation, violations } from "../../src/rules/judge";
import { sayConsequences } from "../../src/words/reports/consequences";
import { type Differences, facts } from "../support/case";
import { given } from "../support/given";
import { counts, letters, notHere, toldBeforeGoingBack } from "./rules-that-apply.table";
import { bookRows } from "./support/book-rows";
import { afterTask, doing, found, phaseWith, poolOn, type Told, toldSo, wordsOn } from "./support/on-path";

const leads = Object.entries(letters).map(([id, letter]) => ({ path: pathNamed(id), letter }));

/** The numbers that the list's column gives a path. */
const listed = (letter: string): readonly string[] =>
  documentedRules
    .filter(({ paths }) => paths === "all" || paths.split(" ").includes(letter))
    .map(({ number }) => number);

/** Everything that a path's tasks say of a rule: one line for each rule that an edge, an emptiness or a caution names. */
type Spoken = { readonly number: string; readonly task: Task };
type ByTask =
  | (Spoken & { readonly by: "need"; readonly need: Need })
  | (Spoken & { readonly by: "emptiness"; readonly empty: Emptiness })
  | (Spoken & { readonly by: "caution"; readonly caution: Task["cautions"][number] });

const byTasks = (path: Path): readonly ByTask[] =>
  tasksOf(path).flatMap((task) => [
    ...task.needs.flatMap((need) =>
      (need.rules ?? []).map((number) => ({ by: "need", number, task, need }) as const),
    ),
    ...task.empty.flatMap((empty) =>
      (empty.rules ?? []).map((number) => ({ by: "emptiness", number, task, empty }) as const),
    ),
    ...task.cautions.flatMap((caution) =>
      caution.rules.map((number) => ({ by: "caution", number, task, caution }) as const),
    ),
  ]);

describe.each(leads)("$path.id", ({ path, letter }) => {
  const numbers = listed(letter);
  const absent = notHere[path.id] ?? {};
  const spoken = byTasks(path).filter(({ number }) => numbers.includes(number));
  const rows = bookRows.filter(({ number, on }) => on.split(" ").includes(letter) && !(number in absent));
  const told = Object.keys(toldBeforeGoingBack).filter((number) =>
    toldBeforeGoingBack[number]?.split(" ").includes(letter),
  );

  test("every rule of the list has its row here, or a reason why it has none; and they are as many as were counted", () => {
    const have = [...spoken, ...rows].map(({ number }) => number).concat(told, Object.keys(absent));
    expect(numbers.filter((number) => !have.includes(number))).toEqual([]);
    expect(have.filter((number) => !numbers.includes(number))).toEqual([]);
    expect({ rules: numbers.length, byTasks: new Set(spoken.map(({ number }) => number)).size }).toEqual(
      counts[path.id],
    );
  });

  test.each(spoken.map((one) => [one.number, one.by, one.task.number, one] as const))(
    "%s: a %s of task %s speaks while it has cause, and only then",
    (number, _, __, one) => {
      const { open, settled } = both(path, one);
      expect(open.filter((each) => speaks(each, one))).not.toEqual([]);
      expect(open.flatMap((each) => (speaks(each, one) ? numbersOf(each) : []))).toContain(number);
      expect(settled?.filter((each) => speaks(each, one)) ?? []).toEqual([]);
    },
  );

  test.each(rows.map((row) => [row.number, row.rule, row] as const))(
    "%s is judged by %s",
    (number, rule, row) => {
      const when = row.when(path);
      const all = typeof when === "string" ? refusals(when) : violations(judge(caseOn(path, when)));
      const found = all.filter((one) => one.rule === rule);
      expect(found.flatMap(numbersOf)).toContain(number);
      if (typeof when === "string") return;

      const well = violations(judge(caseOn(path, { ...row.well, step: quiet(when.step) })));
      expect(well.filter((one) => one.rule === rule).flatMap(numbersOf)).not.toContain(number);
    },
  );

  for (const number of told)
    test(`${number} is told to whoever wants to go back`, () => {
      const room = poolOn(path, 7);
      const move = { wave: "test", count: 3, at: room.now, by: null } as const;
      const after = afterTask(room, path.landmarks?.responseGroups ?? "");
      const back = { ...after, pool: { ...after.pool, moves: [move] } };
      const say = (from: typeof room) =>
        sayConsequences(consequences(from, undoing(path, from.forest, from.pool, 0), 0)).join("\n");
      expect(say(back)).toContain(`(${number})`);
      expect(say(room)).not.toContain(`(${number})`);
    });
});

/** What is found while the need is open, the object is left or the caution applies; and when it is so no more. */
function both(path: Path, one: ByTask) {
  const { task } = one;
  const at = phaseWith(path, task.number);
  const step = doing(task);
  const applies = (...conditions: readonly (Need["when"] | null)[]): Told =>
    conditions.flatMap((condition) => (condition ? toldSo(condition, true) : []));
  const here = applies(task.when);

  if (one.by === "caution") {
    const { when } = one.caution;
    const other = when && wordsOn(poolOn(path, at, [...here, ...toldSo(when, false)]), step);
    return { open: wordsOn(poolOn(path, at, [...here, ...applies(when)]), step), settled: other };
  }
  if (one.by === "emptiness") {
    const { what, of, when } = one.empty;
    const known = [...here, ...applies(when)];
    const left = (value: boolean | number): Told =>
      of === "pool" ? [...known, [`pool.${what}`, value]] : known;
    const isFlag = ["cms", "cac", "dns", "group-chat"].includes(what);
    const nothing = poolOn(path, at, left(isFlag ? false : 0));
    const empty = of === "pool" ? nothing : { ...nothing, forest: { ...nothing.forest, usersLeft: 0 } };
    return { open: wordsOn(poolOn(path, at, left(isFlag ? true : 3)), step), settled: wordsOn(empty, step) };
  }

  const { need } = one;
  if ("fact" in need) {
    const known = (truth: boolean) => [...here, ...applies(need.when), ...toldSo(need.fact, truth)];
    return {
      open: wordsOn(poolOn(path, at, known(false)), step),
      settled: isTold(need.fact) ? wordsOn(poolOn(path, at, known(true)), step) : undefined,
    };
  }
  const room = poolOn(path, at, [...here, ...applies(need.when, found(path, need.task).when)]);
  return { open: wordsOn(room, step), settled: wordsOn(afterTask(room, need.task), step) };
}

/** Whether a condition can be met by a word; what is tallied is met by moving users and retiring Edges. */
const isTold = (condition: Need["when"] & object): boolean => !JSON.stringify(condition).includes('"forest.');

/** Whether it is this very line of the path's data that speaks. */
function speaks({ rule, finding }: Violation, one: ByTask): boolean {
  if (!("rules" in finding) || !finding.rules.includes(one.number)) return false;
  if (one.by === "caution")
    return (
      rule === "consequences-are-known" && finding.code === "caution" && finding.source === one.caution.source
    );
  if (one.by === "need")
    return (
      rule === "tasks-are-done" &&
      "because" in finding &&
      finding.because === one.need.because &&
      (finding.code !== "needs-task" || !("task" in one.need) || finding.task === one.need.task)
    );
  return rule === "group-chat-goes-last" || ("what" in finding && finding.what === one.empty.what);
}

/** The numbers that a finding stands for: its own, or all those of its rule. */
const numbersOf = ({ rule, finding }: Pick<Violation, "rule" | "finding">): readonly string[] =>
  "rules" in finding ? finding.rules : (ruleCatalogue.find(({ id }) => id === rule)?.numbers ?? []);

function refusals(says: string): readonly Violation[] {
  const { outcome } = given().when(says);
  if (outcome.kind !== "refused") throw new Error(`${says}: ${outcome.kind}`);
  return outcome.violations.flatMap((one) => ("finding" in one ? [one as Violation] : []));
}

/** A case of this path in which all is well but for what differs. */
function caseOn({ id, from, to, method }: Path, { migration, pool, ...others }: Differences): Case {
  const version = from.at(-1) as Version;
  const of = { from: from[0] as Version, to, method, route: { kind: "documented", path: id } } as const;
  const versions = [{ version: from[0] as Version, count: 2, example: "pool01.contoso.com" }];
  return facts({
    ...others,
    migration: { ...of, versions, ...migration },
    ...(pool === undefined ? { pool: { facts: { version } } } : { pool }),
  });
}

/** The same step without what was pasted beside it. */
const quiet = (step: Differences["step"]): NonNullable<Differences["step"]> => {
  const { commands: _, ...rest } = {
    commands: undefined,
    ...(step ?? ({ kind: "leave-phase", phase: 2 } as const)),
  };
  const isThere = !("task" in rest) || ["2.4", "4.3", "6.4", "8.6.1"].includes(rest.task);
  return isThere ? (rest as NonNullable<Differences["step"]>) : { kind: "leave-phase", phase: 2 };
};

function pathNamed(id: string): Path {
  const path = pathById(id);
  if (!path) throw new Error(`There is no path ${id}.`);
  return path;
}
