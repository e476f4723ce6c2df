import type { Fqdn, Instant, SiteKey } from "../../facts/ids";
import type { Version } from "../../facts/versions";
import { pathOfPool } from "../../paths/catalogue";
import type { Path } from "../../paths/path";
import type { MigrationEvent } from "../events/events";
import type { FactValue } from "../events/values";
import { isLifecycle, phaseOf, stepLife, unborn } from "../lifecycle";
import { without } from "../pool/pool-part";
import type { Logged } from "../stored-event";
import { type ForestPart, type PoolEntry, usersLeftOfEntry } from "./forest-part";
import { counted, labelled, shifted, sqlUse, unlabelled, withSql } from "./indexes";
import { ensureTarget, onSite } from "./places";

/** Brings the tallies in line with what happened to one pool: its old weight goes out, its new weight comes in. */
export function withPool(
  path: Path,
  forest: ForestPart,
  name: Fqdn,
  { event, at }: Logged<MigrationEvent>,
): ForestPart {
  const before = forest.pools.get(name);
  const after = entryAfter(path, before, event, at);
  if (after === before) return forest;
  if (before && after && weighAlike(before, after))
    return { ...forest, pools: forest.pools.set(name, after) };

  return weigh(
    weigh(
      event.type === "poolEnrolled" && event.target ? ensureTarget(forest, event.target) : forest,
      name,
      before,
      -1,
    ),
    name,
    after,
    1,
  );
}

function entryAfter(
  path: Path,
  before: PoolEntry | undefined,
  event: MigrationEvent,
  at: Instant,
): PoolEntry | undefined {
  if (event.type === "poolRemoved") return undefined;
  if (event.type === "poolEnrolled") return fromFacts(path, event, at);
  if (!before) return before;

  if (isLifecycle(event)) {
    const own = pathOfPool(path, before.companion);
    const life = stepLife(own, before.life, event);
    const phase = phaseOf(own, life);
    return { ...before, life, phase, since: at, enteredAt: phase === before.phase ? before.enteredAt : at };
  }
  if (event.type === "usersMoved") {
    const count = event.back ? -event.count : event.count;
    return { ...before, moved: before.moved + count, movedSinceBase: before.movedSinceBase + count };
  }
  if (event.type === "taskDone" || event.type === "taskUndone") return recounted(before, event);
  if ((event.type !== "factsDeclared" && event.type !== "factsRead") || event.on !== "pool") return before;

  const { facts } = event;
  const stated =
    typeof facts["users-left"] === "number" ? { usersBase: facts["users-left"], movedSinceBase: 0 } : {};
  const recount =
    typeof facts.users === "number" && !("usersBase" in stated)
      ? { users: facts.users, usersBase: facts.users, movedSinceBase: before.moved }
      : {};
  return {
    ...before,
    ...recount,
    ...stated,
    ...("site" in facts ? { site: facts.site as SiteKey } : {}),
    ...("version" in facts ? { version: facts.version as Version } : {}),
    ...("sql" in facts ? { sql: (facts.sql as string | null) ?? null } : {}),
    ...("target" in facts ? { target: (facts.target as Fqdn | null) ?? null } : {}),
    ...("home" in facts ? { chatHome: (facts.home as string | null) ?? null } : {}),
    ...("owner" in facts ? { owner: (facts.owner as string | null) ?? null } : {}),
    ...("due" in facts ? planned(before, (facts.due as string | null) ?? null) : {}),
    counted: countedAfter(before.counted, facts),
  };
}

/** A day that is put off stays known by the first one. */
const planned = ({ firstDue }: PoolEntry, due: string | null): Pick<PoolEntry, "due" | "firstDue"> => ({
  due,
  firstDue: firstDue ?? due,
});

/** A task that is done may settle that nothing of a kind is left; undone, that is unknown again. */
function recounted(
  entry: PoolEntry,
  event: Extract<MigrationEvent, { type: "taskDone" | "taskUndone" }>,
): PoolEntry {
  const facts =
    event.type === "taskDone"
      ? event.settles
      : Object.fromEntries(
          event.resets.flatMap((reset) => (reset.kind === "fact" ? [[reset.key, null]] : [])),
        );
  const counted = countedAfter(entry.counted, facts);
  return counted === entry.counted ? entry : { ...entry, counted };
}

