import { newRolesComeAfter } from "../../../src/rules/finishing/new-roles-come-after";
import { codes, facts, type Row } from "../../support/case";

const step = { kind: "declare-facts" } as const;

test.each<Row>([
  ["the same roles pass", { step }, []],
  ["fewer roles pass", { step, pool: { target: { roles: [] } } }, []],
  [
    "a new role is refused",
    { step, pool: { target: { roles: ["mediation", "director"] } } },
    ["roles-are-new"],
  ],
  ["… at the gate too", { pool: { target: { roles: ["director"] } } }, ["roles-are-new"]],
  [
    "it may come once every pool has finished",
    { step, migration: { poolsBeforeRemoval: 0 }, pool: { target: { roles: ["director"] } } },
    [],
  ],
  [
    "Persistent Chat in place of Group Chat is not new",
    { step, pool: { facts: { roles: ["group-chat"] }, target: { roles: ["persistent-chat"] } } },
    [],
  ],
  [
    "Persistent Chat without Group Chat is new",
    { step, pool: { target: { roles: ["persistent-chat"] } } },
    ["roles-are-new"],
  ],
  ["untold roles are unknown", { step, pool: { facts: { roles: undefined } } }, ["roles-unknown"]],
  [
    "untold roles of the target are unknown",
    { step, pool: { target: { roles: undefined } } },
    ["target-roles-unknown"],
  ],
  [
    "both are told",
    { step, pool: { facts: { roles: undefined }, target: { roles: undefined } } },
    ["roles-unknown", "target-roles-unknown"],
  ],
  ["a missing target is told by another rule", { step, pool: { target: undefined } }, []],
  [
    "it is said of Lync Server 2013 alone",
    { step, migration: { to: "sfb2019" }, pool: { target: { roles: ["director"] } } },
    [],
  ],
])("%s", (_, differences, expected) => {
  expect(codes(newRolesComeAfter, differences)).toEqual(expected);
});

test("the finding names the new roles alone", () => {
  expect(newRolesComeAfter.check(facts({ pool: { target: { roles: ["mediation", "director"] } } }))).toEqual([
    expect.objectContaining({ verdict: "refuse", roles: ["director"], pools: 2 }),
  ]);
});
