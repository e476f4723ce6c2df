import type { NextStep } from "../commands/reports/steps";
import { labelFor, type MigrationRoom, withPool } from "../commands/room";
import type { PersonId } from "../facts/ids";
import { phaseOf } from "../machines/lifecycle";

/** The first thing that can be done now, as the last line of a confirmation. */
export function nextStep(room: MigrationRoom): NextStep | null {
  if (!room.pool || room.pool.life.state === "registered") return null;

  const at = withPool(room, room.pool);
  const plan = room.plan(at);
  const [first] = plan.steps;
  if (first) return first;

  const count = plan.others.length;
  const phase = phaseOf(room.path, room.pool.life);
  return count > 0
    ? { command: `next ${labelFor(at)}`, because: { code: "points-open", phase, count } }
    : null;
}

/** What whoever asked can do next: their own list, not the voter's. */
export function nextFor(after: MigrationRoom, person: PersonId): NextStep | null {
  return nextStep({ ...after, by: { ...after.by, person, admin: after.house.admins.includes(person) } });
}
