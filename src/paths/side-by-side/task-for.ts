import type { Emptiness, Need, Task } from "../path";
import { task } from "../task";
import type { Documents } from "./documents";
import type { Guide, GuideNeed, GuideTask, Reset } from "./guide";
import { type Entry, gateOf, numbered, type TaskKey } from "./outline";

/** A task of the guide as one of a path, with numbers in place of names. */
export function taskFor(
  { phase, number }: Entry,
  written: GuideTask,
  guide: Guide,
  documents: Documents,
): Task {
  const { gate = phase, of = "each", needs = [], empty = [], cautions = [], undo, ...rest } = written;
  const own = rest.source;
  return task({
    ...rest,
    number,
    gate: gateOf(gate),
    of,
    source: documents(own),
    needs: needs.flatMap((need) => needFor(need, guide, documents)),
    empty: empty.map((each): Emptiness => ({ ...each, source: documents(each.source ?? own) })),
    cautions: cautions.map((caution) => ({ ...caution, source: documents(caution.source ?? own) })),
    ...(undo && { undo: { ...undo, resets: undo.resets.flatMap((name) => resetFor(name, guide)) } }),
  });
}

function needFor(need: GuideNeed, { has, number }: Guide, documents: Documents): readonly Need[] {
  if ("fact" in need) return [{ ...need, source: documents(need.source) }];
  return has(need.task)
    ? [{ ...need, task: number(need.task), source: documents(need.source ?? need.task) }]
    : [];
}

const resetFor = (name: Reset, { has, number }: Guide): readonly string[] => {
  if (!isTask(name)) return [name];
  return has(name) ? [number(name)] : [];
};

const everyTask: readonly string[] = numbered([]).map(({ key }) => key);

const isTask = (name: string): name is TaskKey => everyTask.includes(name);
