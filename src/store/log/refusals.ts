import type { Instant, LogId } from "../../facts/ids";
import { pageSize } from "../page";
import type { Db } from "../schema";

/** Something that was refused: outside state and chain, kept for summary and export. `findings` is JSON text. */
export type Refusal = {
  readonly migration: LogId;
  readonly pool: string | null;
  readonly actor: string | null;
  readonly at: Instant;
  readonly activity: string | null;
  readonly said: string;
  readonly findings: string;
};

/** Keeps a refusal. */
export async function insertRefusal(db: Db, refusal: Refusal): Promise<void> {
  await db.insertInto("refusals").values(refusal).execute();
}

/** What was refused in a migration, oldest first, a page at a time. */
export async function refusalsAfter(
  db: Db,
  migration: LogId,
  id: number,
): Promise<readonly (Refusal & { readonly id: number })[]> {
  return db
    .selectFrom("refusals")
    .select(["id", "migration", "pool", "actor", "at", "activity", "said", "findings"])
    .where("migration", "=", migration)
    .where("id", ">", id)
    .orderBy("id")
    .limit(pageSize)
    .execute();
}

/** The last refusal of a migration up to a moment, by its number; 0 where there was none. */
export async function refusalBefore(db: Db, migration: LogId, at: Instant): Promise<number> {
  const found = await db
    .selectFrom("refusals")
    .select("id")
    .where("migration", "=", migration)
    .where("at", "<=", at)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return found?.id ?? 0;
}
