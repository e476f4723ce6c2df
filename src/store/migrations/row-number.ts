import type { CreateTableBuilder, Kysely } from "kysely";
import { isSqlite } from "../dialects/is-sqlite";

/** Adds `id`, a number that grows with each row and is never given twice: the one thing both databases word differently. */
export const rowNumber = (db: Kysely<unknown>, table: CreateTableBuilder<string>) =>
  isSqlite(db)
    ? table.addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    : table.addColumn("id", "bigserial", (column) => column.primaryKey());
