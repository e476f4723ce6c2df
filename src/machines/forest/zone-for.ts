import type { ForestPart } from "./forest-part";

/** The clocks of a migration where nobody named any: those of its first summary, else UTC. */
export function zoneFor({ schedules }: ForestPart): string {
  const [first] = Object.values(schedules).sort((one, other) => one.seq - other.seq);
  return first?.schedule.zone ?? "UTC";
}
