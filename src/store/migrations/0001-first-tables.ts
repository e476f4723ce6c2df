import type { Kysely } from "kysely";
import { rowNumber } from "./row-number";

/** The first tables, and the log `house`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await logs(db);
  await traffic(db);
  await who(db);
}

async function logs(db: Kysely<unknown>) {
  await db.schema
    .createTable("migrations")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("head_seq", "bigint", (column) => column.notNull())
    .addColumn("head_hash", "text", (column) => column.notNull())
    .execute();
  await (db as Kysely<{ migrations: { id: string; head_seq: number; head_hash: string } }>)
    .insertInto("migrations")
    .values({ id: "house", head_seq: 0, head_hash: "" })
    .execute();

  await db.schema
    .createTable("events")
    .addColumn("migration", "text", (column) => column.notNull())
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addColumn("pool", "text")
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("data", "text", (column) => column.notNull())
    .addColumn("actor", "text")
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("activity", "text")
    .addColumn("previous_hash", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("events_key", ["migration", "seq"])
    .execute();
  await db.schema.createIndex("events_of_pool").on("events").columns(["migration", "pool", "seq"]).execute();

  await rowNumber(db, db.schema.createTable("refusals"))
    .addColumn("migration", "text", (column) => column.notNull())
    .addColumn("pool", "text")
    .addColumn("actor", "text")
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("activity", "text")
    .addColumn("said", "text", (column) => column.notNull())
    .addColumn("findings", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("refusals_of_migration").on("refusals").columns(["migration", "id"]).execute();

  await db.schema
    .createTable("snapshots")
    .addColumn("migration", "text", (column) => column.notNull())
    .addColumn("part", "text", (column) => column.notNull())
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("snapshots_key", ["migration", "part"])
    .execute();
}

async function traffic(db: Kysely<unknown>) {
  await db.schema
    .createTable("inbox")
    .addColumn("conversation", "text", (column) => column.notNull())
    .addColumn("activity", "text", (column) => column.notNull())
    .addColumn("notice", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("inbox_key", ["conversation", "activity"])
    .execute();

  await rowNumber(db, db.schema.createTable("outbox"))
    .addColumn("dedupe_key", "text", (column) => column.notNull().unique())
    .addColumn("conversation", "text", (column) => column.notNull())
    .addColumn("notice", "text", (column) => column.notNull())
    .addColumn("not_before", "bigint", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("unsure", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("lease_until", "bigint", (column) => column.notNull().defaultTo(0))
    .addColumn("state", "text", (column) => column.notNull().defaultTo("waiting"))
    .addColumn("why", "text")
    .execute();
  await db.schema.createIndex("outbox_in_order").on("outbox").columns(["state", "id"]).execute();
  await db.schema
    .createIndex("outbox_of_conversation")
    .on("outbox")
    .columns(["conversation", "state", "id"])
    .execute();

  await db.schema
    .createTable("timers")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("due", "bigint", (column) => column.notNull())
    .addColumn("lease_until", "bigint", (column) => column.notNull().defaultTo(0))
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("payload", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("timers_in_order").on("timers").columns(["due", "key"]).execute();
}

async function who(db: Kysely<unknown>) {
  await db.schema
    .createTable("conversations")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("tenant", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("name", "text")
    .addColumn("reference", "text", (column) => column.notNull())
    .addColumn("service_url", "text", (column) => column.notNull())
    .addColumn("person", "text")
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .addColumn("gone", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("conversations_of_person")
    .on("conversations")
    .columns(["person", "seen_at"])
    .execute();

  await db.schema
    .createTable("cards")
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("conversation", "text", (column) => column.notNull())
    .addColumn("activity", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("cards_key", ["subject", "conversation", "activity"])
    .execute();

  await rowNumber(db, db.schema.createTable("people"))
    .addColumn("tenant", "text", (column) => column.notNull())
    .addColumn("aad", "text", (column) => column.notNull())
    .addColumn("channel_id", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("folded", "text", (column) => column.notNull())
    .addUniqueConstraint("people_identity", ["tenant", "aad"])
    .execute();
  await db.schema.createIndex("people_by_name").on("people").columns(["tenant", "folded"]).execute();

  await db.schema
    .createTable("bodies")
    .addColumn("sha256", "text", (column) => column.primaryKey())
    .addColumn("text", "text")
    .addColumn("erased", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
}
