import { ended, factCommand, factName, listOf, printInstant, quoted } from "../printing/print";
import type { Sentence, Some } from "./sentence";

export const orderSentences = {
  "pool-is-held": ({ by, because, since }, label, nameOf) => ({
    wrong: `${label} is held by ${nameOf(by)} since ${printInstant(since)}: ${ended(because)}`,
    fix: "Settle the reason, then release the pool.",
    try: `release ${label}`,
  }),
  "stands-still": ({ why, asked }, label) => standing[why](label, asked),
  "phase-is-ahead": ({ subject, of, phase, present }, label) => ({
    wrong: `${label} is in phase ${present}, and ${ahead(subject, of, phase)}: ${between(present, phase)} must be left first.`,
    fix: `Finish phase ${present} and ask to leave it.`,
    try: `advance ${label}`,
  }),
  "pool-is-finished": ({ task, phases }, label) => ({
    wrong: `${label} has gone through all ${phases} phases; task ${task} cannot be started any more.`,
    fix: "Nothing is left to do; see what was done and when.",
    try: `history ${label}`,
  }),
  "task-open": ({ task, title, gate, order, unknowns }, label) =>
    unknowns.length > 0
      ? {
          wrong: `Task ${task} (${title}) may apply, and gate ${gate} waits for it. Not known: ${listOf(unknowns.map(factName))}.`,
          fix: `Say it, so that it shows whether the task applies, or do the task.`,
          try: factCommand(unknowns, label),
        }
      : {
          wrong: `Task ${task} (${title}) is open, and gate ${gate} waits for it.`,
          fix: order === "start" ? "Ask leave for it, do it and say so." : "Do it and say so.",
          try: `${order} ${label} ${task}`,
        },
  "done-without-leave": ({ task, title }, label) => ({
    wrong: `Task ${task} (${title}) was done without leave.`,
    fix: "An approver looks at what was done and acknowledges it.",
    try: `approve ${label} gate=without-leave`,
  }),
  "needs-task": ({ subject, of, task, title, because, order }, label) => ({
    wrong: `${named(subject, of)} needs task ${task} (${title}) first: ${ended(because)}`,
    fix: order === "start" ? `Ask leave for ${task}, do it and say so.` : `Do ${task} and say so.`,
    try: `${order} ${label} ${task}`,
  }),
  "needs-fact": ({ subject, of, facts, because, edge, site }, label) => ({
    wrong: `${named(subject, of)} has to wait: ${ended(because)} By what is known, that does not hold: ${listOf(facts.map(factName))}.`,
    fix: "Bring it about, then say so.",
    try: edgeCommand(facts, edge, site) ?? factCommand(facts, label),
  }),
  "needs-unknown-fact": ({ subject, of, facts, because, edge, site }, label) => ({
    wrong: `${named(subject, of)} has to wait: ${ended(because)} Not known: ${listOf(facts.map(factName))}.`,
    fix: "Say what is the case.",
    try: edgeCommand(facts, edge, site) ?? factCommand(facts, label),
  }),
  "needs-leave": ({ task, title, wave }, label) => ({
    wrong: `Users of the ${wave} wave move under task ${task} (${title}), which has no leave.`,
    fix: `Ask leave for ${task} first.`,
    try: `start ${label} ${task}`,
  }),
  "task-is-never-skipped": ({ task, title, order }, label) => ({
    wrong: `Task ${task} (${title}) is never skipped.`,
    fix: "Do it and say so.",
    try: `${order} ${label} ${task}`,
  }),
  "facts-forbid-skip": ({ task, title, facts, order }, label) => ({
    wrong: `Task ${task} (${title}) may be skipped only where there is nothing to do, and by what is known there is: ${listOf(facts.map(factName))}.`,
    fix: "Do it and say so.",
    try: `${order} ${label} ${task}`,
  }),
  "skip-needs-facts": ({ task, title, facts }, label) => ({
    wrong: `Task ${task} (${title}) may be skipped only where there is nothing to do. Not known: ${listOf(facts.map(factName))}.`,
    fix: "Say what is the case.",
    try: factCommand(facts, label),
  }),
} satisfies Some;

/** What to type for facts of an Edge, or of all Edges: declare them of the one in the way, or register that first. */
/** Why a pool stands still that nobody holds, and whose word moves it. */
const standing: Readonly<
  Record<"adoption" | "keeping" | "kept", (label: string, asked: boolean) => Sentence>
> = {
  adoption: (label, asked) =>
    asked
      ? {
          wrong: `${label} waits for its adoption: until approvers agree, nothing is done with it.`,
          fix: "Have the gate approved.",
          try: `status ${label}`,
        }
      : {
          wrong: `${label} is registered and was not taken up: its adoption was turned down, taken back or asked anew by nobody.`,
          fix: "Ask anew, or take it out and register it from the start.",
          try: `pool change ${label} at-phase=… because …`,
        },
  keeping: (label) => ({
    wrong: `${label} is asked to be kept in coexistence, and nothing goes forward meanwhile.`,
    fix: "Have that gate approved or rejected; whoever asked may withdraw.",
    try: `status ${label}`,
  }),
  kept: (label) => ({
    wrong: `${label} is kept in coexistence: it is at an end.`,
    fix: "Go on with it, where its users no longer need what holds them there.",
    try: `restart ${label}`,
  }),
};

/** What to type for facts of an Edge: declare them of the legacy Edge, or register that first. */
function edgeCommand(facts: readonly string[], edge: string | undefined, site: string): string | undefined {
  const keys = facts.flatMap((fact) => edgeKey(fact) ?? []);
  if (keys.length === 0) return undefined;

  const [first = ""] = keys.includes("retired") ? ["retired"] : keys;
  if (!edge)
    return `edge add … site=${quoted(site)} version=… ${first === "expanded" ? first : "single-fqdn"}=…`;
  return `set edge ${edge} ${first}=${first === "retired" ? "yes" : "…"}`;
}

/** The key by which a fact is declared of an Edge. */
const edgeKey = (fact: string): string | undefined =>
  ofAllEdges[fact] ?? (fact.startsWith("edge.") ? fact.slice("edge.".length) : undefined);

const ofAllEdges: Readonly<Record<string, string>> = {
  "forest.expanded-edge": "expanded",
  "forest.edges-left": "retired",
};

const named = (subject: "task" | "checkpoint", of: string): string =>
  subject === "task" ? `Task ${of}` : `Checkpoint ${of}`;

function ahead(subject: "task" | "checkpoint" | "gate", of: string, phase: number): string {
  if (subject === "gate") return `this is the gate of phase ${phase}`;
  return `${subject} ${of} belongs to phase ${phase}`;
}

/** The phases from the present one to the one before the wanted. */
function between(present: number, phase: number): string {
  if (phase - present === 1) return `phase ${present}`;
  return `phases ${present} ${phase - present === 2 ? "and" : "to"} ${phase - 1}`;
}
