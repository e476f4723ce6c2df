import type { Contribution } from "../../facts/case";
import { listOf, printApprovals, printInstant } from "../printing/print";
import type { Some } from "./sentence";

export const approvalSentences = {
  "no-gate-open": (_, label) => ({
    wrong: `No gate of ${label} is open, so there is nothing to vote on.`,
    fix: "An engineer asks for it first.",
    try: `advance ${label}`,
  }),
  "group-not-asked": ({ groups, asks }) => ({
    wrong: `This gate asks ${printApprovals(asks)}; the voter ${groups.length > 0 ? `approves for ${listOf(groups)}` : "is in no group of approvers"}.`,
    fix: "Have an approver of a group that is asked vote; the list shows who that is.",
    try: "people",
  }),
  "approvals-missing": ({ given, asked, missing }, label) => ({
    wrong: `${given} of ${asked} approvals given; still missing: ${printApprovals(missing)}. Each must come from another person.`,
    fix: `Another approver answers: ${listOf(missing.map(({ group }) => (group === "any" ? "of any group" : `of ${group}`)))}.`,
    try: `approve ${label}`,
  }),
  "approves-own-work": ({ voter, separation, parts }, _, nameOf) => ({
    wrong: `${nameOf(voter)} took part in what this gate is about (${listOf(partsTaken(parts))}), and separation is ${separation}.`,
    fix: "Have an approver vote who took no part; the list shows who that may be.",
    try: "people",
  }),
  "no-midway-phase": ({ phase, phases }, label) => ({
    wrong: `${label} cannot be taken up in phase ${phase}: midway are phases 2 to ${phases}.`,
    fix: "Name one of these, or register it from the start.",
    try: `pool change ${label} at-phase=… because …`,
  }),
  "waiver-is-over": ({ rule, until }, label) => ({
    wrong: `A waiver of ${rule} until ${printInstant(until)} would be over already: that moment is past.`,
    fix: "Name a day still to come.",
    try: `waive ${label} ${rule} until=… because …`,
  }),
} satisfies Some;

/** How somebody took part, one phrase for each way. */
function partsTaken(parts: readonly Pick<Contribution, "how" | "what">[]): readonly string[] {
  const ways = [...new Set(parts.map(({ how }) => how))];
  return ways.map((way) => {
    const what = new Set(parts.filter(({ how }) => how === way).map((part) => part.what));
    return phrases[way](listOf([...what]));
  });
}

const phrases: Readonly<Record<Contribution["how"], (what: string) => string>> = {
  asked: () => "asked for it",
  confirmed: (checkpoints) => `confirmed ${checkpoints}`,
  "gave-facts": (facts) => `stated ${facts}`,
  "moved-users": (waves) => `moved the users of ${waves}`,
  "skipped-task": (tasks) => `skipped ${tasks}`,
  "did-task": (tasks) => `did ${tasks}`,
  acknowledged: () => "acknowledged the consequences",
};
