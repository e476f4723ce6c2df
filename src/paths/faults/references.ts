import { type Condition, factsOf } from "../../facts/condition";
import type { PathFault } from "../check-path";
import { knownFacts } from "../known-facts";
import { phaseOf, taskOf, tasksOf } from "../look-up";
import type { Checkpoint, Path, Task } from "../path";

/** Names that lead nowhere: tasks, checkpoints, gates and facts that do not exist. */
export function faultsOfReferences(path: Path): readonly PathFault[] {
  return [
    ...tasksOf(path).flatMap((task) => faultsOfTask(path, task)),
    ...path.checkpoints.flatMap((checkpoint) => faultsOfCheckpoint(path, checkpoint)),
    ...Object.entries(path.waves ?? {}).flatMap(([wave, number]) => [
      ...unknownTask(path, `waves.${wave}`, number),
      ...unguarded(path, `waves.${wave}`, number),
    ]),
    ...unknownTask(path, "rollbackEndsAt", path.rollbackEndsAt),
    ...unguarded(path, "rollbackEndsAt", path.rollbackEndsAt),
    ...unknownGate(path, "postMigration", path.postMigration),
    ...Object.entries(path.landmarks ?? {}).flatMap(([name, number]) =>
      unknownTask(path, `landmarks.${name}`, number),
    ),
  ];
}

function faultsOfTask(path: Path, task: Task): readonly PathFault[] {
  const item = `task ${task.number}`;
  const conditions = [
    task.when,
    typeof task.skip === "object" ? task.skip.fact : null,
    ...task.needs.flatMap((need) => [need.when ?? null, "fact" in need ? need.fact : null]),
    ...task.empty.map(({ when }) => when ?? null),
    ...task.cautions.map(({ when }) => when ?? null),
  ];
  return [
    ...task.needs.flatMap((need) => ("task" in need ? unknownTask(path, `${item}, needs`, need.task) : [])),
    ...conditions.flatMap((condition) => (condition ? faultsOfCondition(item, condition) : [])),
    ...task.empty.flatMap(({ of, what }) => unknownFact(`${item}, empty`, `${of}.${what}`)),
    ...Object.entries(task.settles).flatMap(([fact, value]) => [
      ...unknownFact(`${item}, settles`, fact),
      ...wrongKind(`${item}, settles`, fact, typeof value),
    ]),
    ...(task.renews ?? []).flatMap((number) => unknownTask(path, `${item}, renews`, number)),
    ...(task.undo?.resets ?? []).flatMap((name) => unknownReset(path, item, name)),
    ...unknownGate(path, `${item}, due`, task.due.gate),
  ];
}

const faultsOfCheckpoint = (path: Path, checkpoint: Checkpoint): readonly PathFault[] => {
  const item = `checkpoint ${checkpoint.id}`;
  return [
    ...checkpoint.needs.flatMap((number) => unknownTask(path, `${item}, needs`, number)),
    ...checkpoint.due.flatMap((due) =>
      "task" in due
        ? [...unknownTask(path, `${item}, due`, due.task), ...unguarded(path, `${item}, due`, due.task)]
        : unknownGate(path, `${item}, due`, due.gate),
    ),
    ...unknownGate(path, `${item}, phase`, checkpoint.phase),
  ];
};

const unknownTask = (path: Path, item: string, number: string): readonly PathFault[] =>
  taskOf(path, number)
    ? []
    : [{ item, wrong: `there is no task ${number}.`, fix: "name a task of this path by its number." }];

/** A task asks for leave only if it is guarded; without that, nobody would look at what waits before it. */
const unguarded = (path: Path, item: string, number: string): readonly PathFault[] =>
  taskOf(path, number)?.guarded === false
    ? [{ item, wrong: `task ${number} is not guarded.`, fix: `set guarded on ${number}, or name another.` }]
    : [];

const unknownGate = (path: Path, item: string, gate: number): readonly PathFault[] =>
  phaseOf(path, gate)
    ? []
    : [{ item, wrong: `there is no phase ${gate}.`, fix: `name one from 1 to ${path.phases.length}.` }];

const unknownFact = (item: string, fact: string): readonly PathFault[] =>
  fact in knownFacts
    ? []
    : [{ item, wrong: `nobody knows a fact ${fact}.`, fix: "correct it, or add it to known-facts.ts." }];

const unknownReset = (path: Path, item: string, name: string): readonly PathFault[] =>
  taskOf(path, name) || path.checkpoints.some(({ id }) => id === name) || name in knownFacts
    ? []
    : [
        {
          item: `${item}, undo`,
          wrong: `it resets ${name}, which is no task, checkpoint or fact.`,
          fix: "correct the name.",
        },
      ];

function faultsOfCondition(item: string, condition: Condition): readonly PathFault[] {
  if ("any" in condition) return condition.any.flatMap((part) => faultsOfCondition(item, part));
  if ("all" in condition) return condition.all.flatMap((part) => faultsOfCondition(item, part));

  const value = "has" in condition ? "list" : typeof condition.is;
  return [
    ...factsOf(condition).flatMap((fact) => unknownFact(item, fact)),
    ...wrongKind(item, condition.fact, value),
  ];
}

const kinds: Readonly<Record<string, string>> = {
  boolean: "flag",
  number: "count",
  string: "word",
  list: "list",
};

const wrongKind = (item: string, fact: string, value: string): readonly PathFault[] =>
  !(fact in knownFacts) || knownFacts[fact] === kinds[value]
    ? []
    : [
        {
          item,
          wrong: `${fact} is a ${knownFacts[fact]} and is held against a ${kinds[value]}.`,
          fix: `compare it with a ${knownFacts[fact]}.`,
        },
      ];
