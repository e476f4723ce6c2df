import type { Case, MustBeEmpty, PoolCase } from "../../facts/case";
import { rule } from "../rule";
import { taskOf } from "../subject";

type Before = { readonly gate: number } | { readonly task: string };
type About = {
  readonly what: string;
  readonly before: Before;
  readonly source: string;
  readonly rules: readonly string[];
};

type Found =
  | ({ readonly verdict: "refuse"; readonly code: "still-on-pool"; readonly left: number | true } & About)
  | ({
      readonly verdict: "refuse";
      readonly code: "still-in-forest";
      readonly left: number | true;
      readonly pools: number;
    } & About)
  | ({ readonly verdict: "unknown"; readonly code: "left-on-pool-unknown" } & About)
  | ({ readonly verdict: "unknown"; readonly code: "left-in-forest-unknown" } & About);

const source = "migrating-multiple-sites-and-pools.md";

/** R-61: nothing is taken down while somebody or something still stands on it. What else a task wants gone, and by which
 * of the documents' rules, stands with the task. */
export const legacyPoolIsEmpty = rule({
  id: "legacy-pool-is-empty",
  numbers: ["R-61"],
  sources: [source],
  kind: "work",
  class: "hard",
  judgedAt: ["do-task", "start-task", "move-users", "leave-phase"],
  material: ({ pool }) =>
    pool ? { usersLeft: pool.usersLeft ?? null, ledger: withNulls(pool.facts.ledger) } : null,
  check: (facts): readonly Found[] => {
    const { step, pool, migration } = facts;
    if (!pool) return [];
    if (step.kind === "leave-phase") {
      const before = { gate: pool.postMigration };
      return isAsked(step.phase, pool) ? atGate(pool).flatMap((one) => asFound(one, before, 0)) : [];
    }

    const task = taskOf(facts);
    if (!task) return [];
    return task.empty
      .filter(({ what }) => what !== "group-chat")
      .flatMap((one) => asFound(one, { task: task.number }, migration.poolsWithUsers));
  },
});

/** From the post-migration gate on: whoever turns up on the pool later holds its removal too. */
const isAsked = (phase: number, { postMigration }: PoolCase): boolean => phase >= postMigration;

const atGate = ({ usersLeft, facts }: PoolCase): readonly MustBeEmpty[] => [
  { what: "users-left", of: "pool", left: usersLeft, source, rules: ["R-61"] },
  { what: "contacts-left", of: "pool", left: facts.ledger["contacts-left"], source, rules: ["R-61"] },
];

function asFound(
  { what, of, left, source, rules }: MustBeEmpty,
  before: Before,
  pools: number,
): readonly Found[] {
  const about = { what, before, source, rules };
  if (left === undefined) {
    const code = of === "pool" ? "left-on-pool-unknown" : "left-in-forest-unknown";
    return [{ verdict: "unknown", code, ...about }];
  }
  if (!left) return [];
  return of === "pool"
    ? [{ verdict: "refuse", code: "still-on-pool", left, ...about }]
    : [{ verdict: "refuse", code: "still-in-forest", left, pools, ...about }];
}

const withNulls = (ledger: NonNullable<Case["pool"]>["facts"]["ledger"]): unknown =>
  Object.fromEntries(Object.entries(ledger).map(([key, value]) => [key, value ?? null]));
