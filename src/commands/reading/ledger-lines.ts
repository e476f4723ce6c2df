import { byWord } from "../../facts/fact";
import { isRemoval, isStale, ledger, listingOf } from "../../facts/ledger";
import { withShared } from "../../machines/case/known-facts";
import { policyFor } from "../../machines/case/policy-of";
import { phaseOf } from "../../machines/lifecycle";
import { siteOf, usersLeftOf } from "../../machines/pool/pool-part";
import type { Path } from "../../paths/path";
import type { LedgerLine } from "../reports/status";
import type { PoolRoom } from "../room";

/** Everything that can hold the pool, as far as anybody counted it: from which number to which, by whom, and the task
 * before which it must be gone. What nobody counted comes once all users have moved. */
export function ledgerLines({ path, forest, pool, now }: PoolRoom): readonly LedgerLine[] {
  if (!isEmptied(path)) return [];

  const facts = withShared(path, forest, pool);
  const phase = phaseOf(path, pool.life);
  const { evidenceAge } = policyFor(forest, { pool: pool.name, site: siteOf(pool), phase });
  const lines = ledger.map((entry): LedgerLine => {
    const { key } = entry;
    const fact = facts[key];
    const users = key === "users-left";
    const left = users ? usersLeftOf(pool) : ((fact?.value as number | boolean | undefined) ?? null);
    return {
      key,
      from: users ? Number(pool.facts.users?.value ?? 0) : (pool.mostCounted[key] ?? null),
      left,
      by: users ? null : (fact?.by ?? null),
      at: users ? null : (fact?.at ?? null),
      how: users ? { kind: "tally" } : (fact?.source ?? byWord),
      before: taskBefore(path, key),
      command: listingOf(entry, pool.name),
      stale: isStale(entry, fact, now, evidenceAge),
    };
  });
  const counted = lines.some(({ key, left }) => key !== "users-left" && left !== null);
  const wanted = phase >= path.postMigration;
  if (!counted && !wanted) return [];
  return lines.filter(({ left, before }) => left !== null || (wanted && before !== null));
}

/** Whether a pool is emptied on this path at all: one that is upgraded in place keeps what it has. */
const isEmptied = (path: Path): boolean =>
  path.phases.some(({ tasks }) => tasks.some(({ empty }) => empty.length > 0));

/** The first task behind the post-migration gate that wants it gone; what no task names is wanted gone before the first
 * that wants the pool empty. */
function taskBefore(path: Path, key: string): string | null {
  const removal = path.phases
    .filter(({ number }) => number > path.postMigration)
    .flatMap(({ tasks }) => tasks)
    .filter(({ empty }) => empty.length > 0);
  const naming = removal.find(({ empty }) => empty.some(({ what }) => what === key));
  const flag = ledger.some((entry) => entry.key === key && entry.kind === "flag");
  return (naming ?? (flag ? undefined : removal.find(({ empty }) => isRemoval(empty))))?.number ?? null;
}
