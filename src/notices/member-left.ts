import { rolesIn } from "../commands/people/roles-in";
import type { GateName } from "../facts/gates";
import type { PersonId } from "../facts/ids";
import { labelOf } from "../machines/case/build-case";
import type { ForestPart } from "../machines/forest/forest-part";

/** Somebody who left the home of a migration: the roles they keep, and the open gates that may count on them. */
export type MemberLeft = {
  readonly kind: "member-left";
  readonly person: PersonId;
  readonly roles: readonly string[];
  readonly gates: readonly { readonly pool: string; readonly gate: GateName; readonly phase: number }[];
  /** So many more gates are open. */
  readonly more: number;
};

/** What a migration's team is told of somebody who left; undefined where they have no role in it. */
export function memberLeft(forest: ForestPart, person: PersonId): MemberLeft | undefined {
  const roles = rolesIn(forest, person);
  if (roles.length === 0) return undefined;

  const votes = forest.grants.filter((grant) => grant.person === person && grant.role === "approver");
  const gates = [...forest.openGates.values()].filter(({ pool }) =>
    votes.some(
      (vote) =>
        (vote.pool === null || vote.pool === pool) &&
        (vote.site === null || vote.site === forest.pools.get(pool)?.site),
    ),
  );
  return {
    kind: "member-left",
    person,
    roles,
    gates: gates
      .slice(0, shown)
      .map(({ pool, gate, phase }) => ({ pool: labelOf(forest, pool), gate, phase })),
    more: Math.max(0, gates.length - shown),
  };
}

const shown = 10;
