import type { PathFault } from "../check-path";
import { tasksOf } from "../look-up";
import type { Checkpoint, Path, Phase, Task } from "../path";

/** What can be seen of each item alone: numbers, empty texts, contradictions within a task. */
export function faultsOfShape(path: Path): readonly PathFault[] {
  return [
    ...emptyTexts(`path ${path.id}`, { id: path.id, title: path.title }),
    ...(path.phases.length === 0 ? [noPhases(path)] : []),
    ...(path.companion ? tasksOf(path).flatMap(sharedTask) : []),
    ...path.phases.flatMap(faultsOfPhase),
    ...repeated(tasksOf(path).map((task) => `task ${task.number}`)),
    ...repeated(path.checkpoints.map((checkpoint) => `checkpoint ${checkpoint.id}`)),
    ...path.checkpoints.flatMap(faultsOfCheckpoint),
  ];
}

/** Shared tasks are kept by number, which a companion path has in common with the main one. */
const sharedTask = ({ number, scope }: Task): readonly PathFault[] =>
  scope === "pool"
    ? []
    : [
        {
          item: `task ${number}`,
          wrong: `it is shared by ${scope}, on a path beside the main one.`,
          fix: "give tasks of a companion path the scope pool.",
        },
      ];

const noPhases = ({ id }: Path): PathFault => ({
  item: `path ${id}`,
  wrong: "it has no phases.",
  fix: "list them in phases.",
});

function faultsOfPhase(phase: Phase, index: number): readonly PathFault[] {
  const item = `phase ${phase.number}`;
  const faults: PathFault[] = [...emptyTexts(item, { title: phase.title, source: phase.source })];
  if (phase.number !== index + 1)
    faults.push({
      item,
      wrong: `it stands in place ${index + 1}.`,
      fix: "number the phases from 1 without gaps.",
    });
  if (phase.tasks.length === 0)
    faults.push({ item, wrong: "it has no tasks.", fix: "give it one: a gate waits for something." });

  return [...faults, ...phase.tasks.flatMap((task) => faultsOfTask(task, phase))];
}

function faultsOfTask(task: Task, phase: Phase): readonly PathFault[] {
  const item = `task ${task.number}`;
  const faults: PathFault[] = [
    ...emptyTexts(item, { title: task.title, what: task.what, source: task.source }),
    ...task.needs.flatMap(({ because, source }) => emptyTexts(`${item}, needs`, { because, source })),
    ...task.empty.flatMap(({ source }) => emptyTexts(`${item}, empty`, { source })),
    ...task.cautions.flatMap(({ say, source }) => emptyTexts(`${item}, cautions`, { say, source })),
    ...[...task.needs, ...task.empty, ...task.cautions].flatMap(({ rules = [] }) =>
      rules.flatMap((number) => notARule(item, number)),
    ),
    ...[task.what, task.command, task.undo?.command ?? "", ...task.cautions.map(({ say }) => say)].flatMap(
      (text) => unknownPlaceholders(item, text),
    ),
    ...task.covers.flatMap((id) => notAnId(item, id)),
  ];
  if (!/^\d+\.\d+(\.\d+)?$/.test(task.number) || !task.number.startsWith(`${phase.number}.`))
    faults.push({
      item,
      wrong: `its number does not belong to phase ${phase.number}.`,
      fix: `number it ${phase.number}.<item>.`,
    });
  if (task.irreversible !== (task.undo === null))
    faults.push({
      item,
      wrong: task.irreversible ? "it is irreversible and has an undo." : "it has no undo.",
      fix: "say undo: null exactly where the task is irreversible.",
    });

  return faults;
}

const faultsOfCheckpoint = (checkpoint: Checkpoint): readonly PathFault[] => {
  const item = `checkpoint ${checkpoint.id}`;
  return [
    ...emptyTexts(item, { statement: checkpoint.statement, source: checkpoint.source }),
    ...unknownPlaceholders(item, checkpoint.evidence),
    ...checkpoint.covers.flatMap((id) => notAnId(item, id)),
    ...(checkpoint.due.length > 0
      ? []
      : [{ item, wrong: "nothing waits for it.", fix: "name a gate or a task in due." }]),
  ];
};

const emptyTexts = (item: string, texts: Readonly<Record<string, string>>): readonly PathFault[] =>
  Object.entries(texts)
    .filter(([, text]) => text.trim() === "")
    .map(([field]) => ({ item, wrong: `its ${field} is empty.`, fix: `write the ${field}.` }));

const repeated = (names: readonly string[]): readonly PathFault[] =>
  [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((item) => ({
    item,
    wrong: "it is there more than once.",
    fix: "give each a name of its own.",
  }));

const placeholders = ["{pool}", "{target}", "{edge}", "{old-edge}", "{new-edge}", "{site}"];

/** A script block such as `{RegistrarPool -eq "x"}` has blanks and is no placeholder. */
const unknownPlaceholders = (item: string, text: string): readonly PathFault[] =>
  (text.match(/\{[a-z-]+\}/g) ?? [])
    .filter((found) => !placeholders.includes(found))
    .map((found) => ({
      item,
      wrong: `${found} stands for nothing.`,
      fix: `use one of ${placeholders.join(" ")}.`,
    }));

const notARule = (item: string, number: string): readonly PathFault[] =>
  /^R-\d\d\d?$/.test(number)
    ? []
    : [{ item, wrong: `it stands for the rule ${number}.`, fix: "name it as R-01." }];

const notAnId = (item: string, id: string): readonly PathFault[] =>
  /^CP-\d\d$/.test(id) ? [] : [{ item, wrong: `it covers ${id}.`, fix: "name it as CP-01." }];
