import { type Pipeline, pipelinesIn, type ShellCall } from "../../facts/shell";
import { recordOf, tasksOf } from "../../machines/case/task-case";
import type { Path, Task } from "../../paths/path";
import { movesEveryone, moving } from "../../rules/commands/moving";
import type { PoolRoom } from "../room";
import { doesNotApply } from "../work/already";

/** The guarded tasks that a pasted pipeline would do for the pool, as far as none of them was done: for users the next one
 * that moves them, or the one that moves everybody. */
export function tasksBehind(room: PoolRoom, pipeline: Pipeline): readonly Task[] {
  const { path } = room;
  return pipeline.flatMap((call) => {
    if (path.waves && moving.has(call.name)) return mover(room, path.waves, pipeline);

    const tasks = guardedTasks(path, call).filter((task) => !doesNotApply(room, task));
    const [next] = tasks;
    const settled = tasks.some((task) => recordOf(room.forest, room.pool, task));
    return next && !settled ? [tasks.find((task) => hasLeave(room, task)) ?? next] : [];
  });
}

/** Whether the path has a guarded task that this command does. What only reads is no such. */
export const isOfPath = (path: Path, call: ShellCall): boolean => guardedTasks(path, call).length > 0;

/** Whether a cmdlet only reads or tests, by the verb of its name. */
export const onlyReads = ({ name }: ShellCall): boolean => /^(?:get|test|export|show|debug|find)-/.test(name);

function mover(
  room: PoolRoom,
  { test, pilot, rest }: NonNullable<Path["waves"]>,
  pipeline: Pipeline,
): readonly Task[] {
  const all = tasksOf(room.path);
  const open = (movesEveryone(pipeline) ? [rest] : [test, pilot, rest]).flatMap((number) => {
    const task = all.get(number);
    return task && !recordOf(room.forest, room.pool, task) ? [task] : [];
  });
  return open
    .filter((task) => hasLeave(room, task))
    .concat(open)
    .slice(0, 1);
}

const guardedTasks = (path: Path, call: ShellCall): readonly Task[] =>
  onlyReads(call)
    ? []
    : [...tasksOf(path).values()].filter(
        ({ guarded, command }) =>
          guarded && pipelinesIn(command).some((its) => its.some(({ name }) => name === call.name)),
      );

/** Whether the task has leave that is not over. */
export function hasLeave({ pool, now }: PoolRoom, { number }: Task): boolean {
  const leave = pool.leaves[number];
  return leave !== undefined && now <= leave.until;
}
