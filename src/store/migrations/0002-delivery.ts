import type { Kysely } from "kysely";

/** What delivery keeps beside a notice: where it comes from, since when it waits, which message it changes, how far it got. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const text = (table: string, column: string) =>
    db.schema
      .alterTable(table)
      .addColumn(column, "text", (added) => added.notNull().defaultTo(""))
      .execute();
  const number = (table: string, column: string, type: "integer" | "bigint") =>
    db.schema
      .alterTable(table)
      .addColumn(column, type, (added) => added.notNull().defaultTo(0))
      .execute();

  await text("outbox", "op");
  await text("outbox", "target");
  await text("outbox", "turn");
  await number("outbox", "page", "integer");
  await number("outbox", "queued_at", "bigint");
  await text("cards", "shown");
  await text("conversations", "gone_why");
}
