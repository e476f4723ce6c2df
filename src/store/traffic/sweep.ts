import { sql } from "kysely";
import type { Instant } from "../../facts/ids";
import { pageSize } from "../page";
import type { Db, OutboxState } from "../schema";

/** A place in a walk through a table; undefined at its end. */
export type InboxCursor = { readonly conversation: string; readonly activity: string };

/** Forgets answers from before a moment among the next 1,000 of the inbox, and says where to go on. */
export async function sweepInbox(
  db: Db,
  before: Instant,
  after: InboxCursor = { conversation: "", activity: "" },
): Promise<InboxCursor | undefined> {
  const behind = sql<boolean>`(conversation, activity) > (${after.conversation}, ${after.activity})`;
  const rows = await db
    .selectFrom("inbox")
    .select(["conversation", "activity", "at"])
    .where(behind)
    .orderBy("conversation")
    .orderBy("activity")
    .limit(pageSize)
    .execute();
  const last = rows.at(-1);
  if (!last) return undefined;

  if (rows.some(({ at }) => at < before)) {
    await db
      .deleteFrom("inbox")
      .where(behind)
      .where(sql<boolean>`(conversation, activity) <= (${last.conversation}, ${last.activity})`)
      .where("at", "<", before)
      .execute();
  }
  return rows.length < pageSize ? undefined : last;
}

/** Forgets notices of a state that were queued before a moment among the next 1,000, and says where to go on. */
export async function sweepOutbox(
  db: Db,
  state: Exclude<OutboxState, "waiting">,
  before: Instant,
  after = 0,
): Promise<number | undefined> {
  const rows = await db
    .selectFrom("outbox")
    .select(["id", "queued_at"])
    .where("state", "=", state)
    .where("id", ">", after)
    .orderBy("id")
    .limit(pageSize)
    .execute();
  const last = rows.at(-1);
  if (!last) return undefined;

  if (rows.some(({ queued_at }) => queued_at < before)) {
    await db
      .deleteFrom("outbox")
      .where("state", "=", state)
      .where("id", ">", after)
      .where("id", "<=", last.id)
      .where("queued_at", "<", before)
      .execute();
  }
  return rows.length < pageSize ? undefined : last.id;
}
