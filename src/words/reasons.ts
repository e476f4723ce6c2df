import { sentenceOf } from "./findings";
import { goalOf } from "./gates/goals";
import { counted, listOf } from "./printing/print";
import type { NextStep, Voice } from "./voice";

/** Why a step is offered, or what it waits for, without a full stop. */
export function sayReason(because: NextStep["because"], voice: Voice): string {
  switch (because.code) {
    case "task-open":
      return `task ${because.task} “${because.title}” is open`;
    case "task-has-leave":
      return `task ${because.task} “${because.title}” has leave`;
    case "checkpoint-open":
      return `checkpoint ${because.checkpoint} is open: “${because.statement}”`;
    case "users-to-move":
      return `the ${because.wave} wave may move; ${counted(because.left, "user")} left`;
    case "pool-in-phase":
      return `phase ${because.phase}, ${because.title}`;
    case "nothing-open":
      return `nothing stands against leaving phase ${because.phase}`;
    case "gate-waits":
      return `${because.pool} waits for approval to ${goalOf(because)}`;
    case "you-asked":
      return `you asked that ${because.pool} ${goalOf(because)}, and approvals are missing`;
    case "question-open":
      return `${because.pool} waits for your answer on ${because.about}`;
    case "list-open":
      return `your order for ${counted(because.count, "pool")} waits for a yes where you gave it: ${because.typed}`;
    case "registration-open":
      return `your registration waits for ${because.key} where you began it: ${because.typed}`;
    case "deeds-wait":
      return `done without leave and not acknowledged: ${because.tasks.length === 1 ? "task" : "tasks"} ${listOf(because.tasks)}`;
    case "pool-held":
      return `it is held: ${because.because}`;
    case "consequences-open":
      return "the consequences of going back are not acknowledged";
    case "step-to-undo":
      return `undo task ${because.task} “${because.title}”, then say so`;
    case "users-to-move-back":
      return `${counted(because.count, "user")} of the ${because.wave} wave are still on the new pool`;
    case "is-back":
      return "it is back on the legacy pool";
    case "not-adopted":
      return `its adoption in phase ${because.phase} was not agreed to; this asks anew`;
    case "not-wanted":
      return "takes it out, to be registered from the start or not at all";
    case "is-kept":
      return `it is kept in coexistence; this goes on in phase ${because.phase}`;
    case "points-open":
      return `${counted(because.count, "point stands", "points stand")} against gate ${because.phase}`;
    case "violation":
      return sentenceOf({ ...voice, violation: because.violation }).wrong;
    case "first-steps":
      return because.about;
  }
}

/** A step as one line: the exact words, and why. */
export const sayStep = ({ command, because }: NextStep, voice: Voice): string =>
  command === "" ? sayReason(because, voice) : `${command} (${sayReason(because, voice)})`;
