import type { ContradictionCase } from "../../../src/facts/case";
import { byWord } from "../../../src/facts/fact";
import { factsAgree } from "../../../src/rules/facts/facts-agree";
import { judge, obstacles } from "../../../src/rules/judge";
import { ana, bo, codes, type Differences, facts, leaving, noon, type Row } from "../../support/case";

const cms: ContradictionCase = {
  on: "pool",
  name: "pool01.contoso.com",
  key: "cms",
  counts: {
    value: true,
    by: ana,
    at: noon,
    source: { kind: "evidence", cmdlet: "Get-CsService", sha256: "aa" },
  },
  against: [{ value: false, by: bo, at: noon + 1, source: byWord }],
};
const contradicted = (step: Differences["step"]): Differences => ({
  ...(step ? { step } : {}),
  pool: { contradictions: [cms] },
});

test.each<Row>([
  ["holds a gate", contradicted(leaving(2)), ["facts-contradict"]],
  ["holds a guarded task", contradicted({ kind: "start-task", task: "4.3" }), ["facts-contradict"]],
  [
    "holds a move of users",
    contradicted({ kind: "move-users", wave: "test", task: "4.3", count: 1 }),
    ["facts-contradict"],
  ],
  ["lets anybody state facts", contradicted({ kind: "declare-facts" }), []],
  ["lets a checkpoint be settled", contradicted({ kind: "settle-checkpoint", checkpoint: "x" }), []],
  ["passes where all agrees", { step: leaving(2) }, []],
])("%s", (_, differences, expected) => {
  expect(codes(factsAgree, differences)).toEqual(expected);
});

test("the finding says both sides with their sources", () => {
  expect(factsAgree.check(facts(contradicted(leaving(2))))).toEqual([
    { verdict: "hold", code: "facts-contradict", ...cms },
  ]);
});

test("waived, it is acknowledged and holds nothing", () => {
  const waivers = [{ rule: "facts-agree", until: noon + 1, because: "the reader is wrong", by: [bo] }];
  const judged = judge(facts({ step: leaving(2), pool: { contradictions: [cms], waivers } }));
  expect(obstacles(judged)).toEqual([]);
});
