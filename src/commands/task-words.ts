import { recordOf, tasksOf } from "../machines/case/task-case";
import type { Task } from "../paths/path";
import { nearest } from "./grammar/nearest";
import { type Outcome, refused } from "./outcome";
import { labelFor, type PoolRoom } from "./room";

/** The task that people mean by a number, by its exact title, or by the number of a group: its next open sub-task. */
export function taskNamed(room: PoolRoom, typed: string): Task | { readonly outcome: Outcome } {
  const tasks = tasksOf(room.path);
  const exact =
    tasks.get(typed.trim()) ??
    [...tasks.values()].find(({ title }) => title.toLowerCase() === typed.trim().toLowerCase());
  if (exact) return exact;

  const parts = [...tasks.values()].filter(({ number }) => number.startsWith(`${typed.trim()}.`));
  const group = /^\d+\.\d+$/.test(typed.trim()) ? parts : [];
  const open = group.find((task) => !recordOf(room.forest, room.pool, task)) ?? group.at(-1);
  if (open) return open;

  const known = [...tasks.keys()];
  const similar = nearest(typed, known);
  return {
    outcome: refused("not-found", {
      code: "unknown-name",
      what: "task",
      name: typed,
      nearest: similar,
      try: `status ${labelFor(room)}`,
    }),
  };
}
