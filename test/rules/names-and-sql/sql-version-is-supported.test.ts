import type { SqlVersion, Version } from "../../../src/facts/versions";
import { sqlVersionIsSupported } from "../../../src/rules/names-and-sql/sql-version-is-supported";
import { codes, type Row } from "../../support/case";

const step = { kind: "declare-facts" } as const;

test.each<Row>([
  ["Standard Edition is not judged", { step, pool: { target: { edition: "se", sqlVersion: "2014" } } }, []],
  [
    "an unknown edition is told by the other rule",
    { step, pool: { target: { edition: undefined, sqlVersion: undefined } } },
    [],
  ],
  ["no target is told by the other rule", { step, pool: { target: undefined } }, []],
  [
    "an unknown version is unknown",
    { step, pool: { target: { sqlVersion: undefined } } },
    ["sql-version-unknown"],
  ],
  [
    "an unsupported one is refused at the gate too",
    { pool: { target: { sqlVersion: "2014" } } },
    ["sql-version-not-supported"],
  ],
  ["the legacy pool's own version does not matter", { step, pool: { facts: { sqlVersion: "2005" } } }, []],
])("%s", (_, differences, expected) => {
  expect(codes(sqlVersionIsSupported, differences)).toEqual(expected);
});

test.each<[Version, SqlVersion, boolean]>([
  ["lync2013", "2008", false],
  ["lync2013", "2008r2", true],
  ["lync2013", "2012", true],
  ["lync2013", "2014", false],
  ["sfb2015", "2008r2", false],
  ["sfb2015", "2012", true],
  ["sfb2015", "2014", true],
  ["sfb2015", "2019", true],
  ["sfb2019", "2014", false],
  ["sfb2019", "2016", true],
  ["sfb2019", "2017", true],
  ["sfb2019", "2019", true],
])("%s on SQL Server %s: %s", (to, sqlVersion, passes) => {
  const found = codes(sqlVersionIsSupported, { step, migration: { to }, pool: { target: { sqlVersion } } });
  expect(found).toEqual(passes ? [] : ["sql-version-not-supported"]);
});
