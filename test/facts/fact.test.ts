import fc from "fast-check";
import {
  byDeed,
  byWord,
  type Fact,
  isRead,
  isSame,
  type Source,
  type Statement,
  settled,
} from "../../src/facts/fact";
import { ana, bo } from "../support/case";

const users: Source = { kind: "evidence", cmdlet: "Get-CsUser", sha256: "aa" };
const services: Source = { kind: "evidence", cmdlet: "Get-CsService", sha256: "bb" };
const topology: Source = { kind: "document", document: "topology", sha256: "cc" };

const said = (value: Statement["value"], at: number, source: Source = byWord): Statement => ({
  value,
  at,
  source,
  by: source === byWord ? bo : ana,
});
const after = (...statements: readonly Statement[]): Fact | undefined =>
  statements.reduce<Fact | undefined>(settled, undefined);
const gist = (fact: Fact | undefined) => [fact?.value, ...(fact?.against ?? []).map(({ value }) => value)];

test.each<[string, readonly Statement[], readonly Statement["value"][]]>([
  ["a word counts where there is nothing else", [said(3, 1)], [3]],
  ["a newer word takes the place of an older", [said(3, 1), said(4, 2)], [4]],
  ["a deed takes the place of a word", [said(3, 1), said(0, 2, byDeed)], [0]],
  ["a word after a deed counts", [said(0, 1, byDeed), said(2, 2)], [2]],
  ["what was read takes the place of an older word", [said(3, 1), said(5, 2, users)], [5]],
  ["a newer word stands beside what was read", [said(5, 1, users), said(0, 2)], [5, 0]],
  ["… the newest word alone", [said(5, 1, users), said(0, 2), said(1, 3)], [5, 1]],
  ["a word that agrees ends it", [said(5, 1, users), said(0, 2), said(5, 3)], [5]],
  ["reading again ends it", [said(5, 1, users), said(0, 2), said(0, 3, users)], [0]],
  ["… even where the word was wrong", [said(5, 1, users), said(0, 2), said(5, 3, users)], [5]],
  ["what was read before a word leaves it standing", [said(0, 2), said(5, 1, users)], [5, 0]],
  ["an older reading of the same command says nothing", [said(5, 2, users), said(7, 1, users)], [5]],
  ["another command's that differs stands beside", [said(5, 1, users), said(7, 2, services)], [7, 5]],
  ["… an older one, too", [said(7, 2, services), said(5, 1, users)], [7, 5]],
  ["a document is another source", [said(5, 1, topology), said(7, 2, users)], [7, 5]],
  ["two that agree are one", [said(5, 1, users), said(5, 2, services)], [5]],
  ["lists agree in any order", [said(["a", "b"], 1, users), said(["b", "a"], 2)], [["a", "b"]]],
  ["a deed after a reading changed the world", [said(true, 1, users), said(false, 2, byDeed)], [false]],
  ["a reading after a deed counts", [said(false, 1, byDeed), said(true, 2, users)], [true]],
  ["a reading from before a deed says nothing", [said(false, 2, byDeed), said(true, 1, users)], [false]],
])("%s", (_, statements, expected) => {
  expect(gist(after(...statements))).toEqual(expected);
});

const statement: fc.Arbitrary<Statement> = fc.record({
  value: fc.integer({ min: 0, max: 3 }),
  by: fc.constantFrom(ana, bo),
  at: fc.integer({ min: 0, max: 1000 }),
  source: fc.constantFrom(byWord, users, services, topology),
});
const differentMoments = fc.uniqueArray(statement, { minLength: 1, maxLength: 8, selector: ({ at }) => at });
const newestOf = (statements: readonly Statement[]) =>
  [...statements].sort((one, other) => other.at - one.at)[0];

test("in whatever order words and readings arrive, the newest reading counts, and of words the newest", () => {
  const property = fc.property(differentMoments, (statements) => {
    const fact = after(...statements);
    const readings = statements.filter(isRead);
    const expected = newestOf(readings.length > 0 ? readings : statements);

    expect(fact?.value).toEqual(
      readings.length > 0 ? expected?.value : statements.at(-1) && newestOf(statements)?.value,
    );
  });
  fc.assert(property, { numRuns: 500 });
});

test("what stands against a reading contradicts it, and a word among it is newer", () => {
  const property = fc.property(differentMoments, (statements) => {
    const fact = after(...statements);
    for (const one of fact?.against ?? []) {
      expect(isSame(one.value, fact?.value ?? "")).toBe(false);
      expect(isRead(one) || one.at > (fact?.at ?? 0)).toBe(true);
    }
  });
  fc.assert(property, { numRuns: 500 });
});

test("reading everything again last leaves no contradiction", () => {
  const property = fc.property(differentMoments, (statements) => {
    const again = [users, services, topology].map((source, at) => said(2, 2000 + at, source));
    expect(gist(after(...statements, ...again))).toEqual([2]);
  });
  fc.assert(property, { numRuns: 300 });
});
