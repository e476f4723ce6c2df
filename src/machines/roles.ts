import type { Fqdn, PersonId, SiteKey } from "../facts/ids";
import type { Role } from "./events/values";
import type { ForestPart, Grant } from "./forest/forest-part";
import { type PoolPart, siteOf } from "./pool/pool-part";

/** What a person may be for a pool: roles granted for the whole migration, for the pool's site, or for the pool. */
export function rolesOf(forest: ForestPart, person: PersonId, pool?: PoolPart): ReadonlySet<Role> {
  return new Set(grantsOf(forest, person, pool).map(({ role }) => role));
}

/** The groups a person approves for. An approver without a group is one of the group `any`. */
export function groupsOf(forest: ForestPart, person: PersonId, pool: PoolPart): readonly string[] {
  const groups = grantsOf(forest, person, pool)
    .filter(({ role }) => role === "approver")
    .map(({ group }) => group ?? "any");
  return [...new Set(groups)];
}

/** People who may approve for a pool, with their groups: whom a gate is put to. */
export function approversOf(forest: ForestPart, pool: PoolPart): readonly PersonId[] {
  const approvers = forest.grants.filter(
    (grant) => grant.role === "approver" && concerns(grant, pool.name, siteOf(pool)),
  );
  return [...new Set(approvers.map(({ person }) => person))];
}

/** Whether a person has any role in the migration, wherever. */
export const isMember = (forest: ForestPart, person: PersonId): boolean =>
  forest.grants.some((grant) => grant.person === person);

const grantsOf = (forest: ForestPart, person: PersonId, pool?: PoolPart): readonly Grant[] =>
  forest.grants.filter(
    (grant) => grant.person === person && (pool ? concerns(grant, pool.name, siteOf(pool)) : isWide(grant)),
  );

const isWide = ({ pool, site }: Grant): boolean => pool === null && site === null;

const concerns = ({ pool, site }: Grant, name: Fqdn, of: SiteKey): boolean =>
  (pool === null || pool === name) && (site === null || site === of);
