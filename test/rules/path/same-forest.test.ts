import { sameForest } from "../../../src/rules/path/same-forest";
import { codes, facts, type Row } from "../../support/case";

const step = { kind: "register-migration" } as const;

test.each<Row>([
  ["one forest passes", { step }, []],
  [
    "case and a final dot do not matter",
    { step, migration: { forest: "Contoso.com", targetForest: "contoso.COM." } },
    [],
  ],
  ["another forest is refused", { step, migration: { targetForest: "fabrikam.com" } }, ["forests-differ"]],
  ["… at the gate too", { migration: { targetForest: "fabrikam.com" } }, ["forests-differ"]],
  [
    "a target forest nobody named is unknown",
    { step, migration: { targetForest: undefined } },
    ["forests-not-compared"],
  ],
  [
    "a source forest nobody named is unknown",
    { step, migration: { forest: undefined } },
    ["forests-not-compared"],
  ],
  [
    "servers that are upgraded in place stay in their forest",
    { step, migration: { method: "in-place", targetForest: undefined } },
    [],
  ],
  [
    "… so another one that is named all the same is refused",
    { step, migration: { method: "in-place", targetForest: "fabrikam.com" } },
    ["forests-differ"],
  ],
  ["Teams has no forest", { step, migration: { to: "teams", targetForest: undefined } }, []],
])("%s", (_, differences, expected) => {
  expect(codes(sameForest, differences)).toEqual(expected);
});

test("the finding says which of the two is missing", () => {
  expect(sameForest.check(facts({ migration: { forest: undefined, targetForest: undefined } }))).toEqual([
    { verdict: "unknown", code: "forests-not-compared", missing: ["forest", "target-forest"] },
  ]);
});
