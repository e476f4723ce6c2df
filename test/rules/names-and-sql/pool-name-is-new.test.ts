import { Fqdn } from "../../../src/facts/ids";
import { poolNameIsNew } from "../../../src/rules/names-and-sql/pool-name-is-new";
import { codes, type Row } from "../../support/case";

const step = { kind: "declare-facts" } as const;
const own = Fqdn.parse("pool01.contoso.com");
const called = (name: string, is: "pool" | "target" | "edge" | "site") => ({ namesakes: [{ name, is }] });

test.each<Row>([
  ["a new name passes", { step }, []],
  ["without a target only the own name is judged", { step, pool: { target: undefined } }, []],
  [
    "a target named as a legacy pool is refused",
    { step, pool: called("pool11.contoso.com", "pool") },
    ["target-name-taken"],
  ],
  ["… letters' case aside", { step, pool: called("POOL11.contoso.com", "pool") }, ["target-name-taken"]],
  [
    "a target named as an Edge is refused",
    { step, pool: called("pool11.contoso.com", "edge") },
    ["target-name-taken"],
  ],
  ["a target that others share passes", { step, pool: called("pool11.contoso.com", "target") }, []],
  ["a site may have the name", { step, pool: called("pool11.contoso.com", "site") }, []],
  [
    "a pool that is its own target is refused once",
    { step, pool: { target: { name: own }, ...called(own, "target") } },
    ["target-name-taken"],
  ],
  ["a pool named as a target is refused", { step, pool: called(own, "target") }, ["pool-name-taken"]],
  ["a pool named as an Edge is refused", { step, pool: called(own, "edge") }, ["pool-name-taken"]],
  ["the gate refuses it too", { pool: called("pool11.contoso.com", "edge") }, ["target-name-taken"]],
  [
    "the same pool with other values is refused",
    { step, pool: { conflicts: [{ name: own, key: "users", was: "600", wanted: "500" }] } },
    ["pool-is-registered"],
  ],
  [
    "the same target with other values is refused",
    { step, pool: { conflicts: [{ name: "pool11.contoso.com", key: "edition", was: "ee", wanted: "se" }] } },
    ["target-has-other-values"],
  ],
])("%s", (_, differences, expected) => {
  expect(codes(poolNameIsNew, differences)).toEqual(expected);
});
