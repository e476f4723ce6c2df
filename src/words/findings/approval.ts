import type { Contribution } from "../../facts/case";
import { listOf, printApprovals } from "../print";
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
    wrong: `${nameOf(voter)} took part in what this gate is about (${listOf(parts.map(part))}), and separation is ${separation}.`,
    fix: "Have an approver vote who took no part; the list shows who that may be.",
    try: "people",
  }),
} satisfies Some;

const part = ({ how, what }: Pick<Contribution, "how" | "what">): string => parts[how](what);

const parts: Readonly<Record<Contribution["how"], (what: string) => string>> = {
  asked: (gate) => `asked for gate ${gate}`,
  confirmed: (checkpoint) => `confirmed ${checkpoint}`,
  "gave-facts": (fact) => `gave ${fact}`,
  "moved-users": (wave) => `moved users: ${wave}`,
  "skipped-task": (task) => `skipped task ${task}`,
  "did-task": (task) => `did task ${task}`,
};
