import type { GateView } from "../../commands/reports/gate";
import { scopeView } from "../../commands/summary/set-summary";
import type {
  Changes,
  Exceptions,
  PolicyPlace,
  Standing,
  Summary,
  Waiting,
} from "../../commands/summary/summary";
import type { Instant } from "../../facts/ids";
import { labelOf } from "../../machines/case/build-case";
import { defaults } from "../../machines/case/policy-of";
import type { ForestPart, OpenGate, Scope } from "../../machines/forest/forest-part";
import type { Path } from "../../paths/path";
import type { Changed } from "./changing";
import { few, keep, keeping } from "./few";
import { scopeFinder } from "./scopes";
import { type Survey, stuckIn } from "./survey";

/** What a summary is made of: the migration, what one walk found of the scope's pools, and what changed for them. */
export type Gathered = {
  readonly path: Path;
  readonly forest: ForestPart;
  readonly scope: Scope;
  readonly survey: Survey;
  readonly changed: Changed;
  readonly since: Instant;
  /** Who is missing at a gate, where that was looked at. */
  readonly missingAt: (gate: OpenGate) => GateView["missing"] | undefined;
  readonly now: Instant;
};

type Occasion = Pick<Summary, "zone" | "occasion" | "daily" | "next" | "head">;

/** Puts a summary together. It walks no pools: others have. */
export function summaryOf(gathered: Gathered, { zone, occasion, daily, next, head }: Occasion): Summary {
  const { forest, scope, survey, now } = gathered;
  return {
    kind: "summary",
    migration: forest.name,
    from: forest.from,
    to: forest.to,
    scope: scopeView(forest, scope),
    at: now,
    zone,
    occasion,
    daily,
    next,
    pools: survey.pools,
    waiting: waitingIn(gathered),
    changes: changesIn(gathered),
    standing: standingIn(gathered),
    exceptions: exceptionsIn(gathered),
    head,
  };
}

const siteName = ({ sites }: ForestPart, site: string | null): string | null =>
  site === null ? null : (sites.get(site)?.name ?? site);

function waitingIn({ forest, scope, survey, missingAt }: Gathered): Waiting {
  const called = <T extends { readonly pool: string }>(item: T) => ({
    ...item,
    pool: labelOf(forest, item.pool),
  });
  return {
    gates: few(survey.gates, (open) => ({
      pool: labelOf(forest, open.pool),
      gate: open.gate,
      phase: open.phase,
      askedBy: open.askedBy,
      since: open.at,
      missing: missingAt(open) ?? [],
    })),
    questions: questionsIn(forest, scope),
    failures: few(survey.failures, ({ pool, site, ...failure }) => ({
      ...failure,
      pool: pool === null ? null : labelOf(forest, pool),
      site: siteName(forest, site),
    })),
    deeds: few(survey.deeds, ({ pool, task, by, at: since }) => called({ pool, task, by, since })),
    rollbacks: few(survey.rollbacks, called),
    held: few(survey.held, called),
  };
}

function questionsIn(forest: ForestPart, scope: Scope): Waiting["questions"] {
  const scopesOf = scopeFinder(forest, [scope]);
  const open = keeping<Waiting["questions"]["first"][number]>();
  for (const { question, to, at: since = null } of Object.values(forest.questions)) {
    if (question.kind !== "checkpoint" && question.kind !== "fact") continue;
    if (scopesOf(question.pool).length === 0) continue;

    const pool = labelOf(forest, question.pool);
    const [about, command] =
      question.kind === "checkpoint"
        ? [question.checkpoint, `ask ${pool}`]
        : [question.key, `set ${pool} ${question.key}=…`];
    keep(open, { pool, about, to, since, try: command });
  }
  return open;
}

function changesIn({ forest, changed, since }: Gathered): Changes {
  const { moved, back, others, refusals, byRule } = changed;
  const called = <T extends { readonly pool: string }>(item: T) => ({
    ...item,
    pool: labelOf(forest, item.pool),
  });
  return {
    since,
    passed: few(changed.passed, called),
    moved,
    back,
    failed: few(changed.failed, (item) => ({ ...called(item), site: siteName(forest, item.site) })),
    withoutLeave: few(changed.withoutLeave, called),
    gatesEnded: few(changed.gatesEnded, called),
    others: { ...others },
    refusals: {
      count: refusals,
      byRule: [...byRule].sort(([, one], [, other]) => other - one).slice(0, rulesShown),
    },
  };
}

function standingIn({ path, survey }: Gathered): Standing {
  const at = (phase: number): number => survey.phases.get(phase)?.length ?? 0;
  const last = path.phases.length;
  return {
    phases: path.phases.map(({ number, title }) => ({ number, title, pools: at(number) })),
    before: at(0),
    completed: at(last + 1),
    kept: at(last + 2),
    users: path.waves ? { all: survey.users, left: survey.usersLeft, moved: survey.moved } : null,
    ledger: [...survey.ledger]
      .map(([key, sums]) => ({ key, ...sums }))
      .filter(({ most }) => most > 0)
      .sort((one, other) => other.left - one.left)
      .slice(0, kindsShown),
  };
}

function exceptionsIn({ path, forest, scope, survey, now }: Gathered): Exceptions {
  const called = <T extends { readonly pool: string }>(item: T) => ({
    ...item,
    pool: labelOf(forest, item.pool),
  });
  const places = forest.policies.filter(
    ({ site, pool }) =>
      (site === null || !scope.site || site === scope.site) &&
      (pool === null || scopeFinder(forest, [scope])(pool).length > 0),
  );
  const placeOf = ({ phase, site, pool }: (typeof places)[number]): PolicyPlace => ({
    phase,
    site: siteName(forest, site),
    pool: pool && labelOf(forest, pool),
  });
  return {
    contradictions: contradictionsIn(forest, scope),
    stuck: few(stuckIn(path, survey, now), called),
    overdue: few(survey.overdue, called),
    slipped: few(survey.slipped, called),
    nextDue: survey.nextDue.first.map(called)[0] ?? null,
    unowned: few(survey.unowned, (pool) => labelOf(forest, pool)),
    waivers: few(survey.waivers, called),
    solo: places.filter(({ policy }) => policy.separation === "solo").map(placeOf),
    shortSoaks: places.flatMap((place) => {
      const { soak } = place.policy;
      return soak !== undefined && soak < defaults.soak ? [{ ...placeOf(place), soak }] : [];
    }),
  };
}

/** Those of pools of the scope; those of anything else where the summary is of everything. */
function contradictionsIn(forest: ForestPart, scope: Scope): Exceptions["contradictions"] {
  const scopesOf = scopeFinder(forest, [scope]);
  const found = keeping<Exceptions["contradictions"]["first"][number]>();
  for (const [subject, keys] of Object.entries(forest.contradictions)) {
    const pool = subject.startsWith("pool ") ? subject.slice("pool ".length) : null;
    if (scopesOf(pool, pool === null ? "" : undefined).length === 0) continue;

    keep(found, { of: pool === null ? subject : labelOf(forest, pool), keys: keys.slice(0, 3) });
  }
  return found;
}

const rulesShown = 6;
const kindsShown = 6;
