import { printFact } from "../../facts/fact-keys";
import { phaseOf, standstill } from "../../machines/lifecycle";
import { judge, violations } from "../../rules/judge";
import { command } from "../command";
import { keysOf } from "../facts/declare";
import { factLine } from "../facts/fact-line";
import { adoptionOf, gatesBeside, gateView, keepingOf, waiversIn } from "../gates/gate-view";
import { type Outcome, told } from "../outcome";
import { caseOf, labelFor } from "../room";

export const why = command({
  verb: "why",
  synonyms: ["explain"],
  on: "pool",
  who: "all",
  usage: "why <pool>",
  about: "the facts, rules and votes behind where a pool stands",
  words: [{ name: "pool", selector: true }],
  pairs: [],
  text: [],
  block: false,
  changes: false,
  decide: (_, room): Outcome => {
    const { pool, path, forest } = room;
    const phase = phaseOf(path, pool.life);
    const judgements = judge(caseOf(room, { kind: "leave-phase", phase }));
    const target = pool.target ? forest.targets.get(pool.target)?.facts : undefined;
    return told({
      kind: "why",
      pool: labelFor(room),
      phase,
      title: path.phases[phase - 1]?.title ?? "",
      held: pool.held,
      facts: keysOf("pool").flatMap(({ key, means, takes, ofTarget }) => {
        const fact = ofTarget ? target?.[ofTarget] : pool.facts[key];
        return fact ? [{ ...factLine({ key, means, takes }, fact), value: printFact(fact.value) }] : [];
      }),
      violations: violations(judgements),
      passing: judgements.filter(({ verdict }) => verdict === "pass").map(({ rule }) => rule),
      gate: gateView(room) ?? null,
      beside: gatesBeside(room),
      waivers: waiversIn(room),
      adopted: adoptionOf(room),
      kept: keepingOf(room),
      standstill: standstill(pool.life),
      passed: pool.passed,
    });
  },
});
