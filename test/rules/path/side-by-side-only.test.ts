import { sideBySideOnly } from "../../../src/rules/path/side-by-side-only";
import { codes, type Row } from "../../support/case";

const step = { kind: "register-migration" } as const;

test.each<Row>([
  ["side by side passes", { step }, []],
  [
    "in place to Lync Server 2013 is refused",
    { step, migration: { method: "in-place" } },
    ["in-place-is-not-supported"],
  ],
  [
    "in place to 2019 is refused",
    { step, migration: { method: "in-place", to: "sfb2019" } },
    ["in-place-is-not-supported"],
  ],
  [
    "in place to 2015 is documented",
    { step, migration: { method: "in-place", from: "lync2013", to: "sfb2015" } },
    [],
  ],
  [
    "a method changed later is refused",
    { step: { kind: "declare-facts" }, migration: { method: "in-place" } },
    ["in-place-is-not-supported"],
  ],
  ["the gate refuses it too", { migration: { method: "in-place" } }, ["in-place-is-not-supported"]],
])("%s", (_, differences, expected) => {
  expect(codes(sideBySideOnly, differences)).toEqual(expected);
});
