import { factKey } from "../../src/facts/fact-keys";
import { isStale, ledger, ledgerEntry, listingOf } from "../../src/facts/ledger";
import { knownFacts } from "../../src/paths/known-facts";

const keys = ledger.map(({ key }) => key);

test("no kind of object is there twice", () => {
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(ledger.map((entry) => [entry.key, entry] as const))(
  "%s can be declared, asked for by path data, and listed for one pool",
  (key, entry) => {
    expect(factKey("pool", key)?.read(entry.kind === "count" ? "3" : "yes")).toBe(
      entry.kind === "count" ? 3 : true,
    );
    expect(knownFacts[`pool.${key}`]).toBe(entry.kind);
    expect(listingOf(entry, "pool01.contoso.com")).not.toContain("{pool}");
    expect(entry.rules.every((number) => /^R-\d\d\d?$/.test(number))).toBe(true);
  },
);

test("what lies within a wider count names one that is there", () => {
  const within = ledger.flatMap((entry) => ("within" in entry ? [entry.within] : []));
  expect(within.length).toBeGreaterThan(0);
  expect(within.every((key) => ledgerEntry(key)?.kind === "count")).toBe(true);
});

const contacts = ledgerEntry("contacts-left");
const word = { at: 0, source: { kind: "word" } } as const;

test.each([
  ["just of age", contacts, word, 10, false],
  ["past it", contacts, word, 9, true],
  ["never given", contacts, undefined, 9, false],
  ["made so by a task", contacts, { at: 0, source: { kind: "deed" } } as const, 9, false],
  ["a flag", ledgerEntry("cms"), word, 9, false],
  ["users, who are tallied", ledgerEntry("users-left"), word, 9, false],
])("a count %s", (_, entry, counted, age, stale) => {
  if (!entry) throw new Error("The ledger lacks it.");
  expect(isStale(entry, counted, 10, age)).toBe(stale);
});
