import type { Case, StepKind, WaiverCase } from "../facts/case";
import { type AnyFinding, type RuleId, ruleCatalogue } from "./catalogue";
import type { Verdict } from "./rule";

/** What one rule says of a step. `pass` means that it was judged and found nothing. */
export type Judgement = {
  readonly rule: RuleId;
  readonly kind: "work" | "approval";
  readonly verdict: Verdict | "pass";
  readonly findings: readonly AnyFinding[];
  /** Set where approvers set the rule aside for a while: what it found is then to be acknowledged, and holds nothing. */
  readonly waived?: WaiverCase;
};

/** Judges every rule that speaks of the step. All of them, so that people see all open points at once. */
export function judge(facts: Case): readonly Judgement[] {
  const alone = speakAlone(facts);
  return ruleCatalogue
    .filter(({ id, judgedAt }) => judgedAt.includes(facts.step.kind) && (alone?.has(id) ?? true))
    .map((rule) => {
      const findings = rule.check(facts);
      const waived = rule.class === "waivable" ? waiverOf(facts, rule.id) : undefined;
      const judgement = { rule: rule.id, kind: rule.kind, verdict: worst(findings), findings };
      return waived && findings.length > 0 ? { ...judgement, verdict: "warn", waived } : judgement;
    });
}

/** The waiver of a rule that is in force now. */
const waiverOf = ({ now, pool }: Case, rule: string): WaiverCase | undefined =>
  pool?.waivers.find((waiver) => waiver.rule === rule && now < waiver.until);

/** The class of a rule; undefined where there is no such rule. */
export const classOf = (id: string) => ruleCatalogue.find((rule) => rule.id === id)?.class;

/** What is judged of a pool that stands still as of any other: its own gate, votes, and facts. */
const ownGates = new Set<StepKind>(["adopt-pool", "keep-pool", "give-vote", "declare-facts"]);

/** What is judged of a pool that goes back as of any other: its way, votes, and facts. */
const ownWay = new Set<StepKind>(["roll-back", "undo-task", "move-users-back", "give-vote", "declare-facts"]);

/** The rules that alone speak of a pool that stands still or goes back, while what else is open is judged when it goes on;
 * null where all speak. */
function speakAlone({ step: { kind }, pool }: Case): ReadonlySet<RuleId> | null {
  if (pool?.standstill && !ownGates.has(kind)) return standingStill;
  if (pool?.wayBack && !ownWay.has(kind)) return goingBack;
  return null;
}

const standingStill = new Set<RuleId>(["pool-is-under-way", "pool-is-not-held"]);
const goingBack = new Set<RuleId>(["rollback-is-acknowledged", "pool-is-not-held"]);

/** What stands against the step: refusals first, then holds and unknown facts. Warnings do not stand against it. */
export const obstacles = (judgements: readonly Judgement[]): readonly Violation[] =>
  violations(judgements).filter((violation) => gravity(violation) !== "warn");

/** What whoever goes on takes note of. */
export const warnings = (judgements: readonly Judgement[]): readonly Violation[] =>
  violations(judgements).filter((violation) => gravity(violation) === "warn");

/** The warnings that are acknowledged with a reason before there is leave. */
export const toAcknowledge = (judgements: readonly Judgement[]): readonly Violation[] =>
  warnings(judgements).filter(({ rule }) => !cautioning.has(rule));

/** What the documents warn of, told before the deed and taken note of by going on. */
export const cautions = (judgements: readonly Judgement[]): readonly CautionFound[] =>
  warnings(judgements).flatMap(({ finding }) => (finding.code === "caution" ? [finding] : []));

export type CautionFound = Extract<AnyFinding, { code: "caution" }>;

const cautioning: ReadonlySet<string> = new Set(
  ruleCatalogue.filter((rule) => rule.class === "caution").map(({ id }) => id),
);

export type Violation = {
  readonly rule: RuleId;
  readonly finding: AnyFinding;
  readonly waived?: WaiverCase;
};

/** All findings with their rules, the gravest first. */
export const violations = (judgements: readonly Judgement[]): readonly Violation[] =>
  judgements
    .flatMap(({ rule, findings, waived }) =>
      findings.map((finding) => ({ rule, finding, ...(waived ? { waived } : {}) })),
    )
    .sort((one, other) => order.indexOf(gravity(one)) - order.indexOf(gravity(other)));

/** Something was judged, and nothing stands against the step. */
export const allPass = (judgements: readonly { readonly verdict: Verdict | "pass" }[]): boolean =>
  judgements.length > 0 && judgements.every(({ verdict }) => verdict === "pass" || verdict === "warn");

const gravity = ({ finding, waived }: Violation): Verdict => (waived ? "warn" : finding.verdict);

const order: readonly Verdict[] = ["refuse", "hold", "unknown", "warn"];

function worst(findings: readonly { readonly verdict: Verdict }[]): Verdict | "pass" {
  if (findings.length === 0) return "pass";
  return order.find((verdict) => findings.some((finding) => finding.verdict === verdict)) ?? "pass";
}
