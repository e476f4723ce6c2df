import { sideBySideOnly } from "../../../src/rules/path/side-by-side-only";
import { codes, type Row } from "../../support/case";

const step = { kind: "register-migration" } as const;
const method = "in-place" as const;
const only = { kind: "no-such-method", methods: ["side-by-side"], source: "upgrade.md" } as const;
const none = { kind: "undocumented", tooOld: false, detour: [], source: "x.md" } as const;
const refused = ["method-is-not-supported"];

test.each<Row>([
  ["side by side passes", { step }, []],
  [
    "a method that the documents do not allow is refused",
    { step, migration: { method, route: only } },
    refused,
  ],
  ["in place is refused for 2013 whatever goes there", { step, migration: { method, route: none } }, refused],
  ["and for 2019", { step, migration: { method, route: none, from: "lync2010", to: "sfb2019" } }, refused],
  [
    "where documents lead in place it passes",
    { step, migration: { method, from: "lync2013", to: "sfb2015" } },
    [],
  ],
  [
    "a method changed later is refused",
    { step: { kind: "declare-facts" }, migration: { method, route: only } },
    refused,
  ],
  ["the gate refuses it too", { migration: { method, route: only } }, refused],
])("%s", (_, differences, expected) => {
  expect(codes(sideBySideOnly, differences)).toEqual(expected);
});
