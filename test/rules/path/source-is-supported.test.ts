import { sourceIsSupported } from "../../../src/rules/path/source-is-supported";
import { codes, facts, type Row } from "../../support/case";

const step = { kind: "register-migration" } as const;
const undocumented = {
  kind: "undocumented",
  tooOld: false,
  detour: ["lync2013"],
  source: "upgrade.md",
} as const;
const tooOld = { ...undocumented, tooOld: true } as const;

test.each<Row>([
  ["a documented path passes", { step }, []],
  [
    "a method that the documents do not allow is no matter of this rule",
    { step, migration: { route: { kind: "no-such-method", methods: ["hybrid"], source: "x.md" } } },
    [],
  ],
  [
    "a pair that no document knows is refused",
    { step, migration: { route: undocumented } },
    ["path-undocumented"],
  ],
  ["a source that is too old is refused", { step, migration: { route: tooOld } }, ["source-too-old"]],
  ["… and again at each gate", { migration: { route: tooOld } }, ["source-too-old"]],
])("%s", (_, differences, expected) => {
  expect(codes(sourceIsSupported, differences)).toEqual(expected);
});

test("the detour leaves both ends out", () => {
  const route = { ...undocumented, detour: ["ocs2007r2", "lync2013", "sfb2015"] } as const;
  expect(
    sourceIsSupported.check(facts({ step, migration: { from: "ocs2007r2", to: "sfb2015", route } })),
  ).toEqual([expect.objectContaining({ detour: ["lync2013"], source: "upgrade.md" })]);
});
