import type { PersonId } from "../../facts/ids";
import type { GateView } from "../../words/voice";

/** What somebody who looks at an open gate may do about it, as far as the gate itself tells. The server judges every vote
 * anew, whatever a card showed. */
export type GateRole = "anybody" | "may-vote" | "voted" | "asker" | "barred" | "looks-on";

export function roleAt({ given, missing, barred, askedBy }: GateView, viewer: PersonId): GateRole {
  if (given.some(({ by }) => by === viewer)) return "voted";
  if (missing.some(({ could }) => could.includes(viewer))) return "may-vote";
  if (askedBy === viewer) return "asker";
  return barred.some(({ by }) => by === viewer) ? "barred" : "looks-on";
}

/** Those who see a gate otherwise than everybody: Teams asks for the card of up to 60 of them by itself. */
export const viewersOf = ({ given, missing, barred, askedBy }: GateView): readonly PersonId[] =>
  [
    ...new Set([
      ...missing.flatMap(({ could }) => could),
      askedBy,
      ...given.map(({ by }) => by),
      ...barred.map(({ by }) => by),
    ]),
  ].slice(0, 60);
