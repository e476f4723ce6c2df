import type { Emptiness, Need, Path, Phase, Task } from "../path";
import { task } from "../task";
import { checkpoints } from "./checkpoints";
import type { Edition, Guide, GuideCaution, GuideNeed, GuideTask, Reset, Source } from "./guide";
import { type Entry, numbered, outline, type PhaseKey, type TaskKey } from "./outline";
import { phaseHeads } from "./phase-heads";
import { productOf } from "./products";
import { guideTasks } from "./tasks";

/** The path of an edition: its tasks numbered by place, and every name in it turned into a number. What points at a task
 * that the edition leaves out is left out too; a text or a source that speaks of one is a fault. */
export function buildPath(edition: Edition): Path {
  const { id, title, from, to, source, methodSource, division, secondary } = edition;
  const entries = numbered(edition.leavesOut);
  const names = namesOf(edition, entries);
  const guide: Guide = { old: productOf(from), now: productOf(to), ...names };
  const written = new Map(entries.map(({ key }) => [key, writtenFor(edition, guide, key)]));
  const documents: Documents = (from) =>
    isDocument(from) ? from : (written.get(from)?.source ?? absent(edition, from));
  const heads = { ...phaseHeads(guide), ...edition.phases?.(guide) };

  return {
    ...{ id, title, from: [from], to, method: "side-by-side", source, methodSource, division, secondary },
    phases: outline.map(
      ({ phase }, at): Phase => ({
        number: at + 1,
        ...heads[phase],
        tasks: entries
          .filter((entry) => entry.phase === phase)
          .map((entry) =>
            taskFor(entry, written.get(entry.key) ?? absent(edition, entry.key), guide, documents),
          ),
      }),
    ),
    checkpoints: checkpoints.map((checkpoint) => ({
      ...checkpoint,
      phase: gateOf(checkpoint.phase),
      due: checkpoint.due.map((due) =>
        "gate" in due ? { ...due, gate: gateOf(due.gate) } : { ...due, task: guide.number(due.task) },
      ),
      needs: checkpoint.needs.filter(guide.has).map(guide.number),
    })),
    waves: {
      test: guide.number("moveOne"),
      pilot: guide.number("moveSome"),
      rest: guide.number("moveRest"),
    },
    postMigration: gateOf("finish"),
    rollbackEndsAt: guide.number("removePool"),
  };
}

type Documents = (source: Source) => string;

function namesOf(edition: Edition, entries: readonly Entry[]): Pick<Guide, "number" | "has"> {
  const numbers = new Map(entries.map(({ key, number }) => [key, number]));
  return {
    number: (key) => numbers.get(key) ?? absent(edition, key),
    has: (key) => numbers.has(key),
  };
}

function absent({ id }: Edition, key: TaskKey): never {
  throw new Error(
    `The path in src/paths/${id} speaks of ${key}, which it leaves out: say that otherwise in its differences.`,
  );
}

/** What the guide says of a task, and over it what the edition says otherwise. */
function writtenFor({ differs }: Edition, guide: Guide, key: TaskKey): GuideTask {
  return differs.reduce((said, differences) => {
    const { adds = [], ...other } = differences[key]?.(guide) ?? {};
    const next: GuideTask = { ...said, ...other };
    return adds.length > 0 ? { ...next, cautions: [...(next.cautions ?? []), ...adds] } : next;
  }, guideTasks[key](guide));
}

function taskFor({ phase, number }: Entry, written: GuideTask, guide: Guide, documents: Documents): Task {
  const { gate = phase, of = "each", needs = [], empty = [], cautions = [], undo, ...rest } = written;
  return task({
    ...rest,
    number,
    gate: gateOf(gate),
    of,
    needs: needs.flatMap((need) => needFor(need, guide, documents)),
    empty: empty.map((each): Emptiness => ({ ...each, source: documents(each.source ?? written.source) })),
    cautions: cautions.map((caution) => cautionFor(caution, written, documents)),
    ...(undo && {
      undo: { ...undo, resets: undo.resets.flatMap((name) => resetFor(name, guide)) },
    }),
  });
}

function needFor(need: GuideNeed, { has, number }: Guide, documents: Documents): readonly Need[] {
  if ("fact" in need) return [{ ...need, source: documents(need.source) }];
  return has(need.task)
    ? [{ ...need, task: number(need.task), source: documents(need.source ?? need.task) }]
    : [];
}

const cautionFor = (
  caution: GuideCaution,
  { source }: GuideTask,
  documents: Documents,
): Task["cautions"][number] => ({
  ...caution,
  source: documents(caution.source ?? source),
});

const resetFor = (name: Reset, { has, number }: Guide): readonly string[] => {
  if (!isTask(name)) return [name];
  return has(name) ? [number(name)] : [];
};

const everyTask: readonly string[] = numbered([]).map(({ key }) => key);

const isTask = (name: string): name is TaskKey => everyTask.includes(name);

const isDocument = (source: Source): source is `${string}.md` => source.endsWith(".md");

const gateOf = (key: PhaseKey): number => outline.findIndex(({ phase }) => phase === key) + 1;
