import { deedOf, gateCalled } from "../gates/goals";
import { byAt, ofSite, printPeople, reason } from "../printing/parts";
import { factName, listOf, printInstant } from "../printing/print";
import { printMoment } from "../printing/times";
import { when as summaryWhen } from "../reports/summary/setting";
import type { Already, Voice } from "../voice";

/** What stands already, by whom and when. */
export function sayAlready(already: Already, { nameOf }: Voice): string {
  const when = (by: Parameters<typeof byAt>[0], at: number) => byAt(by, at, nameOf);
  switch (already.code) {
    case "task-settled":
      return `${already.pool}: task ${already.task} (${already.title}) is already ${stateOf(already.state)}${when(already.by, already.at)}.`;
    case "task-open":
      return `${already.pool}: ${isTask(already.task) ? "task" : "checkpoint"} ${already.task} (${already.title}) is open as it is.`;
    case "not-guarded":
      return `${already.pool}: task ${already.task} (${already.title}) needs no leave. Do it, then: done ${already.pool} ${already.task}`;
    case "does-not-apply":
      return `${already.pool}: task ${already.task} (${already.title}) does not apply here${already.facts.length > 0 ? `, by what is known: ${listOf(already.facts.map(factName))}` : ""}.`;
    case "has-leave":
      return `${already.pool}: task ${already.task} already has leave until ${printInstant(already.until)}, given${when(already.by, already.at)}. When it is done: done ${already.pool} ${already.task}`;
    case "checkpoint-stands":
      return `${already.pool}: checkpoint ${already.checkpoint}${ofSite(already.site)} is already ${already.state}${when(already.by, already.at)}.`;
    case "gate-open":
      return `${already.pool} already asks to leave phase ${already.phase}, asked${when(already.by, already.at)}.`;
    case "gate-decided":
      return `${already.pool}: the ${gateCalled(already)} ${already.end === "expired" ? "has expired" : `was ${already.end}`}${when(already.by, already.at)}${already.votes.length > 0 ? `, with votes of ${printPeople(already.votes, nameOf)}` : ""}.${reason(already.because)}`;
    case "voted":
      return `${already.pool}: you approved ${deedOf(already)} on ${printInstant(already.at)}.`;
    case "no-vote":
      return `${already.pool}: you have given no vote and asked for no gate, so there is none to take back.`;
    case "pool-registered":
      return `${already.pool} is already registered${when(already.by, already.at)}.`;
    case "site-known":
      return `Site ${already.name} is already there.`;
    case "edge-known":
      return `Edge ${already.name} is already there. To change what is known of it: set edge ${already.name} key=value`;
    case "facts-stand":
      return `${already.name}: all of this is known already.`;
    case "granted":
      return `${nameOf(already.person)} already has the role ${already.role}.`;
    case "not-granted":
      return `${nameOf(already.person)} does not have the role ${already.role}.`;
    case "held":
      return `${already.pool} is already held${when(already.by, already.at)}.${reason(already.because)}`;
    case "not-held":
      return `${already.pool} is not held.`;
    case "completed":
      return `${already.pool} has gone through all its phases, since ${printInstant(already.at)}.`;
    case "nothing-to-ask":
      return `${already.pool}: every checkpoint that phase ${already.phase} asks is confirmed, or none is asked yet.`;
    case "batch-stands":
      return `batch ${already.batch} has ${already.pools} pools as it is, and these are no other.`;
    case "topology-known":
      return `this topology document was read already${when(already.by, already.at)}, and says nothing new. To see it: topology`;
    case "topology-added":
      return "everything that the last topology document shows is registered.";
    case "home-already":
      return `${already.called ?? "This conversation"} is the migration's home already.`;
    case "evidence-stands":
      return `${already.pool}: the same text was given for ${already.about} already${when(already.by, already.at)}.`;
    case "used-already":
      return `This conversation already speaks of migration ${already.name}.`;
    case "question-left":
      return `the question stays open. To come back to it: ${already.again}`;
    case "phase-reached":
      return already.present === already.phase
        ? `${already.pool} is in phase ${already.phase} already.`
        : `${already.pool} has been in phase ${already.phase} and is past it, in phase ${already.present}.`;
    case "rollback-open":
      return `${already.pool} ${ways[already.stage]}. What comes next: next ${already.pool}`;
    case "nothing-to-acknowledge":
      return `${already.pool}: no users were moved and nobody asked to go back, so nothing has to be acknowledged.`;
    case "acknowledged":
      return `${already.pool}: the consequences are acknowledged${when(already.by, already.at)}.`;
    case "not-back":
      return `${already.pool} was not rolled back, so there is nothing to begin again.`;
    case "waiver-asked":
      return `${already.pool} already asks to have ${already.rule} waived, asked${when(already.by, already.at)}.`;
    case "waiver-stands":
      return `${already.pool}: ${already.rule} is waived until ${printInstant(already.until)} already, approved by ${printPeople(already.votes, nameOf)}.`;
    case "kept":
      return `${already.pool} is kept in coexistence, asked by ${nameOf(already.by)}, agreed on ${printInstant(already.at)}.${reason(already.because)} To go on with it: restart ${already.pool}`;
    case "summary-stands":
      return `the daily summary comes here ${summaryWhen(already)} already. The next one comes on ${printMoment(already.schedule.zone, already.next)}.`;
    case "no-summary":
      return "no daily summary is set here, so there is none to end.";
    case "no-deeds":
      return `${already.pool}: nothing was done without leave, so there is nothing to acknowledge.`;
  }
}

const ways = {
  asked: "is asked to go back already",
  gate: "waits for the approval to go back already",
  going: "is going back already",
  back: "is back where it was",
} as const;

/** A checkpoint is told by the same code as a task. */
const isTask = (id: string): boolean => /^\d/.test(id);

export const stateOf = (state: string): string => (state === "without-leave" ? "done without leave" : state);
