import type { PathFault } from "../check-path";
import { phaseOfTask, taskOf, tasksOf } from "../look-up";
import type { Checkpoint, Path, Task } from "../path";

/** Orders that nobody could follow: cycles, gates before their phase, and tasks that wait for what comes later. */
export function faultsOfOrder(path: Path): readonly PathFault[] {
  return [
    ...tasksOf(path).flatMap((task) => [...dueTooEarly(path, task), ...deadEnds(path, task)]),
    ...path.checkpoints.flatMap((checkpoint) => faultsOfCheckpoint(path, checkpoint)),
    ...cycles(path),
  ];
}

function dueTooEarly(path: Path, task: Task): readonly PathFault[] {
  const phase = phaseOfTask(path, task.number)?.number ?? 0;
  return task.due.gate >= phase
    ? []
    : [
        {
          item: `task ${task.number}`,
          wrong: `gate ${task.due.gate} waits for it, before its phase ${phase} begins.`,
          fix: `make it due at gate ${phase} or later.`,
        },
      ];
}

/** A need that is due later, or only for the last pool to come by, would keep the gate shut for good. */
const deadEnds = (path: Path, task: Task): readonly PathFault[] =>
  needsOf(path, task).flatMap(({ need, conditional }) => {
    const item = `task ${task.number}`;
    if (need.due.gate > task.due.gate)
      return [
        {
          item,
          wrong: `it is a dead end: due at gate ${task.due.gate}, it needs ${need.number}, due at gate ${need.due.gate}.`,
          fix: `make ${task.number} due at gate ${need.due.gate} or ${need.number} at gate ${task.due.gate}.`,
        },
      ];
    if (task.due.of === "each" && need.due.of === "last" && !conditional)
      return [
        {
          item,
          wrong: `it is due for each pool and needs ${need.number}, which is due for the last one only.`,
          fix: "give the need or the task a when.",
        },
      ];
    return [];
  });

const faultsOfCheckpoint = (path: Path, checkpoint: Checkpoint): readonly PathFault[] =>
  checkpoint.due.flatMap((due) => {
    const item = `checkpoint ${checkpoint.id}`;
    const gate = "gate" in due ? due.gate : (phaseOfTask(path, due.task)?.number ?? 0);
    const place = "gate" in due ? `gate ${gate}` : `task ${due.task}`;
    const tooLate = checkpoint.needs.filter((number) => (taskOf(path, number)?.due.gate ?? 0) > gate);
    return [
      ...(checkpoint.phase <= gate
        ? []
        : [
            {
              item,
              wrong: `${place} waits for it, but it is asked from phase ${checkpoint.phase} on.`,
              fix: `ask it from phase ${gate} on or earlier.`,
            },
          ]),
      ...tooLate.map((number) => ({
        item,
        wrong: `it is a dead end: ${place} waits for it, and it needs ${number}, which is due later.`,
        fix: `make it due later, or take ${number} from its needs.`,
      })),
    ];
  });

function cycles(path: Path): readonly PathFault[] {
  const done = new Set<string>();
  const found: PathFault[] = [];
  const follow = (task: Task, trail: readonly string[]): void => {
    const start = trail.indexOf(task.number);
    if (start >= 0) {
      const circle = [...trail.slice(start), task.number];
      found.push({
        item: `task ${task.number}`,
        wrong: `its needs run in a circle: ${circle.join(" needs ")}.`,
        fix: "take one of these needs away.",
      });
      return;
    }
    if (done.has(task.number)) return;

    for (const { need } of needsOf(path, task)) follow(need, [...trail, task.number]);
    done.add(task.number);
  };

  for (const task of tasksOf(path)) follow(task, []);
  return found;
}

const needsOf = (path: Path, task: Task): readonly { need: Task; conditional: boolean }[] =>
  task.needs.flatMap((each) => {
    const need = "task" in each ? taskOf(path, each.task) : undefined;
    return need ? [{ need, conditional: each.when !== undefined || task.when !== null }] : [];
  });
