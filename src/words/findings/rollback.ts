import { counted, printInstant } from "../printing/print";
import type { Some } from "./sentence";

export const rollbackSentences = {
  "consequences-not-acknowledged": ({ moved, since }, label) => ({
    wrong: `Nobody has acknowledged what going back costs ${label}: ${counted(moved, "user")} moved${since === undefined ? "" : ` since ${printInstant(since)}`}, meetings they scheduled with upgraded clients stop working, and those clients have to be downgraded.`,
    fix: "Read the consequences, then acknowledge them by name.",
    try: `acknowledge ${label}`,
  }),
  "on-its-way-back": ({ stage }, label) => ({
    wrong: `${label} ${stages[stage]}, and nothing goes forward meanwhile.`,
    fix: fixes[stage],
    try: tries[stage](label),
  }),
  "no-way-back": ({ task, title }, label) => ({
    wrong: `${label} is past its point of no return: task ${task} (${title}) has leave or was done. From there only a backup leads back.`,
    fix: "Finish the removal, or restore from the backup of phase 2 outside of this bot.",
    try: `status ${label}`,
  }),
  "not-that-far": ({ to, phase }, label) => ({
    wrong: `${label} is in phase ${phase}, so it cannot go back to phase ${to}.`,
    fix: "Name an earlier phase, or none for all the way.",
    try: `rollback ${label} because …`,
  }),
  "adopted-midway": ({ adoptedIn, phase }, label) => ({
    wrong: `${label} was taken up midway, in phase ${adoptedIn}: what was done before is not on record, so that nothing tells how to undo it. It goes back to what was recorded, and is in phase ${phase}.`,
    fix:
      phase > adoptedIn
        ? `Name phase ${adoptedIn} or a later one; further back only by hand.`
        : "There is nothing recorded to go back to; go back by hand, and take note of it by a hold.",
    try: phase > adoptedIn ? `rollback ${label} to=${adoptedIn} because …` : `hold ${label} because …`,
  }),
  "undo-later-first": ({ task, first, title }, label) => ({
    wrong: `Task ${task} is undone later: steps go back in reverse, and ${first} (${title}) comes first.`,
    fix: `Undo ${first}, then say so.`,
    try: `done ${label} ${first}`,
  }),
  "nothing-to-undo": ({ task }, label) => ({
    wrong: `Task ${task} is no step of this way back: it was not done here, cannot be undone, or other pools stand on it.`,
    fix: "Take the steps that are listed.",
    try: `next ${label}`,
  }),
  "users-not-back": ({ task, wave, count }, label) => ({
    wrong: `${counted(count, "user")} of the ${wave} wave are still on the new pool, so task ${task} is not undone.`,
    fix: "Bring them back to the legacy pool in the way that the step names, then say how many.",
    try: `moved ${label} ${count} wave=${wave} back`,
  }),
} satisfies Some;

const stages = {
  asked: "is asked to go back",
  gate: "waits for the approval to go back",
  going: "is going back",
  back: "is back where it was",
} as const;

const fixes = {
  asked: "Acknowledge the consequences, or withdraw the request.",
  gate: "Let the approvers decide, or withdraw the request.",
  going: "Take the steps back that are listed.",
  back: "Begin again when the cause is mended.",
} as const;

const tries = {
  asked: (pool: string) => `acknowledge ${pool}`,
  gate: (pool: string) => `withdraw ${pool} gate=rollback`,
  going: (pool: string) => `next ${pool}`,
  back: (pool: string) => `restart ${pool}`,
} as const;
