import { createHash } from "node:crypto";
import type { Case } from "../facts/case";
import { ruleCatalogue } from "../rules/catalogue";
import type { Judgement } from "../rules/judge";
import { ruleBook } from "../rules/rule";

/** What votes on a gate are bound to, rule by rule: its verdict and the values of the facts it declares material. That a
 * pool is held is left out: it stops votes while it lasts, and changes nothing about what they are given for. */
export type Material = Readonly<Record<string, unknown>>;

export function materialOf(facts: Case, judgements: readonly Judgement[]): Material {
  const { step } = facts;
  const judged = judgements
    .filter(({ kind, rule }) => kind === "work" && rule !== "pool-is-not-held")
    .map(({ rule, verdict }) => [rule, [verdict, materialFor(rule, facts)]] as const);
  // A waiver is given for what the waived rule reads: where that moves, it was given for something else.
  const waived =
    step.kind === "waive-rule" ? [[step.rule, [null, materialFor(step.rule, facts)]] as const] : [];
  return Object.fromEntries([...judged, ...waived]);
}

const materialFor = (rule: string, facts: Case): unknown =>
  ruleCatalogue.find(({ id }) => id === rule)?.material(facts) ?? null;

/** SHA-256 over canonical JSON of path, rule book, phase, round and material. */
export function digestOf(path: string, phase: number, round: number, material: Material): string {
  return createHash("sha256")
    .update(canonical({ path, book: ruleBook, phase, round, material }))
    .digest("hex");
}

/** The rules whose verdict or material facts differ. */
export function changedRules(before: Material, after: Material): readonly string[] {
  const rules = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...rules].filter((rule) => canonical(before[rule] ?? null) !== canonical(after[rule] ?? null));
}

/** JSON with the keys of every object in order, so that equal values give equal bytes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";

  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${entries
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`)
    .join(",")}}`;
}
