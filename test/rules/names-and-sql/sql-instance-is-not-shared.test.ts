import { sqlInstanceIsNotShared } from "../../../src/rules/names-and-sql/sql-instance-is-not-shared";
import { codes, facts, type Row, sql } from "../../support/case";

const step = { kind: "declare-facts" } as const;
const pool02 = { of: "pool02.contoso.com", is: "pool" } as const;
const pool12 = { of: "pool12.contoso.com", is: "target" } as const;
const beside = (text: string) => [{ ...pool02, sql: sql(text) }];

const inPlace = { method: "in-place", from: "lync2013", to: "sfb2015" } as const;
const own = "sql01.contoso.com\\rtc";

test.each<Row>([
  ["alone on its back end passes", { step, migration: inPlace }, []],
  [
    "two on one are refused",
    { step, migration: inPlace, pool: { sqlNeighbours: beside(own) } },
    ["back-end-shared"],
  ],
  [
    "a short name beside a full one is not known",
    { step, migration: inPlace, pool: { sqlNeighbours: beside("sql01\\rtc") } },
    ["back-end-maybe-shared"],
  ],
  [
    "another instance passes",
    { step, migration: inPlace, pool: { sqlNeighbours: beside("sql01.contoso.com\\other") } },
    [],
  ],
  [
    "Standard Edition has its own",
    { step, migration: inPlace, pool: { facts: { edition: "se" }, sqlNeighbours: beside(own) } },
    [],
  ],
  [
    "nobody forbids it for the Subscription Edition",
    { step, migration: { ...inPlace, from: "sfb2019", to: "sfbse" }, pool: { sqlNeighbours: beside(own) } },
    [],
  ],
])("upgraded in place: %s", (_, differences, expected) => {
  expect(codes(sqlInstanceIsNotShared, differences)).toEqual(expected);
});

test.each<Row>([
  ["an instance of its own passes", { step }, []],
  [
    "the own legacy pool's instance is refused",
    { step, pool: { target: { sql: sql("sql01.contoso.com\\rtc") } } },
    ["sql-instance-shared"],
  ],
  [
    "another legacy pool's is refused",
    { step, pool: { sqlNeighbours: beside("sql11.contoso.com\\rtc") } },
    ["sql-instance-shared"],
  ],
  [
    "another target's is refused",
    { step, pool: { sqlNeighbours: [{ ...pool12, sql: sql("sql11.contoso.com\\rtc") }] } },
    ["sql-instance-shared"],
  ],
  [
    "letters' case does not matter",
    { step, pool: { sqlNeighbours: beside("SQL11.Contoso.com\\RTC") } },
    ["sql-instance-shared"],
  ],
  [
    "the unnamed instance is MSSQLSERVER",
    {
      step,
      pool: {
        target: { sql: sql("sql11.contoso.com") },
        sqlNeighbours: beside("sql11.contoso.com\\MSSQLSERVER"),
      },
    },
    ["sql-instance-shared"],
  ],
  [
    "another instance on the same host is not this rule's matter",
    { step, pool: { sqlNeighbours: beside("sql11.contoso.com\\other") } },
    [],
  ],
  [
    "a short host beside an FQDN is unknown",
    { step, pool: { sqlNeighbours: beside("sql11\\rtc") } },
    ["sql-instance-maybe-shared"],
  ],
  [
    "two FQDNs with one first label differ",
    { step, pool: { sqlNeighbours: beside("sql11.fabrikam.com\\rtc") } },
    [],
  ],
  [
    "each sharer is told",
    { step, pool: { sqlNeighbours: [...beside("sql11\\rtc"), ...beside("sql11.contoso.com\\rtc")] } },
    ["sql-instance-maybe-shared", "sql-instance-shared"],
  ],
  [
    "Standard Edition brings its own SQL Express",
    { step, pool: { target: { edition: "se", sql: undefined } } },
    [],
  ],
  ["no target is unknown", { step, pool: { target: undefined } }, ["target-unknown"]],
  [
    "an unknown edition is unknown",
    { step, pool: { target: { edition: undefined } } },
    ["target-edition-unknown"],
  ],
  ["an unknown instance is unknown", { step, pool: { target: { sql: undefined } } }, ["target-sql-unknown"]],
  [
    "the own pool's unknown instance too",
    { step, pool: { facts: { sql: undefined } } },
    ["pool-sql-unknown"],
  ],
  [
    "… and its unknown edition",
    { step, pool: { facts: { sql: undefined, edition: undefined } } },
    ["pool-edition-unknown"],
  ],
  [
    "a Standard Edition legacy pool has none to share",
    { step, pool: { facts: { sql: undefined, edition: "se" } } },
    [],
  ],
  [
    "both unknowns are told at once",
    { step, pool: { target: { sql: undefined }, facts: { sql: undefined } } },
    ["target-sql-unknown", "pool-sql-unknown"],
  ],
  [
    "an in-place upgrade has no target",
    { step, migration: { method: "in-place" }, pool: { target: undefined } },
    [],
  ],
  [
    "2015 forbids it too",
    { step, migration: { to: "sfb2015" }, pool: { sqlNeighbours: beside("sql11.contoso.com\\rtc") } },
    ["sql-instance-shared"],
  ],
  [
    "of 2019 no document says so",
    { step, migration: { to: "sfb2019" }, pool: { sqlNeighbours: beside("sql11.contoso.com\\rtc") } },
    [],
  ],
  [
    "leave for a task asks it",
    { step: { kind: "start-task", task: "4.3" }, pool: { target: undefined } },
    ["target-unknown"],
  ],
  ["without a pool there is nothing to judge", { step, pool: "none" }, []],
])("%s", (_, differences, expected) => {
  expect(codes(sqlInstanceIsNotShared, differences)).toEqual(expected);
});

test("a missing fact is unknown, a shared instance refused", () => {
  const pool = { sqlNeighbours: beside("sql11.contoso.com\\rtc"), facts: { sql: undefined } };
  expect(sqlInstanceIsNotShared.check(facts({ step, pool })).map(({ verdict }) => verdict)).toEqual([
    "unknown",
    "refuse",
  ]);
});
