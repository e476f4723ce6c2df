import type { Checkpoint, Path, Phase, Task } from "./path";

/** Every task of the path, in the order of the documents. */
export const tasksOf = (path: Path): readonly Task[] => path.phases.flatMap((phase) => phase.tasks);

export const taskOf = (path: Path, number: string): Task | undefined =>
  tasksOf(path).find((task) => task.number === number);

/** The phase a task stands in. It may be due at a later gate. */
export const phaseOfTask = (path: Path, number: string): Phase | undefined =>
  path.phases.find((phase) => phase.tasks.some((task) => task.number === number));

export const phaseOf = (path: Path, number: number): Phase | undefined =>
  path.phases.find((phase) => phase.number === number);

export const checkpointOf = (path: Path, id: string): Checkpoint | undefined =>
  path.checkpoints.find((checkpoint) => checkpoint.id === id);

/** The sub-tasks of a heading such as `8.6`, which is no task itself. */
export const subTasksOf = (path: Path, heading: string): readonly Task[] =>
  tasksOf(path).filter((task) => task.number.startsWith(`${heading}.`));
