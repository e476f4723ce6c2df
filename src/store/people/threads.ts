import type { Fqdn, LogId } from "../../facts/ids";
import type { Db } from "../schema";

/** The thread of a channel in which a pool is spoken of: `activity` is the message that it began with. */
export type Thread = {
  readonly conversation: string;
  readonly migration: LogId;
  readonly pool: Fqdn;
  readonly activity: string;
};

/** Keeps a pool's thread; the first one stays. */
export async function saveThread(db: Db, thread: Thread): Promise<void> {
  await db
    .insertInto("threads")
    .values(thread)
    .onConflict((conflict) => conflict.columns(["conversation", "migration", "pool"]).doNothing())
    .execute();
}

/** The message that a pool's thread began with. */
export async function threadOf(
  db: Db,
  { conversation, migration, pool }: Omit<Thread, "activity">,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("threads")
    .select("activity")
    .where("conversation", "=", conversation)
    .where("migration", "=", migration)
    .where("pool", "=", pool)
    .executeTakeFirst();
  return row?.activity;
}

/** Whose thread began with this message. */
export async function threadAt(
  db: Db,
  { conversation, activity }: Pick<Thread, "conversation" | "activity">,
): Promise<Pick<Thread, "migration" | "pool"> | undefined> {
  const row = await db
    .selectFrom("threads")
    .select(["migration", "pool"])
    .where("conversation", "=", conversation)
    .where("activity", "=", activity)
    .executeTakeFirst();
  return row && { ...row, pool: row.pool as Fqdn };
}
