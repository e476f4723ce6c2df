import { judge, obstacles, violations, warnings } from "../../../src/rules/judge";
import { bo, day, facts, noon, sql } from "../../support/case";

const step = { kind: "start-task", task: "6.4" } as const;
const waiver = (rule: string, until = noon + day) => ({ rule, until, because: "we know it", by: [bo] });
const soaking = { phase: 6, firstPilotMoveAt: noon - day, usersLeft: 0 };
const judged = (pool: object) => judge(facts({ step, pool: { ...soaking, ...pool } }));
const verdictOf = (rule: string, pool: object) => judged(pool).find((one) => one.rule === rule)?.verdict;

test("while it is in force, what a waivable rule finds is a warning with the waiver in it", () => {
  const waived = judged({ waivers: [waiver("pilot-has-soaked")] });

  expect(obstacles(judged({})).map(({ rule }) => rule)).toContain("pilot-has-soaked");
  expect(obstacles(waived).map(({ rule }) => rule)).not.toContain("pilot-has-soaked");
  expect(warnings(waived)).toMatchObject([
    { rule: "pilot-has-soaked", waived: { by: [bo], until: noon + day } },
  ]);
});

test("at its end it holds again", () => {
  expect(verdictOf("pilot-has-soaked", { waivers: [waiver("pilot-has-soaked", noon + 1)] })).toBe("warn");
  expect(verdictOf("pilot-has-soaked", { waivers: [waiver("pilot-has-soaked", noon)] })).toBe("hold");
});

test("what nobody knows is told too, and not lost", () => {
  const neighbours = [{ sql: sql("sql11\\other"), of: "pool09.contoso.com", is: "pool" as const }];
  const unknown = { waivers: [waiver("sql-server-is-separate")], sqlNeighbours: neighbours };

  expect(verdictOf("sql-server-is-separate", { sqlNeighbours: neighbours })).toBe("unknown");
  expect(verdictOf("sql-server-is-separate", unknown)).toBe("warn");
  expect(violations(judged(unknown)).map(({ finding }) => finding.code)).toContain("sql-server-maybe-shared");
});

test("a waiver voids nothing else, and none of a hard rule counts", () => {
  const held = {
    held: { by: bo, because: "freeze", at: noon },
    waivers: [waiver("pool-is-not-held"), waiver("pilot-has-soaked")],
  };

  expect(verdictOf("pool-is-not-held", held)).toBe("hold");
});
