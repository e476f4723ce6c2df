import type { PoolCase, TargetCase } from "../../facts/case";
import { type SqlInstance, sameInstance } from "../../facts/sql";
import { hasTarget, type Version } from "../../facts/versions";
import { supportedPaths } from "../documents";
import { rule } from "../rule";
import { sqlBeside, sqlMaterial } from "./sql-beside";

type Sharing = {
  readonly target: string;
  readonly sql: SqlInstance;
  readonly other: SqlInstance;
  readonly of: string;
  readonly is: "pool" | "target";
  readonly to: Version;
  readonly source: string;
  readonly rules: readonly string[];
};

/** Two pools that are upgraded in place, on one back end. */
type Together = {
  readonly sql: SqlInstance;
  readonly other: SqlInstance;
  readonly of: string;
  readonly source: string;
  readonly rules: readonly string[];
};

type Found =
  | ({ readonly verdict: "refuse"; readonly code: "sql-instance-shared" } & Sharing)
  | ({ readonly verdict: "unknown"; readonly code: "sql-instance-maybe-shared" } & Sharing)
  | ({ readonly verdict: "refuse"; readonly code: "back-end-shared" } & Together)
  | ({ readonly verdict: "unknown"; readonly code: "back-end-maybe-shared" } & Together)
  | { readonly verdict: "unknown"; readonly code: "target-unknown" }
  | { readonly verdict: "unknown"; readonly code: "target-edition-unknown"; readonly target: string }
  | { readonly verdict: "unknown"; readonly code: "target-sql-unknown"; readonly target: string }
  | { readonly verdict: "unknown"; readonly code: "pool-edition-unknown" }
  | { readonly verdict: "unknown"; readonly code: "pool-sql-unknown" };

/** no back end for two. A new Enterprise Edition pool brings a SQL instance of its own; neither a legacy pool nor another target
 * may have it, and two pools that are upgraded in place may not keep one together. Standard Edition sets up SQL Server Express on its own server, so there is nothing to judge. The pages
 * on Skype for Business Server 2019 say nothing of it. */
export const sqlInstanceIsNotShared = rule({
  id: "sql-instance-is-not-shared",
  numbers: ["R-15", "R-17"],
  sources: [supportedPaths, "server-requirements.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["declare-facts", "start-task", "leave-phase"],
  material: ({ pool }) => sqlMaterial(pool),
  check: ({ migration, pool }): readonly Found[] => {
    if (!pool || pool.companion) return [];
    if (migration.method === "in-place") return together(pool, forbiddenBy[migration.to]);
    if (!hasTarget(migration)) return [];
    if (!pool.target) return [{ verdict: "unknown", code: "target-unknown" }];

    const target = pool.target.name;
    if (pool.target.edition === undefined)
      return [{ verdict: "unknown", code: "target-edition-unknown", target }];

    const source = forbiddenBy[migration.to];
    if (pool.target.edition === "se" || !source) return [];

    return [...missing(pool, pool.target), ...sharing(pool, pool.target, migration.to, source)];
  },
});

const forbiddenBy: Partial<Record<Version, string>> = {
  lync2013: supportedPaths,
  sfb2015: "server-requirements.md",
};

function together({ facts, sqlNeighbours }: PoolCase, source: string | undefined): readonly Found[] {
  const { sql } = facts;
  if (!sql || !source || facts.edition === "se") return [];

  return sqlNeighbours.flatMap(({ sql: other, of }): readonly Found[] => {
    const same = sameInstance(sql, other);
    const between = { sql, other, of, source, rules: ["R-17"] };
    if (same === "unknown") return [{ verdict: "unknown", code: "back-end-maybe-shared", ...between }];
    return same ? [{ verdict: "refuse", code: "back-end-shared", ...between }] : [];
  });
}

function missing({ facts }: PoolCase, target: TargetCase): readonly Found[] {
  const found: Found[] = [];
  if (!target.sql) found.push({ verdict: "unknown", code: "target-sql-unknown", target: target.name });
  if (facts.sql || facts.edition === "se") return found;

  const code = facts.edition === "ee" ? "pool-sql-unknown" : "pool-edition-unknown";
  return [...found, { verdict: "unknown", code }];
}

function sharing(pool: PoolCase, { name, sql }: TargetCase, to: Version, source: string): readonly Found[] {
  if (!sql) return [];

  return sqlBeside(pool).flatMap(({ sql: other, of, is }): readonly Found[] => {
    const same = sameInstance(sql, other);
    const between = {
      target: name,
      sql,
      other,
      of,
      is,
      to,
      source,
      rules: to === "lync2013" ? ["R-15"] : ["R-17"],
    };
    if (same === "unknown") return [{ verdict: "unknown", code: "sql-instance-maybe-shared", ...between }];
    return same ? [{ verdict: "refuse", code: "sql-instance-shared", ...between }] : [];
  });
}
