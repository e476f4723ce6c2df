/** True, false, or not known. Not knowing is neither. */
export type Truth = boolean | "unknown";

/** What a condition may ask about, resolved for one pool. `undefined` means that nobody has said. */
export type KnownFacts = Readonly<Record<string, boolean | number | string | readonly string[] | undefined>>;

/** A condition of path data on facts. `fact` names an entry of the known facts, such as `pool.cms`. */
export type Condition =
  | { readonly fact: string; readonly is: boolean | number | string }
  | { readonly fact: string; readonly has: string }
  | { readonly any: readonly Condition[] }
  | { readonly all: readonly Condition[] };

/** Holds the condition against the facts, in three-valued logic: one certain part may decide, an unknown one may not. */
export function holds(condition: Condition, facts: KnownFacts): Truth {
  if ("any" in condition) return anyOf(condition.any.map((part) => holds(part, facts)));
  if ("all" in condition) return not(anyOf(condition.all.map((part) => not(holds(part, facts)))));

  const known = facts[condition.fact];
  if (known === undefined) return "unknown";
  if ("has" in condition) return Array.isArray(known) && known.includes(condition.has);
  return known === condition.is;
}

/** The facts a condition asks for and nobody has told. */
export function unknownsOf(condition: Condition, facts: KnownFacts): readonly string[] {
  if ("any" in condition) return condition.any.flatMap((part) => unknownsOf(part, facts));
  if ("all" in condition) return condition.all.flatMap((part) => unknownsOf(part, facts));
  return facts[condition.fact] === undefined ? [condition.fact] : [];
}

/** Every fact a condition names, known or not. */
export function factsOf(condition: Condition): readonly string[] {
  if ("any" in condition) return condition.any.flatMap(factsOf);
  if ("all" in condition) return condition.all.flatMap(factsOf);
  return [condition.fact];
}

const not = (truth: Truth): Truth => (truth === "unknown" ? "unknown" : !truth);

const anyOf = (truths: readonly Truth[]): Truth =>
  truths.includes(true) ? true : truths.includes("unknown") ? "unknown" : false;
