import type { CheckpointCase } from "../../facts/case";
import type { SiteKey } from "../../facts/ids";
import type { Subject } from "../../machines/case/subject-key";
import type { Task } from "../../paths/path";
import { checkpointNamed } from "../checkpoints/checkpoint-named";
import type { Outcome } from "../outcome";
import type { PoolRoom } from "../room";
import { taskNamed } from "../task-words";

/** The checkpoint or task that evidence is for. */
export type Named =
  | { readonly subject: Subject; readonly checkpoint: CheckpointCase; readonly task?: undefined }
  | { readonly subject: Subject; readonly task: Task; readonly checkpoint?: undefined };

/** The checkpoint of that id, for the site that is named or the only one; else the task of that number or title; or the
 * answer where it is neither, or not clear. */
export function subjectNamed(
  room: PoolRoom,
  typed: string,
  site: string | undefined,
  verb: string,
): Named | { readonly outcome: Outcome } {
  const word = typed.trim().toLowerCase();
  const isTask = /^\d/.test(word) || !room.path.checkpoints.some(({ id }) => id === word);
  const task = isTask ? taskNamed(room, typed) : undefined;
  if (task && !("outcome" in task)) return { subject: { kind: "task", task: task.number }, task };
  if (task && /^\d/.test(word)) return task as { readonly outcome: Outcome };

  const checkpoint = checkpointNamed(room, typed, site, verb);
  if ("outcome" in checkpoint) return checkpoint;
  const at = (checkpoint.site ?? null) as SiteKey | null;
  return { subject: { kind: "checkpoint", checkpoint: checkpoint.id, site: at }, checkpoint };
}
