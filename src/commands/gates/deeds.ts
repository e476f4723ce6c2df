import { recordOf } from "../../machines/case/task-case";
import type { TaskRecord } from "../../machines/pool/pool-part";
import type { Task } from "../../paths/path";
import type { PoolRoom } from "../room";

/** Guarded tasks that were done without leave and that nobody has acknowledged. */
export function deedsWithoutLeave({
  path,
  forest,
  pool,
}: PoolRoom): readonly { readonly task: Task; readonly record: TaskRecord }[] {
  return path.phases
    .flatMap(({ tasks }) => tasks)
    .flatMap((task) => {
      const record = recordOf(forest, pool, task);
      return record?.state === "without-leave" ? [{ task, record }] : [];
    });
}
