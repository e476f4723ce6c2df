import { holds, unknownsOf } from "../../facts/condition";
import { pipelinesIn } from "../../facts/shell";
import { knownFacts } from "../../machines/case/known-facts";
import type { Acknowledged, Judged } from "../../machines/events/values";
import type { TaskRecord } from "../../machines/pool/pool-part";
import type { Task } from "../../paths/path";
import { type Judgement, warnings } from "../../rules/judge";
import { nothing, type Outcome } from "../outcome";
import { labelFor, type PoolRoom } from "../room";

/** A task that was settled already: how, by whom and when. */
export function settledAlready(
  room: PoolRoom,
  { number, title }: Task,
  { state, by, at }: TaskRecord,
): Outcome {
  return nothing({ code: "task-settled", pool: labelFor(room), task: number, title, state, by, at });
}

/** The answer for a task whose condition is false for this pool; undefined where it applies or may apply. */
export function doesNotApply(room: PoolRoom, { number, title, when }: Task): Outcome | undefined {
  if (!when || holds(when, knownFacts(room.path, room.forest, room.pool)) !== false) return undefined;

  const facts = "fact" in when ? [when.fact] : unknownsOf(when, {});
  return nothing({ code: "does-not-apply", pool: labelFor(room), task: number, title, facts });
}

/** The commands of the shell that stand in a free text. */
export const quotedIn = (text: string | undefined) =>
  text === undefined ? {} : { commands: pipelinesIn(text) };

/** The judgements as they are kept in an event. */
export const keptOf = (judgements: readonly Judgement[]): Judged[] =>
  judgements.map(({ rule, verdict }) => ({ rule, verdict }));

/** The warnings and cautions that whoever goes on takes note of, as they are kept in an event; nothing where there are none. */
export function acknowledgedBy(judgements: readonly Judgement[]): { readonly acknowledged?: Acknowledged[] } {
  const acknowledged = warnings(judgements).map(({ rule, finding }) => ({
    rule,
    code: finding.code,
    rules: "rules" in finding ? [...finding.rules] : [],
    ...("say" in finding ? { say: finding.say } : {}),
  }));
  return acknowledged.length > 0 ? { acknowledged } : {};
}
