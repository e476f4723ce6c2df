import type { Kysely } from "kysely";

/** Which team a channel is of, what the bot introduced itself to, and the thread of each pool. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("conversations").addColumn("team", "text").execute();
  await db.schema.alterTable("conversations").addColumn("team_name", "text").execute();
  await db.schema.createIndex("conversations_of_team").on("conversations").column("team").execute();

  await db.schema
    .createTable("introductions")
    .addColumn("place", "text", (column) => column.primaryKey())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();

  await db.schema
    .createTable("threads")
    .addColumn("conversation", "text", (column) => column.notNull())
    .addColumn("migration", "text", (column) => column.notNull())
    .addColumn("pool", "text", (column) => column.notNull())
    .addColumn("activity", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("threads_key", ["conversation", "migration", "pool"])
    .execute();
  await db.schema
    .createIndex("threads_by_root")
    .on("threads")
    .columns(["conversation", "activity"])
    .execute();
}
