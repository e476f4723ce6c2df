import type { Case, MustBeEmpty, PoolCase, TaskCase } from "../../facts/case";
import type { Duration } from "../../facts/duration";
import { isRead } from "../../facts/fact";
import type { Instant } from "../../facts/ids";
import { isRemoval, isStale, ledger, ledgerEntry, listingOf } from "../../facts/ledger";
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
  | ({
      readonly verdict: "refuse";
      readonly code: "still-on-pool";
      readonly left: number | true;
      /** What lists it, where it was read from servers: a word would stand against that, and settle nothing. */
      readonly readFrom?: string;
    } & About)
  | ({
      readonly verdict: "refuse";
      readonly code: "still-in-forest";
      readonly left: number | true;
      readonly pools: number;
    } & About)
  | ({
      readonly verdict: "hold";
      readonly code: "count-is-stale";
      readonly at: Instant;
      readonly evidenceAge: Duration;
      /** What counts again. */
      readonly command: string;
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
      return isAsked(step.phase, pool) && !pool.companion
        ? atGate(pool).flatMap((one) => asFound(one, before, 0, pool))
        : [];
    }

    const task = taskOf(facts);
    if (!task) return [];
    const before = { task: task.number };
    const wanted = task.empty.filter(({ what }) => what !== "group-chat");
    return [
      ...wanted.flatMap((one) => asFound(one, before, migration.poolsWithUsers, pool)),
      ...(takesDown(task, pool) ? othersLeft(task, pool) : []).flatMap((one) =>
        asFound(one, before, 0, pool),
      ),
      ...(takesDown(task, pool) && step.kind === "start-task" ? staleCounts(facts.now, before, pool) : []),
    ];
  },
});

/** Whether the task belongs to the removal: behind the post-migration gate, it wants more gone than users and contacts. */
const takesDown = ({ phase, empty }: TaskCase, { postMigration }: PoolCase): boolean =>
  phase > postMigration && isRemoval(empty);

/** What else is counted on the pool. Nobody has to count it, for a wider count or a task vouches for it; but what is
 * known to be there stops the removal. */
const othersLeft = ({ empty }: TaskCase, { facts }: PoolCase): readonly MustBeEmpty[] =>
  ledger.flatMap(({ key: what, kind, source, rules }) => {
    const left = facts.ledger[what];
    const told = kind !== "count" || what === "users-left" || empty.some((one) => one.what === what);
    return told || !left ? [] : [{ what, of: "pool" as const, left, source, rules }];
  });

/** Counts that somebody gave so long ago that they are no evidence any more. */
const staleCounts = (
  now: Instant,
  before: Before,
  { name, facts, evidenceAge }: PoolCase,
): readonly Found[] =>
  ledger.flatMap((entry): readonly Found[] => {
    const { key: what, source, rules } = entry;
    const counted = facts.counted[what];
    if (!counted || facts.ledger[what] !== 0 || !isStale(entry, counted, now, evidenceAge)) return [];

    const command = listingOf(entry, name);
    const { at } = counted;
    return [
      { verdict: "hold", code: "count-is-stale", what, at, evidenceAge, command, before, source, rules },
    ];
  });

/** From the post-migration gate on: whoever turns up on the pool later holds its removal too. A pool that is upgraded
 * in place keeps its users. */
const isAsked = (phase: number, { postMigration, massMove }: PoolCase): boolean =>
  massMove !== undefined && phase >= postMigration;

const atGate = ({ usersLeft, facts }: PoolCase): readonly MustBeEmpty[] => [
  { what: "users-left", of: "pool", left: usersLeft, source, rules: ["R-61"] },
  { what: "contacts-left", of: "pool", left: facts.ledger["contacts-left"], source, rules: ["R-61"] },
];

function asFound(
  { what, of, left, source, rules }: MustBeEmpty,
  before: Before,
  pools: number,
  pool: PoolCase,
): readonly Found[] {
  const about = { what, before, source, rules };
  if (left === undefined) {
    const code = of === "pool" ? "left-on-pool-unknown" : "left-in-forest-unknown";
    return [{ verdict: "unknown", code, ...about }];
  }
  if (!left) return [];
  return of === "pool"
    ? [{ verdict: "refuse", code: "still-on-pool", left, ...listedBy(what, pool), ...about }]
    : [{ verdict: "refuse", code: "still-in-forest", left, pools, ...about }];
}

function listedBy(what: string, { name, facts }: PoolCase): { readonly readFrom?: string } {
  const entry = ledgerEntry(what);
  const counted = facts.counted[what];
  return entry && counted && isRead(counted) ? { readFrom: listingOf(entry, name) } : {};
}

const withNulls = (ledger: NonNullable<Case["pool"]>["facts"]["ledger"]): unknown =>
  Object.fromEntries(Object.entries(ledger).map(([key, value]) => [key, value ?? null]));
