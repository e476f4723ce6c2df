import { labelFor, type MigrationRoom, withPool } from "../commands/room";
import type { PersonId } from "../facts/ids";
import { basisOf } from "./basis";
import type { Basis, Notice, Said } from "./notice";

/** A notice with the names its sentences need. */
export function saying(room: MigrationRoom, notice: Notice, mentions: readonly PersonId[] = []): Said {
  return {
    notice,
    label: room.pool ? labelFor(withPool(room, room.pool)) : room.forest.name,
    migration: room.log,
    clock: clockOf(room),
    ...basisKept(basisOf(room.path)),
    mentions,
  };
}

/** A path that the documents divide needs no word about it. */
export const basisKept = (basis: Basis | null): Pick<Said, "basis"> => (basis ? { basis } : {});

/** The trial clock is printed only where it was moved. */
export const clockOf = ({ house, now }: Pick<MigrationRoom, "house" | "now">): number | null =>
  house.clockShift > 0 ? now : null;
