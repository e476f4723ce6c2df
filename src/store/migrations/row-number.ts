import { type CreateTableBuilder, type Kysely, SqliteAdapter } from "kysely";

/** Adds `id`, a number that grows with each row and is never given twice: the one thing both databases word differently. */
export const rowNumber = (db: Kysely<unknown>, table: CreateTableBuilder<string>) =>
  db.getExecutor().adapter instanceof SqliteAdapter
    ? table.addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    : table.addColumn("id", "bigserial", (column) => column.primaryKey());
