import { oneMigrationPerForest } from "../../../src/rules/path/one-migration-per-forest";
import { codes, type Row } from "../../support/case";

const step = { kind: "register-migration" } as const;

test.each<Row>([
  ["the only migration of its forest passes", { step }, []],
  [
    "a second one in the forest is refused",
    { step, migration: { rival: "contoso-old" } },
    ["forest-has-migration"],
  ],
  [
    "… when the forest is declared later",
    { step: { kind: "declare-facts" }, migration: { rival: "other" } },
    ["forest-has-migration"],
  ],
  ["a forest nobody named is unknown", { step, migration: { forest: undefined } }, ["forest-unknown"]],
  ["… and holds the gate", { migration: { forest: undefined } }, ["forest-unknown"]],
])("%s", (_, differences, expected) => {
  expect(codes(oneMigrationPerForest, differences)).toEqual(expected);
});
