import { sayCautionOf } from "./cautions";
import { sayViolation } from "./findings";
import { printPeople, printVotes } from "./parts";
import { listOf, printInstant } from "./print";
import type { GateView, Lines, Voice } from "./voice";

/** `pool01 wants to leave phase 3 (Deploy pilot pool): 1 of 2 approvals given.` */
export const gateLine = (gate: GateView): string =>
  `${gate.pool} wants to ${goalOf(gate)}: ${countOf(gate)}.`;

const goalOf = ({ gate, phase, title, to }: GateView): string =>
  gate === "rollback"
    ? `go back from phase ${phase} ${to === 0 ? "all the way to the legacy pool" : `to phase ${to}`}`
    : `leave phase ${phase} (${title})`;

/** `gate of phase 3` or `gate to go back` */
export const gateCalled = ({ gate, phase }: Pick<GateView, "gate" | "phase">): string =>
  gate === "rollback" ? "gate to go back" : `gate of phase ${phase}`;

/** Who voted, who is missing and could give it, who may not, what a vote takes note of, and the words that vote. */
export const gateLines = (gate: GateView, voice: Voice): Lines => [
  votesLine(gate, voice),
  `Asked by ${voice.nameOf(gate.askedBy)} on ${printInstant(gate.askedAt)}.`,
  ...barredLine(gate, voice),
  ...(gate.solo ? ["Separation is solo: whoever asked or did the work may approve it."] : []),
  ...gate.warnings.map((violation) => acknowledged(gate, violation, voice)),
];

function acknowledged({ pool }: GateView, violation: GateView["warnings"][number], voice: Voice): string {
  const { finding } = violation;
  return finding.code === "caution"
    ? `Every approval takes note of ${sayCautionOf(finding)}`
    : `Every approval acknowledges: ${sayViolation({ ...voice, label: pool, violation })}`;
}

export const voteWords = ({ pool, gate }: GateView): string => {
  const which = gate === "rollback" ? " gate=rollback" : "";
  return `Vote with: approve ${pool}${which} · reject ${pool}${which} because … (in a channel after @Poolpilot)`;
};

/** `Given: Bo Lind (uc). Missing: 1 of security – Cy Moe or Di Fox could give it.` */
export function votesLine({ given, missing }: GateView, { nameOf }: Voice): string {
  const votes = given.length > 0 ? printVotes(given, nameOf) : "none";
  const open = missing.map(({ group, count, could }) =>
    could.length > 0
      ? `${count} of ${groupName(group)} – ${printPeople(could, nameOf, "or")} could give it`
      : `${count} of ${groupName(group)} – nobody could give it; an admin adds an approver: grant approver @person${group === "any" ? "" : ` group=${group}`}`,
  );
  return `Given: ${votes}.${open.length > 0 ? ` Missing: ${open.join("; ")}.` : ""}`;
}

export function countOf({ given, missing }: GateView): string {
  const asked = given.length + missing.reduce((sum, { count }) => sum + count, 0);
  return `${given.length} of ${asked} ${asked === 1 ? "approval" : "approvals"} given`;
}

const groupName = (group: string): string => (group === "any" ? "any group" : group);

const barredLine = ({ barred }: GateView, { nameOf }: Voice): Lines =>
  barred.length > 0
    ? [
        `Cannot approve this one: ${barred.map(({ by, how }) => `${nameOf(by)} (${listOf(how.map((way) => ways[way]))})`).join("; ")}.`,
      ]
    : [];

const ways: Readonly<Record<GateView["barred"][number]["how"][number], string>> = {
  asked: "asked for it",
  confirmed: "confirmed checkpoints",
  "gave-facts": "gave facts",
  "moved-users": "moved users",
  "skipped-task": "skipped a task",
  "did-task": "did a task",
  acknowledged: "acknowledged the consequences",
};
