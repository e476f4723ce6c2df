import type { MissingNeed, MustBeEmpty, TaskCase } from "../../facts/case";
import { factsOf, holds, type KnownFacts, type Truth, unknownsOf } from "../../facts/condition";
import type { Instant, SiteKey } from "../../facts/ids";
import { lazily } from "../../facts/lazily";
import type { Emptiness, Need, Path, Task } from "../../paths/path";
import type { ForestPart } from "../forest/forest-part";
import { phaseOf } from "../lifecycle";
import { type PoolPart, siteOf, type TaskRecord } from "../pool/pool-part";
import { edgeAsked, newEdgeOf, notPast } from "./known-facts";
import { fillIn } from "./placeholders";

/** Every task of the path as it stands for one pool. */
export const taskCases = (
  path: Path,
  forest: ForestPart,
  pool: PoolPart,
  known: KnownFacts,
  now: Instant,
): readonly TaskCase[] =>
  path.phases.flatMap(({ number: phase, tasks }) =>
    tasks.map((task) => taskCase({ path, forest, pool, known, now, phase, task })),
  );

type Looking = {
  readonly path: Path;
  readonly forest: ForestPart;
  readonly pool: PoolPart;
  readonly known: KnownFacts;
  readonly now: Instant;
  readonly phase: number;
  readonly task: Task;
};

/** A step reads much of its own task and little of the others, of which a path has dozens. */
const taskCase = lazily<Looking, TaskCase>({
  number: ({ task }) => task.number,
  title: ({ task }) => task.title,
  phase: ({ phase }) => phase,
  state: ({ forest, pool, task }) => recordOf(forest, pool, task)?.state ?? "open",
  applies: ({ task, known }) => applies(task, known),
  unknowns: ({ task, known }) => (task.when ? unknownsOf(task.when, known) : []),
  guarded: ({ task }) => task.guarded,
  irreversible: ({ task }) => task.irreversible,
  gate: ({ task }) => task.due.gate,
  due: ({ path, forest, pool, task }) =>
    !isSkippedByAdoption(pool, task.due.gate) && (task.due.of !== "last" || isLast(path, forest, pool, task)),
  hasLeave: ({ pool, task, now }) => {
    const leave = pool.leaves[task.number];
    return leave !== undefined && now <= leave.until;
  },
  missing: ({ path, forest, pool, known, task }) => [
    ...targetMissing(pool, task),
    ...task.needs.flatMap((need) => missing(path, forest, pool, known, need)),
  ],
  empty: ({ forest, known, task }) =>
    task.empty
      .filter(({ when }) => !when || holds(when, known) === true)
      .map((what) => mustBeEmpty(forest, known, what)),
  movesUsers: ({ path, task }) => Object.values(path.waves ?? {}).includes(task.number),
  skip: ({ task, known }) => skipOf(task, known),
  cautions: ({ path, forest, pool, known, task }) =>
    task.cautions
      .filter(({ when }) => !when || holds(when, known) !== false)
      .map(({ say, source, rules }) => ({ say: fillIn(say, { forest, pool, path }), source, rules })),
  source: ({ task }) => task.source,
});

/** Where a task is done once for this pool: the key of its scope. */
export function placeOf(
  forest: ForestPart,
  pool: PoolPart,
  { scope, number }: Task,
): { readonly scope: Task["scope"]; readonly key: string } {
  switch (scope) {
    case "forest":
      return { scope, key: "forest" };
    case "site":
      return { scope, key: siteOf(pool) };
    case "edge":
      return {
        scope,
        key: isOfOwnSite(forest, pool, number) ? siteOf(pool) : edgeSiteOf(forest, siteOf(pool)),
      };
    case "target":
      return { scope, key: pool.target ?? "" };
    case "pool":
      return { scope, key: pool.name };
  }
}

/** Whether an Edge's task was settled at the pool's own site: before the Edge that serves it was known. */
const isOfOwnSite = (forest: ForestPart, pool: PoolPart, task: string): boolean =>
  forest.sites.get(siteOf(pool))?.edgeTasks[task] !== undefined;

/** The site where the new Edge stands that serves a site; the site itself where none is known. */
export const edgeSiteOf = (forest: ForestPart, site: SiteKey): string =>
  String(newEdgeOf(forest, site)?.edge.facts.site?.value ?? site);

