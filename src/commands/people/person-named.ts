import type { PersonId } from "../../facts/ids";
import { type Outcome, refused } from "../outcome";
import type { HouseRoom } from "../room";

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
