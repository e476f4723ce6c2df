import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Step } from "../../src/facts/case";
import { ruleCatalogue } from "../../src/rules/catalogue";
import { allPass, judge, obstacles } from "../../src/rules/judge";
import { day, facts, leaving, noon, voting } from "../support/case";

const rooms = join(__dirname, "../../src/rules");
const ruleFiles = readdirSync(rooms, { recursive: true, encoding: "utf8" })
  .filter((file) => file.includes("/") && file.endsWith(".ts"))
  .map((file) => ({
    file,
    id: file.replace(/^.*\//, "").replace(/\.ts$/, ""),
    text: readFileSync(join(rooms, file), "utf8"),
  }))
  .filter(({ text }) => text.includes("= rule({"));

test("every rule file is in the catalogue, under the name of its file", () => {
  expect(ruleFiles.map(({ id }) => id).sort()).toEqual(ruleCatalogue.map(({ id }) => id).sort());
});

test.each(ruleFiles)("$file exports its id", ({ id, text }) => {
  const name = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  expect(text).toContain(`id: "${id}"`);
  expect(text).toContain(`export const ${name} = rule({`);
});

test("only three rules may be waived", () => {
  const waivable = ruleCatalogue.filter((rule) => rule.class === "waivable").map(({ id }) => id);
  expect(waivable.sort()).toEqual(["facts-agree", "pilot-has-soaked", "sql-server-is-separate"]);
});

const steps: readonly Step[] = [
  { kind: "register-migration" },
  { kind: "declare-facts" },
  { kind: "do-task", task: "2.4" },
  { kind: "skip-task", task: "2.4" },
  leaving(2),
  voting(),
];

test.each(steps)("the passing case passes at $kind, and something was judged", (step) => {
  const judgements = judge(facts({ step }));
  expect(obstacles(judgements)).toEqual([]);
  expect(allPass(judgements)).toBe(true);
});

test.each(steps)("without a pool no rule stumbles at $kind", (step) => {
  expect(obstacles(judge(facts({ step, pool: "none" })))).toEqual([]);
});

describe.each(ruleCatalogue.map((rule) => [rule.id, rule] as const))(
  "what votes rest on in %s",
  (_, rule) => {
    const now = facts();
    const material = JSON.stringify(rule.material(now));

    test("is the same at another time, with other votes and beside other pools", () => {
      const later = facts({
        now: noon + 30 * day,
        migration: { usersLeft: 1, pools: 9, poolsWithUsers: 9, poolsBeforeRemoval: 9 },
        pool: { gate: undefined, failuresNearby: [], namesakes: [{ name: "x.contoso.com", is: "edge" }] },
      });
      expect(JSON.stringify(rule.material(later))).toBe(material);
    });

    test("is plain JSON without holes", () => {
      expect(material).toBeDefined();
      expect(JSON.parse(material)).toEqual(rule.material(now));
    });
  },
);
