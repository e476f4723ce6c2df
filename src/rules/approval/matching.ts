import type { Approvals, VoteCase } from "../../facts/case";
import type { PersonId } from "../../facts/ids";

/** Whether somebody's groups are what an approval asks for. The group `any` takes every approver. */
export const answers = (groups: readonly string[], { group }: Approvals): boolean =>
  group === "any" || groups.includes(group);

/** Who fills which place, and which stay empty, once every voter fills the one place where it helps most. Nobody fills two: this is a
 * maximum matching of places and people (Kuhn), not a count per group. */
export function matchApprovals(
  asks: readonly Approvals[],
  votes: readonly VoteCase[],
): { readonly given: readonly Given[]; readonly missing: readonly Approvals[] } {
  const people = onePerPerson(votes);
  const places = asks.flatMap((ask) => Array.from({ length: ask.count }, () => ask));
  const placeOf = new Map<string, number>();

  const findPerson = (place: number, tried: Set<string>): boolean => {
    const ask = places[place];
    for (const [person, groups] of people) {
      if (!ask || tried.has(person) || !answers(groups, ask)) continue;
      tried.add(person);
      const taken = placeOf.get(person);
      if (taken !== undefined && !findPerson(taken, tried)) continue;
      placeOf.set(person, place);
      return true;
    }
    return false;
  };

  const empty = places.filter((_, place) => !findPerson(place, new Set()));
  const missing = [...new Set(empty.map(({ group }) => group))].map((group) => ({
    group,
    count: empty.filter((ask) => ask.group === group).length,
  }));
  const given = [...placeOf].map(([by, place]) => ({
    by: by as PersonId,
    group: places[place]?.group ?? "any",
  }));
  return { given, missing };
}

/** A vote and the place it fills. */
export type Given = { readonly by: PersonId; readonly group: string };

/** The approvals still missing when every voter fills the one place where it helps most. */
export const missingApprovals = (
  asks: readonly Approvals[],
  votes: readonly VoteCase[],
): readonly Approvals[] => matchApprovals(asks, votes).missing;

/** One person approving twice counts once. */
function onePerPerson(votes: readonly VoteCase[]): ReadonlyMap<string, readonly string[]> {
  const people = new Map<string, readonly string[]>();
  for (const { by, groups } of votes) people.set(by, [...(people.get(by) ?? []), ...groups]);
  return people;
}
