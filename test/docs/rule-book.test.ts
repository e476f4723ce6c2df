import { documentedRules, pathLetters } from "../../scripts/docs/documented-rules";
import { homesIn } from "../../scripts/docs/homes";
import { paths } from "../../src/paths/catalogue";
import { ruleCatalogue } from "../../src/rules/catalogue";

const homes = homesIn(ruleCatalogue, paths);
const numbers = documentedRules.map(({ number }) => number);

test("all 108 rules of the documents are in the list, once and in order", () => {
  const wanted = Array.from({ length: 108 }, (_, at) => `R-${String(at + 1).padStart(2, "0")}`);
  expect(numbers).toEqual(wanted);
});

test.each(documentedRules.map((rule) => [rule.number, rule] as const))("%s is told in full", (_, rule) => {
  for (const text of Object.values(rule)) expect(text).toMatch(/\S/);
  for (const letter of rule.paths.split(" ")) {
    expect([...Object.keys(pathLetters), "all"]).toContain(letter);
  }
});

test("every rule of the documents has a home", () => {
  const homed = new Set(homes.map(({ number }) => number));
  expect(numbers.filter((number) => !homed.has(number))).toEqual([]);
});

test("no home stands for a rule that is not in the list", () => {
  expect(homes.filter(({ number }) => !numbers.includes(number))).toEqual([]);
});

test("no rule of the documents is claimed by two rules of ours", () => {
  const claims = ruleCatalogue.flatMap((rule) => rule.numbers as readonly string[]);
  expect(claims.filter((number, at) => claims.indexOf(number) !== at)).toEqual([]);
});
