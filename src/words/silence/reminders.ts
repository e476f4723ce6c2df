import { gateLine, gateLines, voteWords } from "../gates/gates";
import type { GateView, Lines, Voice } from "../voice";

/** The same gate again, to those who are missing. */
export const sayReminder = (gate: GateView, voice: Voice): Lines => [
  `A reminder: ${gateLine(gate)}`,
  ...gateLines(gate, voice),
  voteWords(gate),
];

/** A gate that stayed unanswered, to those whom the policy names: what they can do about it. */
export const sayEscalation = (gate: GateView, voice: Voice): Lines => [
  `Not enough have answered so far: ${gateLine(gate)}`,
  ...gateLines(gate, voice),
  "You are told because the policy of this gate names you. Have those who are missing vote, or others made approvers: grant approver @person",
  voteWords(gate),
];
