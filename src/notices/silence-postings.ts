import type { GateView } from "../commands/reports/gate";
import type { MigrationRoom } from "../commands/room";
import type { PersonId } from "../facts/ids";
import type { Notice, Posting } from "./notice";
import { saying } from "./saying";

type Postings = readonly Omit<Posting, "key">[];

/** Who hears that a gate still waits: those who are missing, each where they can be reached. Where nobody could give what
 * is missing, whoever asked for the gate hears that. */
export const reminderTo = ({ missing, askedBy }: GateView): readonly PersonId[] => {
  const could = [...new Set(missing.flatMap((group) => group.could))];
  return could.length > 0 ? could : [askedBy];
};

/** The same gate again, to each of them; at the migration's home only for those who cannot be reached otherwise. */
export const reminder = (room: MigrationRoom, gate: GateView, to: readonly PersonId[]): Postings =>
  told(room, { kind: "gate-reminded", gate }, to);

/** A gate that stayed unanswered, to those whom the policy names. */
export const escalation = (room: MigrationRoom, gate: GateView, to: readonly PersonId[]): Postings =>
  told(room, { kind: "gate-escalated", gate }, to);

const told = (room: MigrationRoom, notice: Notice, to: readonly PersonId[]): Postings => [
  { to: { conversation: room.forest.home }, said: saying(room, notice, to) },
  ...to.map((person) => ({ to: { person }, said: saying(room, notice) })),
];
