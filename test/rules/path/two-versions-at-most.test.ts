import { twoVersionsAtMost } from "../../../src/rules/path/two-versions-at-most";
import { codes, facts, type Row } from "../../support/case";

const lync2010 = { version: "lync2010", count: 2, example: "pool01.contoso.com" } as const;
const lync2013 = { version: "lync2013", count: 1, example: "pool02.contoso.com" } as const;
const ocs = { version: "ocs2007r2", count: 1, example: "pool09.contoso.com" } as const;
const declared = { kind: "declare-facts" } as const;

test.each<Row>([
  ["two versions pass", {}, []],
  ["the target's own version among them passes", { migration: { versions: [lync2010, lync2013] } }, []],
  ["a third version is refused", { migration: { versions: [lync2010, ocs] } }, ["third-version"]],
  ["… when it is declared", { step: declared, migration: { versions: [ocs] } }, ["third-version"]],
  [
    "Teams is no deployed version",
    {
      migration: { from: "lync2013", to: "teams", versions: [lync2013, { ...lync2010, version: "sfb2015" }] },
    },
    [],
  ],
  [
    "… but a third one beside it is",
    {
      migration: {
        from: "lync2013",
        to: "teams",
        versions: [lync2013, { ...ocs, version: "sfb2015" }, { ...ocs, version: "sfb2019" }],
      },
    },
    ["third-version"],
  ],
])("%s", (_, differences, expected) => {
  expect(codes(twoVersionsAtMost, differences)).toEqual(expected);
});

test.each([
  ["lync2013", "lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md", "R-03"],
  ["sfb2015", "upgrade.md", "R-04"],
  ["sfb2019", "plan-hybrid-connectivity.md", "R-05"],
] as const)("for %s the source is %s, %s", (to, source, number) => {
  const versions = [lync2010, ocs, { ...ocs, version: "ocs2007" as const }];
  expect(twoVersionsAtMost.check(facts({ migration: { to, versions } }))).toEqual([
    {
      verdict: "refuse",
      code: "third-version",
      source,
      rules: [number],
      versions: ["ocs2007", "ocs2007r2", "lync2010", to],
      examples: [ocs.example, ocs.example],
    },
  ]);
});
