import type { ruleCatalogue } from "../../src/rules/catalogue";
import { ruleBook } from "../../src/rules/rule";
import { documentedRules, pathLetters } from "./documented-rules";
import type { Home } from "./homes";
import { code, codes, page, table } from "./markdown";

type Rules = typeof ruleCatalogue;
type Claims = ReadonlyMap<string, string>;

/** Every rule with what it stands for, and when it is judged. */
export const rulesPage = (rules: Rules, claims: Claims, homes: readonly Home[]): string =>
  page(
    "Rules",
    "src/rules/catalogue.ts and the comment above each rule",
    `Rule book ${code(ruleBook)}. A *work* rule judges what was done and is known; an *approval* rule judges the votes. No one can override a *hard* rule; a *waivable* one is where a waiver is conceivable at all. A *warning* is acknowledged with a reason at ${code("start")}, or by the votes of the gate it is printed on; a *caution* is told and taken note of by going on. A rule's verdict on a step is \`pass\`, \`refuse\`, \`hold\`, \`unknown\` (which holds) or \`warn\`.`,
    table(
      ["Rule", "Kind", "Class", "Stands for"],
      rules.map(({ id, kind, class: grade, numbers }) => [
        `[${id}](#${id})`,
        kind,
        grade,
        numbers.length > 0 ? numbers.join(", ") : "our own",
      ]),
    ),
    ...rules.map((rule) => section(rule, claims)),
    "## The documents' rules",
    `All ${documentedRules.length} rules of the documents, and where each lives here: in a rule above, or with a task of a path as something that comes first (*need*), has to be gone (*emptiness*) or is told (*caution*). ${Object.entries(
      pathLetters,
    )
      .map(([letter, path]) => `${letter}: ${path}`)
      .join("; ")}.`,
    table(
      ["Number", "Claim", "Verdict", "Paths", "Judged by", "Lives in", "Source"],
      documentedRules.map(({ number, claim, verdict, paths: on, inputs, source }) => [
        number,
        claim,
        verdict,
        on,
        inputs,
        homeText(homes.filter((home) => home.number === number)),
        source,
      ]),
    ),
  );

/** The rule, or the tasks path by path. */
function homeText(homes: readonly Home[]): string {
  return [
    ...new Set(
      homes.map(({ in: kind, where }) => (kind === "rule" ? `[${where}](#${where})` : `${kind} of ${where}`)),
    ),
  ].join(", ");
}

const section = ({ id, judgedAt, sources }: Rules[number], claims: Claims): string =>
  [
    `## ${id}`,
    claims.get(id) ?? "",
    [`- Judged at: ${codes(judgedAt)}`, `- Sources: ${sources.map(sourceText).join(", ")}`].join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n");

const sourceText = (source: string): string => (source.endsWith(".md") ? code(source) : source);
