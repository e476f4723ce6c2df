import type { Case, StepKind } from "../facts/case";

/** The rules of one release. Kept in every event, so that history tells by which book it was judged. */
export const ruleBook = "2026-11.3";

/** What a rule found. `refuse`: the documents forbid it. `hold`: something comes first. `unknown`: a fact is missing,
 * which counts as hold. `warn`: allowed, and whoever goes on acknowledges it. */
export type Verdict = "refuse" | "hold" | "unknown" | "warn";

/** One violation: a code with the values its sentence needs, and no wording. `source` overrides the rule's own; `rules`
 * are the numbers of the documents' rules (R-01 to R-108) that it rests on, where the rule's own do not say it. */
export type Finding = {
  readonly verdict: Verdict;
  readonly code: string;
  readonly source?: string;
  readonly rules?: readonly string[];
};

/** A claim that must hold for a step. */
export type Rule<F extends Finding = Finding> = {
  readonly id: string;
  /** The numbers of the rules in the documents' list (R-01 to R-108) that it stands for. */
  readonly numbers: readonly string[];
  readonly sources: readonly string[];
  /** Work rules make the digest that votes are bound to; approval rules judge the votes themselves. */
  readonly kind: "work" | "approval";
  /** What its findings ask of people. `hard`: nobody overrides it. `waivable`: a waiver is conceivable. `warning`: it warns
   * after a judgement of its own, and `start` wants it acknowledged with a reason. `caution`: it tells what the documents
   * warn of, and going on takes note of it. */
  readonly class: "hard" | "waivable" | "warning" | "caution";
  readonly judgedAt: readonly StepKind[];
  /** The values whose change voids votes, for the digest. Never `now`, ages, votes or other pools' facts. */
  readonly material: (facts: Case) => unknown;
  /** Everything that speaks against the step. Nothing found means that the claim holds. */
  readonly check: (facts: Case) => readonly F[];
};

/** Ties a rule to its own id and findings, so that the catalogue knows every id and every code that can come up. */
export const rule = <const Id extends string, F extends Finding>(
  claim: Rule<F> & { readonly id: Id },
): Rule<F> & { readonly id: Id } => claim;
