import type { Action, CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import type { PersonId } from "../../facts/ids";
import { countOf, groupName } from "../../words/gates/gates";
import { goalOf } from "../../words/gates/goals";
import { printPeople } from "../../words/printing/parts";
import { printInstant } from "../../words/printing/print";
import type { GateView } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { heading, moreOf, signed, subtle } from "../parts/blocks";
import { button, reasonField } from "../parts/buttons";
import { card } from "../parts/card";
import { contextOf } from "./gate-context-lines";
import { type GateRole, roleAt } from "./gate-role";

/** An open gate: who voted, who is missing, what stands behind it, and the answers that whoever looks may give. Without a
 * viewer it is the card that everybody sees, with both answers: what hides a button from some guards nothing. */
export function gateCard(gate: GateView, voice: CardVoice, viewer?: PersonId): IAdaptiveCard {
  const role = viewer === undefined ? "anybody" : roleAt(gate, viewer);
  const votes = role === "anybody" || role === "may-vote";
  return card(
    [
      heading(`${gate.pool}: ${goalOf(gate)}?`),
      ...(gate.title === "" ? [] : [subtle(gate.title)]),
      signed("waiting", countOf(gate), { bold: true }),
      ...votesOf(gate, voice),
      subtle(`Asked by ${voice.nameOf(gate.askedBy)} on ${printInstant(gate.askedAt)}`),
      ...contextOf(gate, voice),
      ...(roleWords[role] === null ? [] : [signed("still", roleWords[role])]),
      ...(votes ? [reasonField("Reason, needed to reject")] : []),
    ],
    actionsFor(gate, role),
  );
}

const roleWords: Readonly<Record<GateRole, string | null>> = {
  anybody: null,
  "may-vote": null,
  voted: "You have approved this.",
  asker: "You asked for this, so others decide.",
  barred: "You took part in what this is about, so others decide.",
  "looks-on": "This is for its approvers to decide.",
};

function actionsFor({ migration, poolId: pool, round, gate }: GateView, role: GateRole): readonly Action[] {
  const data = { migration, pool, subject: `gate:${gate}`, round };
  switch (role) {
    case "anybody":
    case "may-vote":
      return [
        button("approve", "Approve", data, { style: "positive" }),
        button("reject", "Reject", data, { style: "destructive", withInputs: true }),
      ];
    case "voted":
      return [button("withdraw", "Take back my approval", data)];
    case "asker":
      return [button("withdraw", "Withdraw the request", data)];
    case "barred":
    case "looks-on":
      return [];
  }
}

/** Every vote by name and group, and for every one that is missing who could give it. */
function votesOf({ given, missing }: GateView, { nameOf }: CardVoice): CardElement[] {
  const lines = [
    ...given.map(({ by, group }) => signed("done", `${nameOf(by)}${group === "any" ? "" : ` (${group})`}`)),
    ...missing.map(({ group, count, could }) =>
      signed(
        could.length > 0 ? "open" : "stopped",
        `${count} of ${groupName(group)}: ${could.length > 0 ? `${printPeople(could, nameOf, "or")} could give it` : "nobody could give it; an admin adds an approver"}`,
      ),
    ),
  ];
  return [...lines.slice(0, 10), ...moreOf(lines.length - 10)];
}
