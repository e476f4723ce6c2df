import { sqlServerIsSeparate } from "../../../src/rules/names-and-sql/sql-server-is-separate";
import { codes, type Row, sql } from "../../support/case";

const step = { kind: "declare-facts" } as const;
const beside = (text: string, is: "pool" | "target" = "pool") => [
  { of: "x.contoso.com", is, sql: sql(text) },
];

test.each<Row>([
  ["a computer of its own passes", { step }, []],
  [
    "the own legacy pool's computer is refused",
    { step, pool: { target: { sql: sql("sql01.contoso.com\\new") } } },
    ["sql-server-shared"],
  ],
  [
    "another legacy pool's is refused",
    { step, pool: { sqlNeighbours: beside("sql11.contoso.com\\old") } },
    ["sql-server-shared"],
  ],
  [
    "the same instance is told by the other rule",
    { step, pool: { sqlNeighbours: beside("sql11.contoso.com\\rtc") } },
    [],
  ],
  ["… and so is a host that may be the same", { step, pool: { sqlNeighbours: beside("sql11\\rtc") } }, []],
  [
    "with another instance that host is told here",
    { step, pool: { sqlNeighbours: beside("sql11\\old") } },
    ["sql-server-maybe-shared"],
  ],
  [
    "two new pools may share a computer",
    { step, pool: { sqlNeighbours: beside("sql11.contoso.com\\old", "target") } },
    [],
  ],
  [
    "Standard Edition is not judged",
    { step, pool: { target: { edition: "se" }, sqlNeighbours: beside("sql11.contoso.com\\old") } },
    [],
  ],
  ["an unknown instance is told by the other rule", { step, pool: { target: { sql: undefined } } }, []],
  [
    "it is said of Lync Server 2013 alone",
    { step, migration: { to: "sfb2015" }, pool: { sqlNeighbours: beside("sql11.contoso.com\\old") } },
    [],
  ],
])("%s", (_, differences, expected) => {
  expect(codes(sqlServerIsSeparate, differences)).toEqual(expected);
});

test("it may be waived", () => {
  expect(sqlServerIsSeparate.class).toBe("waivable");
});
