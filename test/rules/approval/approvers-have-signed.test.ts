import type { Approvals, VoteCase } from "../../../src/facts/case";
import { approversHaveSigned } from "../../../src/rules/approval/approvers-have-signed";
import { ana, bo, codes, cy, facts, gate, type Row, voting } from "../../support/case";

const both: readonly Approvals[] = [
  { group: "uc", count: 1 },
  { group: "security", count: 1 },
];
const step = voting(bo);
const given = (votes: readonly VoteCase[], asks = both) => ({ step, pool: { gate: gate({ votes, asks }) } });
const voter = (...groups: string[]): VoteCase => ({ by: bo, groups });

test.each<Row>([
  ["one approver of whatever group is enough by default", { step }, []],
  ["… even of no group", given([voter()], [{ group: "any", count: 1 }]), []],
  ["one of two groups is not", given([voter("uc")]), ["approvals-missing"]],
  ["two people of two groups are", given([voter("uc"), { by: cy, groups: ["security"] }]), []],
  ["one person in both groups counts once", given([voter("uc", "security")]), ["approvals-missing"]],
  ["a group that is not asked is refused", given([voter("network")]), ["group-not-asked"]],
  ["a voter without a vote is refused", given([{ by: cy, groups: ["uc"] }]), ["group-not-asked"]],
  [
    "the asker's vote does not count",
    given([voter("uc"), { by: ana, groups: ["security"] }]),
    ["approvals-missing"],
  ],
  [
    "solo counts the asker's",
    {
      step,
      pool: {
        gate: gate({
          asks: both,
          separation: "solo",
          votes: [voter("uc"), { by: ana, groups: ["security"] }],
        }),
      },
    },
    [],
  ],
  ["without a gate there is nothing to vote on", { step, pool: { gate: undefined } }, ["no-gate-open"]],
  ["other steps ask no votes", {}, []],
])("%s", (_, differences, expected) => {
  expect(codes(approversHaveSigned, differences)).toEqual(expected);
});

test("the finding counts what is given and names what is missing", () => {
  expect(approversHaveSigned.check(facts(given([voter("uc")])))).toEqual([
    {
      verdict: "hold",
      code: "approvals-missing",
      given: 1,
      asked: 2,
      missing: [{ group: "security", count: 1 }],
    },
  ]);
});
