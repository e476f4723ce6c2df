import type { PoolCase } from "../../facts/case";
import type { SqlInstance } from "../../facts/sql";

/** A SQL Server instance somebody else has, and who. */
export type Beside = { readonly sql: SqlInstance; readonly of: string; readonly is: "pool" | "target" };

/** Every SQL instance the new pool's could collide with: its own legacy pool's, and those of other pools and targets. */
export const sqlBeside = (pool: PoolCase): readonly Beside[] => [
  ...(pool.facts.sql ? [{ sql: pool.facts.sql, of: pool.name, is: "pool" as const }] : []),
  ...pool.sqlNeighbours,
];

/** What the rules on SQL read of the pool and its target, for the digest. */
export const sqlMaterial = (pool: PoolCase | undefined): unknown => ({
  target: pool?.target?.name ?? null,
  edition: pool?.target?.edition ?? null,
  sql: pool?.target?.sql ?? null,
  ownEdition: pool?.facts.edition ?? null,
  ownSql: pool?.facts.sql ?? null,
});
