import type { MemberLeft } from "../../notices/member-left";
import { gateCalled } from "../gates/goals";
import { listOf } from "../printing/print";
import type { Lines, Voice } from "../voice";

/** Somebody left: what they keep, what may wait for them, and how to take it back. */
export function sayMemberLeft({ person, roles, gates, more }: MemberLeft, { nameOf, label }: Voice): Lines {
  const who = nameOf(person);
  const waiting = gates.map((gate) => `${gate.pool}, ${gateCalled(gate)}`);
  const all = more > 0 ? [...waiting, `${more} more`] : waiting;
  return [
    `${who} has left this conversation, and still has a role in ${label}: ${listOf(roles)}.`,
    ...(all.length > 0
      ? [`Open gates that may count on that vote: ${all.join("; ")}. See who else could give it: people`]
      : []),
    `Where the role should go too: revoke ${roles[0]?.split(" ")[0]} “${who}”`,
  ];
}