/** What can hold the pool, with what was just counted of it. The users have tallies of their own. */
function countedAfter(
  before: PoolEntry["counted"],
  facts: Readonly<Record<string, FactValue>>,
): PoolEntry["counted"] {
  let after = before;
  for (const [key, value] of Object.entries(facts)) {
    if (!key.endsWith("-left") || key === "users-left") continue;
    if (typeof value === "number")
      after = { ...after, [key]: { left: value, most: Math.max(value, after[key]?.most ?? 0) } };
    else after = without(after, key);
  }
  return after;
}

function fromFacts(
  main: Path,
  event: Extract<MigrationEvent, { type: "poolEnrolled" }>,
  at: Instant,
): PoolEntry {
  const { facts, target, path: named } = event;
  const companion = named ?? null;
  const path = pathOfPool(main, companion);
  const users = Number(facts.users ?? 0);
  const life = stepLife(path, unborn, event);
  return {
    site: facts.site as SiteKey,
    target,
    companion,
    chatHome: (facts.home as string | undefined) ?? null,
    version: facts.version as Version,
    sql: (facts.sql as string | undefined) ?? null,
    users,
    usersBase: users,
    moved: 0,
    movedSinceBase: 0,
    life,
    phase: phaseOf(path, life),
    owner: (facts.owner as string | undefined) ?? null,
    enteredAt: at,
    since: at,
    due: (facts.due as string | undefined) ?? null,
    firstDue: (facts.due as string | undefined) ?? null,
    counted: countedAfter(uncounted, facts),
  };
}

/** Shared by all of whom nothing was counted. */
const uncounted: PoolEntry["counted"] = {};

/** Most that happens to a pool moves no tally. */
const weighAlike = (one: PoolEntry, other: PoolEntry): boolean =>
  weighed.every((key) => one[key] === other[key]) && usersLeftOfEntry(one) === usersLeftOfEntry(other);

const weighed = ["site", "target", "version", "sql", "phase"] as const;

function weigh(forest: ForestPart, name: Fqdn, entry: PoolEntry | undefined, sign: 1 | -1): ForestPart {
  if (!entry)
    return sign === 1
      ? { ...forest, pools: forest.pools.delete(name), labels: unlabelled(forest.labels, name) }
      : forest;

  const uses = sqlUse(entry.sql, name, "pool");
  const weighed = {
    ...forest,
    pools: sign === 1 ? forest.pools.set(name, entry) : forest.pools,
    labels: sign === 1 ? labelled(forest.labels, name) : forest.labels,
    sql: uses ? withSql(forest.sql, uses, sign) : forest.sql,
    versions: counted(forest.versions, entry.version, name, sign),
  };
  return entry.companion ? weighChat(weighed, entry, sign) : weighOnTheWay(weighed, entry, sign);
}

/** A pool of the main path counts where its phase and its users are counted: everywhere, at its site, at its target. */
function weighOnTheWay(forest: ForestPart, entry: PoolEntry, sign: 1 | -1): ForestPart {
  const left = usersLeftOfEntry(entry);
  const target = entry.target ? forest.targets.get(entry.target) : undefined;
  return {
    ...forest,
    sites: onSite(forest, entry.site, (known) => ({
      ...known,
      phases: shifted(known.phases, entry.phase, sign),
    })).sites,
    targets:
      entry.target && target
        ? forest.targets.set(entry.target, {
            ...target,
            pools: target.pools + sign,
            phases: shifted(target.phases, entry.phase, sign),
          })
        : forest.targets,
    phases: shifted(forest.phases, entry.phase, sign),
    usersLeft: forest.usersLeft + sign * left,
    poolsWithUsers: forest.poolsWithUsers + (left > 0 ? sign : 0),
  };
}

/** A chat pool has no users of its own and is in none of the main path's phases; it binds the pool it is homed on. */
function weighChat(forest: ForestPart, { chatHome, life, target }: PoolEntry, sign: 1 | -1): ForestPart {
  const open = life.state === "completed" ? 0 : sign;
  const known = target ? forest.targets.get(target) : undefined;
  return {
    ...forest,
    targets:
      target && known ? forest.targets.set(target, { ...known, pools: known.pools + sign }) : forest.targets,
    chatHomes: chatHome
      ? { ...forest.chatHomes, [chatHome]: (forest.chatHomes[chatHome] ?? 0) + open }
      : forest.chatHomes,
  };
}
