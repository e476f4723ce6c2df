import type { Contribution, Separation } from "../../../src/facts/case";
import { isBarred, nobodyApprovesTheirOwn } from "../../../src/rules/approval/nobody-approves-their-own";
import { ana, bo, codes, facts, gate, type Row, voting } from "../../support/case";

const confirmed: Contribution = { by: bo, how: "confirmed", what: "clients-communicate" };
const at = (voter: typeof bo, separation: Separation, contributors: readonly Contribution[] = []) => ({
  step: voting(voter),
  pool: { gate: gate({ separation }), contributors },
});

test.each<Row>([
  ["somebody who took no part passes", at(bo, "strict"), []],
  ["the asker is refused", at(ana, "strict"), ["approves-own-work"]],
  ["a contributor is refused", at(bo, "strict", [confirmed]), ["approves-own-work"]],
  ["others' contributions do not matter", at(bo, "strict", [{ ...confirmed, by: ana }]), []],
  ["under requester separation only the asker is", at(ana, "requester"), ["approves-own-work"]],
  ["… and a contributor passes", at(bo, "requester", [confirmed]), []],
  ["under solo the asker passes", at(ana, "solo", [{ ...confirmed, by: ana }]), []],
])("%s", (_, differences, expected) => {
  expect(codes(nobodyApprovesTheirOwn, differences)).toEqual(expected);
});

test("the finding lists every part, the asking once", () => {
  const asked: Contribution = { by: ana, how: "asked", what: "gate 2" };
  const differences = at(ana, "strict", [asked, { ...confirmed, by: ana }]);
  expect(nobodyApprovesTheirOwn.check(facts(differences))).toEqual([
    expect.objectContaining({
      voter: ana,
      parts: [
        { how: "asked", what: "2" },
        { how: "confirmed", what: "clients-communicate" },
      ],
    }),
  ]);
});

test("isBarred answers the same for one person", () => {
  expect(isBarred(gate(), [confirmed], bo)).toBe(true);
  expect(isBarred(gate({ separation: "requester" }), [confirmed], bo)).toBe(false);
});
