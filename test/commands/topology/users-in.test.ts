import type { Proposal } from "../../../src/commands/topology/proposals";
import { usersIn } from "../../../src/commands/topology/users-in";

const pools: readonly Proposal[] = ["pool01.contoso.com", "pool02.contoso.com", "pool02.fabrikam.com"].map(
  (name) => ({
    on: "pool",
    name,
    pairs: {},
  }),
);
const read = (pairs: Readonly<Record<string, string>>, ...block: readonly string[]) =>
  usersIn({ words: {}, pairs, because: undefined, note: undefined, block, line: "topology add" }, pools);

test.each([
  ["as Group-Object prints them", ["Count Name", "----- ----", "  500 pool01.contoso.com"]],
  ["as a table with commas", ["pool,users", "pool01.contoso.com,500"]],
  ["as Export-Csv writes them", ['"Count","Name"', '"500","POOL01.contoso.com"']],
  ["as a list", ["pool01.contoso.com 500"]],
])("numbers of users are read %s", (_, block) => {
  expect(read({}, ...block).users).toEqual({ "pool01.contoso.com": 500 });
});

test("a first label will do where it is one pool's", () => {
  expect(read({ pool01: "5" }).users).toEqual({ "pool01.contoso.com": 5 });
  expect(read({ pool02: "5" }).stray).toEqual({ key: "pool02", value: "5" });
  expect(read({ "pool02.fabrikam.com": "5" }).missing.map(({ name }) => name)).toEqual([
    "pool01.contoso.com",
    "pool02.contoso.com",
  ]);
});

test("what is typed goes before what is pasted, and other lines say nothing", () => {
  expect(
    read({ pool01: "7" }, "5 pool01.contoso.com", "9 pool99.contoso.com", "pool02.contoso.com").users,
  ).toEqual({
    "pool01.contoso.com": 7,
  });
});
