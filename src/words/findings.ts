import type { AnyFinding } from "../rules/catalogue";
import { ruleCatalogue } from "../rules/catalogue";
import type { Violation } from "../rules/judge";
import { approvalSentences } from "./findings/approval";
import { coexistenceSentences } from "./findings/coexistence";
import { commandsSentences } from "./findings/commands";
import { consequencesSentences } from "./findings/consequences";
import { deploymentSentences } from "./findings/deployment";
import { factsSentences } from "./findings/facts";
import { finishingSentences } from "./findings/finishing";
import { inPlaceSentences } from "./findings/in-place";
import { namesAndSqlSentences } from "./findings/names-and-sql";
import { orderSentences } from "./findings/order";
import { pathSentences } from "./findings/path";
import { rollbackSentences } from "./findings/rollback";
import type { NameOf, Sentence, Sentences } from "./findings/sentence";
import { printPeople } from "./printing/parts";
import { ended, printInstant } from "./printing/print";

type Said = {
  readonly violation: Violation;
  /** How people call the pool; the migration's name where the step is about no pool. */
  readonly label: string;
  readonly nameOf: NameOf;
  /** What to type instead of the rule's own advice: other commands do not know a pool that is not registered yet. */
  readonly again?: string;
};

/** One violation as a line: what is wrong, by which document, what to do, and what to type. */
export function sayViolation(said: Said): string {
  const { wrong, fix, try: command } = sentenceOf(said);
  const { violation, again } = said;
  return `[${violation.rule}] ${wrong}${waivedBy(violation, said.nameOf)} Source: ${sourceOf(violation)}${inBrackets(numbersOf(violation))}. Fix: ${fix} Try: "${again ?? command}"`;
}

/** Behind what a waived rule found: by whom it is set aside, until when, and why. */
const waivedBy = ({ waived }: Violation, nameOf: NameOf): string =>
  waived
    ? ` Waived by ${printPeople(waived.by, nameOf)} until ${printInstant(waived.until)}: ${ended(waived.because)}`
    : "";

/** The same in parts, for a card. */
export function sentenceOf({ violation: { finding }, label, nameOf }: Said): Sentence {
  const say = sentences[finding.code] as (finding: AnyFinding, label: string, nameOf: NameOf) => Sentence;
  return say(finding, label, nameOf);
}

/** The documents that a violation rests on. */
export const sourceOf = ({ rule, finding }: Violation): string =>
  ("source" in finding && finding.source) || sourcesOf[rule] || "unknown";

/** The numbers of the documents' rules that a violation stands for: its own, or that of a rule that has exactly one. */
export function numbersOf({ rule, finding }: Violation): readonly string[] {
  const own = "rules" in finding ? finding.rules : [];
  if (own.length > 0) return own;

  const [first, ...others] = numbersOfRule[rule] ?? [];
  return first !== undefined && others.length === 0 ? [first] : [];
}

/** ` (R-66)`, or nothing where there is no number. */
export const inBrackets = (numbers: readonly string[]): string =>
  numbers.length > 0 ? ` (${numbers.join(", ")})` : "";

const numbersOfRule: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  ruleCatalogue.map(({ id, numbers }) => [id, numbers]),
);

const sourcesOf: Readonly<Record<string, string>> = Object.fromEntries(
  ruleCatalogue.map(({ id, sources }) => [id, sources.join(", ")]),
);

const sentences: Sentences = {
  ...pathSentences,
  ...namesAndSqlSentences,
  ...orderSentences,
  ...factsSentences,
  ...finishingSentences,
  ...inPlaceSentences,
  ...coexistenceSentences,
  ...approvalSentences,
  ...deploymentSentences,
  ...rollbackSentences,
  ...consequencesSentences,
  ...commandsSentences,
};
