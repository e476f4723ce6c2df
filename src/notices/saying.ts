import { labelFor, type MigrationRoom, withPool } from "../commands/room";
import type { PersonId } from "../facts/ids";
import type { Notice, Said } from "./notice";

/** A notice with the names its sentences need. */
export function saying(room: MigrationRoom, notice: Notice, mentions: readonly PersonId[] = []): Said {
  return {
    notice,
    label: room.pool ? labelFor(withPool(room, room.pool)) : room.forest.name,
    clock: clockOf(room),
    mentions,
  };
}

/** The trial clock is printed only where it was moved. */
export const clockOf = ({ house, now }: Pick<MigrationRoom, "house" | "now">): number | null =>
  house.clockShift > 0 ? now : null;
