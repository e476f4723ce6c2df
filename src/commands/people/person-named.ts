import type { PersonId } from "../../facts/ids";
import { isMember } from "../../machines/roles";
import { type Outcome, refused } from "../outcome";
import type { HouseRoom, MigrationRoom } from "../room";

/** The same for a role that is taken back: of somebody who left, a plain name is enough where one alone bears it. */
export function holderNamed(room: MigrationRoom, typed: string): PersonId | { readonly outcome: Outcome } {
  const holders = (room.named ?? []).filter((person) => isMember(room.forest, person));
  const [only, second] = holders;
  return only && !second ? only : personNamed(room, typed);
}

/** The person that a mention names. Names in plain words are refused: two people may bear one. */
export function personNamed(
  { mentioned }: HouseRoom,
  typed: string,
): PersonId | { readonly outcome: Outcome } {
  const place = /^@\[(\d+)\]$/.exec(typed)?.[1];
  const person = place === undefined ? undefined : mentioned[Number(place)];
  return (
    person ?? {
      outcome: refused("not-found", { code: "unknown-person", name: place === undefined ? typed : "" }),
    }
  );
}
