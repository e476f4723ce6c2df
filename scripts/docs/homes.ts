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

/** Rules that have no home yet, and the path or the work that will bring one. Empty once every path is there. */
export const awaited: Readonly<Record<string, readonly string[]>> = {
  "lync2010-to-lync2013": [
    ...[
      "R-22",
      "R-23",
      "R-24",
      "R-25",
      "R-26",
      "R-27",
      "R-31",
      "R-32",
      "R-33",
      "R-40",
      "R-46",
      "R-48",
      "R-49",
    ],
    ...[
      "R-51",
      "R-52",
      "R-55",
      "R-56",
      "R-57",
      "R-58",
      "R-60",
      "R-62",
      "R-63",
      "R-64",
      "R-65",
      "R-66",
      "R-67",
    ],
    ...["R-68", "R-69", "R-70", "R-71", "R-72", "R-73", "R-74", "R-77", "R-79", "R-80", "R-81", "R-85"],
  ],
  "ocs2007r2-to-lync2013": ["R-28", "R-34", "R-35", "R-36", "R-37", "R-38", "R-39", "R-75", "R-76", "R-84"],
  "groupchat-to-pchat2013": ["R-88", "R-89", "R-90", "R-91", "R-92", "R-93", "R-94"],
  "lync2013-to-sfb2019": ["R-59", "R-108"],
  "lync2013-to-sfb2015": ["R-96", "R-97", "R-98", "R-99", "R-100"],
  "onprem-to-teams": ["R-104", "R-106"],
};
