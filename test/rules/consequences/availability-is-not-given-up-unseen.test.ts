import { availabilityIsNotGivenUpUnseen } from "../../../src/rules/consequences/availability-is-not-given-up-unseen";
import { codes, type Row } from "../../support/case";

const step = { kind: "start-task", task: "4.3" } as const;
const to = (edition: "ee" | "se" | undefined) => ({ target: { edition } });
const given = ["availability-given-up"];

test.each<Row>([
  ["Enterprise to Enterprise passes", { step }, []],
  ["Enterprise to Standard is warned of", { step, pool: to("se") }, given],
  ["… at the gate too", { pool: to("se") }, given],
  ["… in the last phase before the post-migration one", { step, pool: { ...to("se"), phase: 6 } }, given],
  ["… no more when everybody has moved", { step, pool: { ...to("se"), phase: 7 } }, []],
  ["… once", { step, pool: { ...to("se"), heeded: ["availability-given-up"] } }, []],
  ["another warning that was heeded is another", { step, pool: { ...to("se"), heeded: ["caution"] } }, given],
  ["Standard to Standard passes", { step, pool: { ...to("se"), facts: { edition: "se" } } }, []],
  ["Standard to Enterprise passes", { step, pool: { facts: { edition: "se" } } }, []],
  ["an untold edition says nothing", { step, pool: { ...to("se"), facts: { edition: undefined } } }, []],
  ["… nor that of the target", { step, pool: to(undefined) }, []],
  ["without a target there is nothing to compare", { step, pool: { target: undefined } }, []],
  ["without a pool neither", { pool: "none" }, []],
])("%s", (_, differences, expected) => {
  expect(codes(availabilityIsNotGivenUpUnseen, differences)).toEqual(expected);
});
