import { createHash } from "node:crypto";
import { canonical } from "../../src/machines/digest";
import { paths } from "../../src/paths/catalogue";
import type { Path } from "../../src/paths/path";

/** The structure of each released path. Logs in use rest on it: a path that must change gets a successor of its own id,
 * and its line is added here; no line is ever edited. Words may change freely. */
const released: Readonly<Record<string, string>> = {
  "lync2010-to-lync2013": "1c18cb0bcba43719",
  "ocs2007r2-to-lync2013": "458f02e57c051e3d",
  "groupchat-to-pchat2013": "dbf4df7001684887",
  "lync2013-to-sfb2015": "fde0eaea6d4f128f",
  "sfb2019-to-sfbse": "dba333afc500d09d",
  "onprem-to-teams": "328ee0a32b0e744d",
  "lync2010-to-sfb2015": "93dbb4e653229024",
  "lync2013-to-sfb2015-side-by-side": "f39829f272cbe8af",
  "lync2013-to-sfb2019": "8fe6308f28a0ced8",
  "sfb2015-to-sfb2019": "99a920be85a37032",
  "sfb2015-to-sfbse": "32a82d90ac89c248",
  "sfb2019-to-sfbse-side-by-side": "c39080204a6987e1",
};

test.each(paths.map((path) => [path.id, path] as const))(
  "the structure of %s is as it was released",
  (id, path) => {
    expect(digestOf(path)).toBe(released[id]);
  },
);

test("words may change, a cut edge does not pass", () => {
  const [path] = paths;
  if (!path) throw new Error("There is no path.");

  expect(digestOf(withFirstTask(path, { title: "Another title", what: "Other words." }))).toBe(
    digestOf(path),
  );
  expect(digestOf(withFirstTask(path, { guarded: true }))).not.toBe(digestOf(path));
});

function digestOf({ id, from, to, phases, checkpoints, waves, postMigration, rollbackEndsAt }: Path): string {
  const structure = {
    ...{ id, from: from.join(" "), to, waves, postMigration, rollbackEndsAt },
    phases: phases.map(({ number, tasks }) => ({ number, tasks: tasks.map(taskStructure) })),
    checkpoints: checkpoints.map(({ statement, evidence, source, ...rest }) => rest),
  };
  return createHash("sha256").update(canonical(structure)).digest("hex").slice(0, 16);
}

const taskStructure = ({
  title,
  what,
  command,
  source,
  undo,
  needs,
  empty,
  cautions,
  ...rest
}: Path["phases"][number]["tasks"][number]) => ({
  ...rest,
  undo: undo && { undoes: undo.command !== "", resets: undo.resets },
  needs: needs.map(({ because, source: _source, rules, ...need }) => need),
  empty: empty.map(({ source: _source, rules, ...one }) => one),
});

function withFirstTask(path: Path, change: object): Path {
  const [first, ...others] = path.phases;
  if (!first) throw new Error("There is no phase.");
  return {
    ...path,
    phases: [
      { ...first, tasks: first.tasks.map((task, at) => (at === 0 ? { ...task, ...change } : task)) },
      ...others,
    ],
  };
}
