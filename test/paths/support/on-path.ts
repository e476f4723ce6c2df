import { caseOf, type PoolRoom } from "../../../src/commands/room";
import type { Step } from "../../../src/facts/case";
import type { Condition } from "../../../src/facts/condition";
import { placeOf } from "../../../src/machines/case/task-case";
import { onTasks } from "../../../src/machines/forest/places";
import { working } from "../../../src/machines/lifecycle";
import { phaseOfTask, taskOf } from "../../../src/paths/look-up";
import type { Path, Task } from "../../../src/paths/path";
import { judge, type Violation, violations } from "../../../src/rules/judge";
import { logNumbered } from "../../../src/turns/deciding/room";
import { given } from "../../support/given";
import { roomFor, standingOf } from "../../support/world";
import { ana, type Line, taken, told } from "../../wire/support/lines";

/** A fact that a condition names, and what is said of it. */
export type Told = readonly (readonly [fact: string, value: boolean | number | string])[];

/** A pool that goes along a path, with nothing done yet and these facts told, in a phase of its choice. */
export function poolOn(path: Path, phase: number, known: Told = []): PoolRoom {
  const name = path.companion ? "chat01" : "pool01";
  const { world } = given(
    begun(path, known),
    known.flatMap((one) => asSaid(path, name, ...one)),
  );
  const pool = standingOf(world).pools.get(`${name}.contoso.com`);
  if (!pool) throw new Error(`There is no ${name}.`);
  const room = roomFor(world, ana, logNumbered(1), pool.name);
  return { ...room, path, pool: { ...pool, life: { state: working(phase), heldFrom: null } } };
}

/** The room after a task was done, wherever it is done once for the pool. */
export function afterTask(room: PoolRoom, number: string): PoolRoom {
  const { forest, pool, path, now } = room;
  const place = placeOf(forest, pool, found(path, number));
  const record = { [number]: { state: "done", by: null, at: now, in: pool.name, because: null } } as const;
  return place.scope === "pool"
    ? { ...room, pool: { ...pool, tasks: { ...pool.tasks, ...record } } }
    : {
        ...room,
        forest: { ...forest, ...onTasks(forest, place, (tasks) => ({ ...tasks, ...record })) },
      };
}

/** Everything that is said against a step, and all that is warned of. */
export const wordsOn = (room: PoolRoom, step: Step): readonly Violation[] =>
  violations(judge(caseOf(room, step)));

/** Doing a task, or asking leave for it. */
export const doing = ({ guarded, number: task }: Task): Step => ({
  kind: guarded ? "start-task" : "do-task",
  task,
});

export function found(path: Path, number: string): Task {
  const task = taskOf(path, number);
  if (!task) throw new Error(`${path.id} has no task ${number}.`);
  return task;
}

export const phaseWith = (path: Path, number: string): number => phaseOfTask(path, number)?.number ?? 0;

/** Facts by which a condition holds, or does not. */
export function toldSo(condition: Condition, truth: boolean): Told {
  if ("any" in condition || "all" in condition) {
    const parts = "any" in condition ? condition.any : condition.all;
    const every = "any" in condition ? !truth : truth;
    return parts.slice(0, every ? undefined : 1).flatMap((part) => toldSo(part, truth));
  }
  if ("has" in condition) return [[condition.fact, truth ? condition.has : "none"]];
  return [[condition.fact, truth ? condition.is : otherThan(condition.is)]];
}

const otherThan = (value: boolean | number | string): boolean | number | string =>
  typeof value === "boolean" ? !value : typeof value === "number" ? value + 3 : "other";

/** What is told by being registered, and not by a word of its own. */
const byRegistering = new Set(["pool.last", "forest.users-left", "forest.edges-left", "pool.target"]);

/** In place a branch appliance is refused as soon as it is told of: there it is one of which nobody has told. */
function asSaid(path: Path, pool: string, fact: string, value: boolean | number | string): readonly Line[] {
  if (byRegistering.has(fact)) return [];
  if (path.method === "in-place" && value === "sba") return [];

  const word = typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
  const [of, key] = fact === "xmpp" ? ["migration", fact] : fact.split(".");
  if (of === "forest") return [told(`set edge01 ${key?.replace("-edge", "")}=${word}`, "")];
  if (of === "edge") return [told(`set edge01 ${key}=${word}`, "")];
  if (of === "target") return [told(`set ${pool} target-${key}=${word}`, "")];
  return [told(`set ${of === "migration" ? of : path.companion ? pool : "pool01"} ${key}=${word}`, "")];
}

/** A migration along the path, with an Edge of each version where it has any, and one pool or two. */
function begun({ from: versions, to, method, companion }: Path, known: Told): readonly Line[] {
  const from = versions.at(-1);
  const alone = known.some(([fact, value]) => fact === "pool.last" && value === true);
  const beside = method === "side-by-side";
  const target = "target=pool05.contoso.com target-edition=ee target-sql=sql05\\rtc target-roles=none";
  return [
    taken(
      `migration new led from ${from} to ${to} method=${method} forest=contoso.com target-forest=contoso.com`,
    ),
    taken("site add munich"),
    taken(`edge add edge01.contoso.com site=munich version=${from} federation=yes`),
    ...(beside ? [taken(`edge add edge02.contoso.com site=munich version=${to}`)] : []),
    taken(
      `pool add pool01.contoso.com site=munich version=${from} edition=ee users=500 sql=sql01\\rtc ${method === "in-place" ? "" : "roles=none"} ${beside ? target : ""}`,
    ),
    ...(alone
      ? []
      : [
          taken(
            `pool add pool02.contoso.com site=munich version=${from} edition=ee users=10 sql=sql02\\rtc roles=none`,
          ),
        ]),
    ...(companion
      ? [
          taken(
            `pool add chat01.contoso.com role=groupchat site=munich version=${from} home=pool01.contoso.com target=chat05.contoso.com`,
          ),
        ]
      : []),
  ];
}
