import type { Kysely } from "kysely";
import { rowNumber } from "./row-number";

/** Which daily summaries were made; when a timer was set, which tells that clocks were put back; refusals by their time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await rowNumber(db, db.schema.createTable("summaries"))
    .addColumn("migration", "text", (column) => column.notNull())
    .addColumn("conversation", "text", (column) => column.notNull())
    .addColumn("day", "text", (column) => column.notNull())
    .addColumn("due", "bigint", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addColumn("refusal", "bigint", (column) => column.notNull())
    .addUniqueConstraint("summaries_of_days", ["migration", "conversation", "day"])
    .execute();
  await db.schema
    .createIndex("summaries_in_order")
    .on("summaries")
    .columns(["migration", "conversation", "id"])
    .execute();

  await db.schema
    .alterTable("timers")
    .addColumn("set_at", "bigint", (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex("timers_by_setting").on("timers").columns(["set_at"]).execute();

  await db.schema.createIndex("refusals_by_time").on("refusals").columns(["migration", "at", "id"]).execute();
}
