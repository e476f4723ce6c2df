import type { Condition } from "../../src/facts/condition";
import { printFact } from "../../src/facts/fact-keys";

/** `edge.single-fqdn is no or edge.retired is yes` */
export function conditionText(condition: Condition): string {
  if ("any" in condition) return condition.any.map(part).join(" or ");
  if ("all" in condition) return condition.all.map(part).join(" and ");
  if ("has" in condition) return `\`${condition.fact}\` has ${condition.has}`;
  return `\`${condition.fact}\` is ${printFact(condition.is)}`;
}

const part = (condition: Condition): string =>
  "any" in condition || "all" in condition ? `(${conditionText(condition)})` : conditionText(condition);
