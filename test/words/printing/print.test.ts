import { Version } from "../../../src/facts/versions";
import {
  counted,
  ended,
  factCommand,
  factName,
  listOf,
  printApprovals,
  printInstant,
  quoted,
  sqlVersionName,
  versionName,
} from "../../../src/words/printing/print";

test("a moment is printed in UTC, to the minute", () => {
  expect(printInstant(Date.UTC(2026, 10, 20, 10, 45, 59))).toBe("2026-11-20 10:45 UTC");
});

test("versions go by their official names", () => {
  expect(versionName("lync2010")).toBe("Lync Server 2010");
  expect(versionName("sfbse")).toBe("Skype for Business Server Subscription Edition");
  expect(new Set(Version.options.map(versionName)).size).toBe(Version.options.length);
  expect(sqlVersionName("2008r2")).toBe("SQL Server 2008 R2");
});

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
])("a list of %j reads %s", (items, text) => {
  expect(listOf(items)).toBe(text);
});

test("small words", () => {
  expect(listOf(["a", "b"], "or")).toBe("a or b");
  expect(counted(1, "user")).toBe("1 user");
  expect(counted(0, "user")).toBe("0 users");
  expect(counted(2, "directory", "directories")).toBe("2 directories");
  expect(
    printApprovals([
      { group: "uc", count: 1 },
      { group: "any", count: 2 },
    ]),
  ).toBe("uc:1, any:2");
  expect(quoted("munich")).toBe("munich");
  expect(quoted("munich west")).toBe("“munich west”");
  expect(ended("freeze ")).toBe("freeze.");
  expect(ended("why?")).toBe("why?");
});

test.each([
  ["pool.cms", "whether it holds the Central Management Server (cms)"],
  ["xmpp", "whether XMPP federation is in use (xmpp)"],
  ["pool.last", "whether it is the last pool (last)"],
  ["pool.nonsense", "nonsense"],
])("%s is told as what it means", (fact, text) => {
  expect(factName(fact)).toBe(text);
});

test.each([
  [["pool.cms"], "set pool01 cms=…"],
  [["pool.cms", "edge.retired", "pool.cac"], "set pool01 cms=… cac=…"],
  [["xmpp"], "set pool01 xmpp=…"],
  [["target.edition"], "set pool01 target-edition=…"],
  [["edge.single-fqdn", "edge.retired"], "set edge … single-fqdn=… retired=…"],
  [["migration.forest"], "set migration forest=…"],
  [["pool.target"], "pool change pool01 target=… because …"],
  [["pool.last", "pool.dns"], "set pool01 dns=…"],
  [["pool.last"], "why pool01"],
])("%j are told by one command", (facts, command) => {
  expect(factCommand(facts, "pool01")).toBe(command);
});
