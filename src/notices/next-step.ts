import type { NextStep } from "../commands/report";
import { labelFor, type MigrationRoom, withPool } from "../commands/room";
import type { PersonId } from "../facts/ids";
import { phaseOf } from "../machines/lifecycle";

/** The first thing that can be done now, as the last line of a confirmation. */
export function nextStep(room: MigrationRoom): NextStep | null {
  if (!room.pool || room.pool.life.state === "registered") return null;

  const at = withPool(room, room.pool);
  const { steps, others } = room.plan(at);
  if (steps[0] || others.length === 0) return steps[0] ?? null;
  const phase = phaseOf(room.path, room.pool.life);
  return { command: `next ${labelFor(at)}`, because: { code: "points-open", phase, count: others.length } };
}

/** What whoever asked can do next: their own list, not the voter's. */
export function nextFor(after: MigrationRoom, person: PersonId): NextStep | null {
  return nextStep({ ...after, by: { ...after.by, person, admin: after.house.admins.includes(person) } });
}
