import fc from "fast-check";
import type { Approvals, VoteCase } from "../../../src/facts/case";
import { PersonId } from "../../../src/facts/ids";
import { answers, missingApprovals } from "../../../src/rules/approval/matching";

const vote = (person: number, ...groups: string[]): VoteCase => ({
  by: PersonId.parse(`p-${person}`),
  groups,
});
const uc: Approvals = { group: "uc", count: 1 };
const security: Approvals = { group: "security", count: 1 };
const any: Approvals = { group: "any", count: 1 };

test.each<[string, readonly Approvals[], readonly VoteCase[], readonly Approvals[]]>([
  ["nobody meets nothing", [uc, security], [], [uc, security]],
  ["one person of both groups fills one place", [uc, security], [vote(1, "uc", "security")], [security]],
  [
    "the second person frees the first for the other group",
    [uc, security],
    [vote(1, "uc", "security"), vote(2, "uc")],
    [],
  ],
  ["whatever the order of the votes", [security, uc], [vote(2, "uc"), vote(1, "uc", "security")], []],
  [
    "one person approving twice counts once",
    [{ group: "uc", count: 2 }],
    [vote(1, "uc"), vote(1, "uc")],
    [uc],
  ],
  ["any takes whom no group needs", [any, uc], [vote(1, "uc"), vote(2)], []],
  ["nobody is asked twice for any and for a group", [any, uc], [vote(1, "uc")], [uc]],
  ["a stranger's group does not count", [uc], [vote(1, "network")], [uc]],
  ["nothing asked is met", [], [], []],
])("%s", (_, asks, votes, expected) => {
  expect(missingApprovals(asks, votes)).toEqual(expected);
});

test("never asks for more or less than the best assignment of people leaves open", () => {
  const group = fc.constantFrom("uc", "security", "network");
  const asked = fc.array(
    fc.record({
      group: fc.constantFrom("any", "uc", "security", "network"),
      count: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 3 },
  );
  const voted = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.uniqueArray(group, { maxLength: 3 })), {
    maxLength: 5,
  });

  fc.assert(
    fc.property(asked, voted, (asks, people) => {
      const votes = people.map(([person, groups]) => vote(person, ...groups));
      const missing = missingApprovals(asks, votes);
      expect(total(missing)).toBe(total(asks) - best(places(asks), merged(votes)));
      for (const { group, count } of missing) {
        expect(count).toBeLessThanOrEqual(total(asks.filter((ask) => ask.group === group)));
      }
    }),
    { numRuns: 500 },
  );
});

const total = (approvals: readonly Approvals[]): number =>
  approvals.reduce((sum, { count }) => sum + count, 0);

const places = (asks: readonly Approvals[]): readonly Approvals[] =>
  asks.flatMap((ask) => Array<Approvals>(ask.count).fill(ask));

const merged = (votes: readonly VoteCase[]): readonly VoteCase[] =>
  [...new Set(votes.map(({ by }) => by))].map((by) => ({
    by,
    groups: votes.filter((one) => one.by === by).flatMap(({ groups }) => groups),
  }));

/** Tries every person, or nobody, for every place. */
function best([place, ...others]: readonly Approvals[], people: readonly VoteCase[]): number {
  if (!place) return 0;

  const filled = people
    .filter(({ groups }) => answers(groups, place))
    .map(
      (chosen) =>
        1 +
        best(
          others,
          people.filter((person) => person !== chosen),
        ),
    );
  return Math.max(best(others, people), ...filled);
}
