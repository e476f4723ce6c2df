import type { Path, Task } from "../../src/paths/path";

/** Where a documented rule lives: in a rule of its own, or with a task of a path. */
export type Home = {
  readonly number: string;
  readonly in: "rule" | "need" | "emptiness" | "caution";
  readonly where: string;
};

type Rules = readonly { readonly id: string; readonly numbers: readonly string[] }[];

/** Every place that stands for a documented rule. */
export const homesIn = (rules: Rules, paths: readonly Path[]): readonly Home[] => [
  ...rules.flatMap(({ id, numbers }) =>
    numbers.map((number) => ({ number, in: "rule", where: id }) as const),
  ),
  ...paths.flatMap(({ id, phases }) =>
    phases.flatMap(({ tasks }) => tasks.flatMap((task) => homesOf(id, task))),
  ),
];

function homesOf(path: string, { number: task, needs, empty, cautions }: Task): readonly Home[] {
  const where = `${path} ${task}`;
  const ofKind = (kind: Home["in"], all: readonly { readonly rules?: readonly string[] }[]) =>
    all.flatMap(({ rules = [] }) => rules.map((number) => ({ number, in: kind, where })));
  return [...ofKind("need", needs), ...ofKind("emptiness", empty), ...ofKind("caution", cautions)];
}
