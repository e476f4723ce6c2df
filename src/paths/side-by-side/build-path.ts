import type { Path, Phase } from "../path";
import { checkpoints } from "./checkpoints";
import { cited, type Documents, isDocument } from "./documents";
import type { Edition, Guide, GuideCheckpoint, GuideTask } from "./guide";
import { gateOf, numbered, outline, type TaskKey } from "./outline";
import { phaseHeads } from "./phase-heads";
import { productOf } from "./products";
import { taskFor } from "./task-for";
import { guideTasks } from "./tasks";

/** The path of an edition: its tasks numbered by place, and every name in it turned into a number. What points at a task
 * that the edition leaves out is left out too; a text or a source that speaks of one is a fault. */
export function buildPath(edition: Edition): Path {
  const { id, title, from, to, source, methodSource, division, secondary } = edition;
  const entries = numbered(edition.leavesOut);
  const numbers = new Map(entries.map(({ key, number }) => [key, number]));
  const guide: Guide = {
    old: productOf(from),
    now: productOf(to),
    number: (key) => numbers.get(key) ?? absent(edition, key),
    has: (key) => numbers.has(key),
  };
  const written = new Map(entries.map(({ key }) => [key, writtenFor(edition, guide, key)]));
  const writtenAs = (key: TaskKey) => written.get(key) ?? absent(edition, key);
  const documents: Documents = (named) =>
    cited(isDocument(named) ? named : writtenAs(named).source, edition.set);
  const heads = { ...phaseHeads(guide), ...edition.phases?.(guide) };

  return {
    ...{ id, title, from: [from], to, method: "side-by-side", source, methodSource, division, secondary },
    phases: outline.map(({ phase }): Phase => {
      const { title, source } = heads[phase];
      const tasks = entries
        .filter((entry) => entry.phase === phase)
        .map((entry) => taskFor(entry, writtenAs(entry.key), guide, documents));
      return { number: gateOf(phase), title, source: documents(source), tasks };
    }),
    checkpoints: checkpoints.map((checkpoint) => checkpointFor(checkpoint, guide, documents)),
    waves: {
      test: guide.number("moveOne"),
      pilot: guide.number("moveSome"),
      rest: guide.number("moveRest"),
    },
    postMigration: gateOf("finish"),
    rollbackEndsAt: guide.number("removePool"),
    landmarks: {
      routeSwitch: guide.number("switchFederation"),
      responseGroups: guide.number("responseGroups"),
    },
  };
}

function absent({ id }: Edition, key: TaskKey): never {
  const message = `The path in src/paths/${id} speaks of ${key}, which it leaves out: say that otherwise in its differences.`;
  throw Object.assign(new Error(message), { name: "PathFault" });
}

/** What the guide says of a task, and over it what the edition says otherwise. */
function writtenFor({ differs }: Edition, guide: Guide, key: TaskKey): GuideTask {
  return differs.reduce((said, differences) => {
    const { adds = [], ...other } = differences[key]?.(guide) ?? {};
    const next: GuideTask = { ...said, ...other };
    return adds.length > 0 ? { ...next, cautions: [...(next.cautions ?? []), ...adds] } : next;
  }, guideTasks[key](guide));
}

const checkpointFor = (
  { phase, due, needs, source, ...rest }: GuideCheckpoint,
  { has, number }: Guide,
  documents: Documents,
): Path["checkpoints"][number] => ({
  ...rest,
  phase: gateOf(phase),
  due: due.map((one) =>
    "gate" in one ? { ...one, gate: gateOf(one.gate) } : { ...one, task: number(one.task) },
  ),
  needs: needs.filter(has).map(number),
  source: documents(source),
});
