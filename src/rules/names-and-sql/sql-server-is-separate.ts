import { type SqlInstance, sameHost } from "../../facts/sql";
import { supportedPaths } from "../documents";
import { rule } from "../rule";
import { sqlBeside, sqlMaterial } from "./sql-beside";

type Sharing = {
  readonly target: string;
  readonly sql: SqlInstance;
  readonly other: SqlInstance;
  readonly of: string;
};

type Found =
  | ({ readonly verdict: "refuse"; readonly code: "sql-server-shared" } & Sharing)
  | ({ readonly verdict: "unknown"; readonly code: "sql-server-maybe-shared" } & Sharing);

/** Lync Server 2013 keeps its databases on computers of their own. It rests on a loose sentence ("separate and
 * distinct computers") beside one that forbids the instance only: so it may be waived. A shared instance is the matter
 * of sql-instance-is-not-shared, and not told twice; two new pools may share a computer. */
export const sqlServerIsSeparate = rule({
  id: "sql-server-is-separate",
  numbers: ["R-16"],
  sources: [supportedPaths],
  kind: "work",
  class: "waivable",
  judgedAt: ["declare-facts", "start-task", "leave-phase"],
  material: ({ pool }) => sqlMaterial(pool),
  check: ({ migration, pool }): readonly Found[] => {
    if (migration.to !== "lync2013" || pool?.companion || pool?.target?.edition !== "ee" || !pool.target.sql)
      return [];

    const { name: target, sql } = pool.target;
    return sqlBeside(pool)
      .filter((beside) => beside.is === "pool" && beside.sql.instance !== sql.instance)
      .flatMap(({ sql: other, of }): readonly Found[] => {
        const same = sameHost(sql.host, other.host);
        const between = { target, sql, other, of };
        if (same === "unknown") return [{ verdict: "unknown", code: "sql-server-maybe-shared", ...between }];
        return same ? [{ verdict: "refuse", code: "sql-server-shared", ...between }] : [];
      });
  },
});