/** How a task was settled where this pool belongs to; undefined while it is open. */
export function recordOf(forest: ForestPart, pool: PoolPart, task: Task): TaskRecord | undefined {
  const { scope, key } = placeOf(forest, pool, task);
  switch (scope) {
    case "forest":
      return forest.tasks[task.number];
    case "site":
      return forest.sites.get(key)?.tasks[task.number];
    case "edge":
      return (
        forest.sites.get(key)?.edgeTasks[task.number] ??
        forest.sites.get(siteOf(pool))?.edgeTasks[task.number]
      );
    case "target":
      return forest.targets.get(key)?.tasks[task.number];
    case "pool":
      return pool.tasks[task.number];
  }
}

const applies = (task: Task, known: KnownFacts): Truth => (task.when ? holds(task.when, known) : true);

/** A pool that was taken up midway never came by the gates before: none of them waits for a task. What later steps need
 * they still need, and it holds there. */
const isSkippedByAdoption = ({ adopted }: PoolPart, gate: number): boolean =>
  adopted !== null && gate < adopted.phase;

/** Whether every other pool of the task's scope has already passed the gate that waits for it. A pool that is kept in
 * coexistence still uses what is shared there, so that nobody else is the last while it does. */
function isLast(path: Path, forest: ForestPart, pool: PoolPart, task: Task): boolean {
  const { scope, key } = placeOf(forest, pool, task);
  if (scope === "pool") return true;

  const shared =
    scope === "forest" ? forest : scope === "target" ? forest.targets.get(key) : forest.sites.get(key);
  const own = phaseOf(path, pool.life) <= task.due.gate ? 1 : 0;
  const phases = shared?.phases ?? {};
  const kept = phases[path.phases.length + 2] ?? 0;
  return notPast(phases, task.due.gate, path.phases.length + 1) - own + kept <= 0;
}

function targetMissing(pool: PoolPart, { scope, source }: Task): readonly MissingNeed[] {
  if (scope !== "target" || pool.target) return [];
  const site = siteOf(pool);
  return [
    {
      kind: "fact",
      facts: ["pool.target"],
      unknown: ["pool.target"],
      edge: undefined,
      site,
      because: "the task is done on the target pool",
      source,
      rules: [],
    },
  ];
}

function missing(
  path: Path,
  forest: ForestPart,
  pool: PoolPart,
  known: KnownFacts,
  need: Need,
): readonly MissingNeed[] {
  const { because, source, rules = [] } = need;
  const counts = need.when ? holds(need.when, known) : true;
  if (counts === false) return [];
  const site = siteOf(pool);

  if ("fact" in need) {
    const found = holds(need.fact, known);
    const unknown = unknownsOf(need.fact, known);
    return found === true
      ? []
      : [
          {
            kind: "fact",
            facts: factsOf(need.fact),
            unknown: found === "unknown" ? unknown : [],
            edge: edgeAsked(forest, site, factsOf(need.fact)),
            site,
            because,
            source,
            rules,
          },
        ];
  }

  const task = taskOf(path, need.task);
  if (recordOf(forest, pool, task) || applies(task, known) === false) return [];
  if (counts === "unknown" && need.when) {
    return [
      {
        kind: "fact",
        facts: factsOf(need.when),
        unknown: unknownsOf(need.when, known),
        edge: edgeAsked(forest, site, factsOf(need.when)),
        site,
        because,
        source,
        rules,
      },
    ];
  }
  return [
    { kind: "task", task: task.number, title: task.title, guarded: task.guarded, because, source, rules },
  ];
}

function mustBeEmpty(
  forest: ForestPart,
  known: KnownFacts,
  { what, of, source, rules = [] }: Emptiness,
): MustBeEmpty {
  const left = of === "forest" ? forest.usersLeft : (known[`pool.${what}`] as number | boolean | undefined);
  return { what, of, left, source, rules };
}

function skipOf({ skip }: Task, known: KnownFacts): TaskCase["skip"] {
  if (typeof skip === "string") return { kind: skip };
  return { kind: "by-fact", holds: holds(skip.fact, known), facts: factsOf(skip.fact) };
}

/** A task of the path by its number. Throws when the path has none: callers look numbers up first. */
export function taskOf(path: Path, number: string): Task {
  const task = tasksOf(path).get(number);
  if (!task) throw new Error(`${path.id} has no task ${number}.`);
  return task;
}

/** The tasks of a path by number. */
export function tasksOf(path: Path): ReadonlyMap<string, Task> {
  const known = numbered.get(path);
  if (known) return known;

  const tasks = new Map(path.phases.flatMap((phase) => phase.tasks).map((task) => [task.number, task]));
  numbered.set(path, tasks);
  return tasks;
}

const numbered = new WeakMap<Path, ReadonlyMap<string, Task>>();
