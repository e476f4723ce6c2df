import { oneSourceVersion } from "../../../src/rules/path/one-source-version";
import { codes, facts, leaving, type Row } from "../../support/case";

const lync = { version: "lync2010", count: 2, example: "pool01.contoso.com" } as const;
const ocs = { version: "ocs2007r2", count: 1, example: "pool09.contoso.com" } as const;
const declared = { kind: "declare-facts" } as const;

test.each<Row>([
  ["one source version passes", {}, []],
  ["no pool registered yet passes", { migration: { versions: [] } }, []],
  ["a second source version is refused", { migration: { versions: [lync, ocs] } }, ["second-source-version"]],
  [
    "… when it is declared",
    { step: declared, migration: { versions: [lync, ocs] } },
    ["second-source-version"],
  ],
  [
    "… also of an Edge alone",
    { step: declared, pool: "none", migration: { versions: [ocs] } },
    ["second-source-version"],
  ],
  [
    "two strange versions are both told",
    { migration: { versions: [lync, ocs, { ...ocs, version: "ocs2007" }] } },
    ["second-source-version", "second-source-version"],
  ],
  [
    "a pool of the target version is none to migrate",
    { pool: { facts: { version: "lync2013" } } },
    ["pool-has-target-version"],
  ],
])("%s", (_, differences, expected) => {
  expect(codes(oneSourceVersion, differences)).toEqual(expected);
});

test("the finding names the version, how many have it and one of them", () => {
  expect(oneSourceVersion.check(facts({ step: leaving(1), migration: { versions: [lync, ocs] } }))).toEqual([
    expect.objectContaining({
      version: "ocs2007r2",
      count: 1,
      example: "pool09.contoso.com",
      exampleIs: "pool",
    }),
  ]);
});

test("an Edge is told from a pool", () => {
  const namesakes = [{ name: "pool09.contoso.com", is: "edge" }] as const;
  expect(oneSourceVersion.check(facts({ pool: { namesakes }, migration: { versions: [ocs] } }))).toEqual([
    expect.objectContaining({ exampleIs: "edge", registering: false }),
  ]);
});
