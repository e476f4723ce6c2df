import type { Fqdn, SiteKey } from "../../facts/ids";
import type { Version } from "../../facts/versions";
import type { Path } from "../../paths/path";
import type { MigrationEvent } from "../events";
import { isLifecycle, phaseOf, stepLife, unborn } from "../lifecycle";
import type { Logged } from "../stored-event";
import { type ForestPart, type PoolEntry, usersLeftOfEntry } from "./forest-part";
import { counted, labelled, shifted, sqlUse, unlabelled, withSql } from "./indexes";
import { ensureTarget, onSite } from "./places";

/** Brings the tallies in line with what happened to one pool: its old weight goes out, its new weight comes in. */
export function withPool(
  path: Path,
  forest: ForestPart,
  name: Fqdn,
  { event }: Logged<MigrationEvent>,
): ForestPart {
  const before = forest.pools.get(name);
  const after = entryAfter(path, before, event);
  if (after === before) return forest;

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

function entryAfter(path: Path, before: PoolEntry | undefined, event: MigrationEvent): PoolEntry | undefined {
  if (event.type === "poolRemoved") return undefined;
  if (event.type === "poolEnrolled") return fromFacts(path, event);
  if (!before) return before;

  if (isLifecycle(event)) {
    const life = stepLife(path, before.life, event);
    return { ...before, life, phase: phaseOf(path, life) };
  }
  if (event.type === "usersMoved") {
    const count = event.back ? -event.count : event.count;
    return { ...before, moved: before.moved + count, movedSinceBase: before.movedSinceBase + count };
  }
  if (event.type !== "factsDeclared" || event.on !== "pool") return before;

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
    ...("owner" in facts ? { owner: (facts.owner as string | null) ?? null } : {}),
  };
}

function fromFacts(path: Path, event: Extract<MigrationEvent, { type: "poolEnrolled" }>): PoolEntry {
  const { facts, target } = event;
  const users = Number(facts.users ?? 0);
  const life = stepLife(path, unborn, event);
  return {
    site: facts.site as SiteKey,
    target,
    version: facts.version as Version,
    sql: (facts.sql as string | undefined) ?? null,
    users,
    usersBase: users,
    moved: 0,
    movedSinceBase: 0,
    life,
    phase: phaseOf(path, life),
    owner: (facts.owner as string | undefined) ?? null,
  };
}

function weigh(forest: ForestPart, name: Fqdn, entry: PoolEntry | undefined, sign: 1 | -1): ForestPart {
  if (!entry)
    return sign === 1
      ? { ...forest, pools: forest.pools.delete(name), labels: unlabelled(forest.labels, name) }
      : forest;

  const left = usersLeftOfEntry(entry);
  const phases = shifted(forest.phases, entry.phase, sign);
  const site = onSite(forest, entry.site, (known) => ({
    ...known,
    phases: shifted(known.phases, entry.phase, sign),
  })).sites;
  const target = entry.target ? forest.targets.get(entry.target) : undefined;
  const uses = sqlUse(entry.sql, name, "pool");
  return {
    ...forest,
    pools: sign === 1 ? forest.pools.set(name, entry) : forest.pools,
    labels: sign === 1 ? labelled(forest.labels, name) : forest.labels,
    sites: site,
    targets:
      entry.target && target
        ? forest.targets.set(entry.target, {
            ...target,
            pools: target.pools + sign,
            phases: shifted(target.phases, entry.phase, sign),
          })
        : forest.targets,
    sql: uses ? withSql(forest.sql, uses, sign) : forest.sql,
    versions: counted(forest.versions, entry.version, name, sign),
    phases,
    usersLeft: forest.usersLeft + sign * left,
    poolsWithUsers: forest.poolsWithUsers + (left > 0 ? sign : 0),
  };
}
