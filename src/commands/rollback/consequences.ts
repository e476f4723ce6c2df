import { fillIn } from "../../machines/case/placeholders";
import { movedIn } from "../../machines/pool/pool-part";
import type { Undoing } from "../../machines/rollback";
import type { Consequences } from "../reports/consequences";
import { caseOf, labelFor, type PoolRoom } from "../room";

/** What going back costs this pool, in its own numbers: told before anybody decides on it. */
export function consequences(room: PoolRoom, { steps, stay }: Undoing, to: number): Consequences {
  const { pool, path } = room;
  const users = (["test", "pilot", "rest"] as const).reduce((sum, wave) => sum + movedIn(pool, wave), 0);
  return {
    kind: "consequences",
    pool: labelFor(room),
    to,
    users,
    since: caseOf(room, { kind: "roll-back", to }).pool?.movedSince ?? null,
    until: room.now,
    steps: steps.map(({ number: task, title, undo }) => ({
      task,
      title,
      command: fillIn(undo?.command ?? "", room),
    })),
    stay: stay.map(({ task: { number: task, title }, why }) => ({ task, title, why })),
    responseGroups: path.landmarks !== null && pool.tasks[path.landmarks.responseGroups]?.state === "done",
    noWayBack: path.noWayBack ?? null,
    try: `acknowledge ${labelFor(room)}`,
  };
}
