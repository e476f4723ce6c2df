import type { Instant, LogId } from "../../facts/ids";
import { pageSize } from "../page";
import type { Db } from "../schema";

/** One daily summary: for which conversation and day, when it was due and when made, and up to where it tells. */
export type MadeSummary = {
  readonly migration: LogId;
  readonly conversation: string;
  /** The day of the calendar where the conversation's clocks are: `2026-11-27`. */
  readonly day: string;
  readonly due: Instant;
  readonly at: Instant;
  /** The last event and the last refusal that it tells of. */
  readonly seq: number;
  readonly refusal: number;
};

/** Keeps that a summary is made. False, and nothing is kept, where the conversation has one for that day. */
export async function summaryMade(trx: Db, made: MadeSummary): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("summaries")
    .values(made)
    .onConflict((conflict) => conflict.columns(["migration", "conversation", "day"]).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether a conversation has its summary for a day. */
export async function hasSummary(
  db: Db,
  migration: LogId,
  conversation: string,
  day: string,
): Promise<boolean> {
  const found = await db
    .selectFrom("summaries")
    .select("day")
    .where("migration", "=", migration)
    .where("conversation", "=", conversation)
    .where("day", "=", day)
    .executeTakeFirst();
  return found !== undefined;
}

/** The summary that a conversation got last. */
export async function lastSummary(
  db: Db,
  migration: LogId,
  conversation: string,
): Promise<MadeSummary | undefined> {
  return db
    .selectFrom("summaries")
    .select(columns)
    .where("migration", "=", migration)
    .where("conversation", "=", conversation)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The last summary of every conversation that ever got one, a page at a time, by migration and conversation: for those
 * who look after the bot. It came `at` less `due` milliseconds late. */
export async function lastSummaries(
  db: Db,
  after: { readonly migration: string; readonly conversation: string } = { migration: "", conversation: "" },
): Promise<readonly MadeSummary[]> {
  return db
    .selectFrom("summaries")
    .select(columns)
    .where("id", "in", (query) =>
      query
        .selectFrom("summaries")
        .select(({ fn }) => fn.max("id").as("newest"))
        .groupBy(["migration", "conversation"]),
    )
    .where(({ or, and, eb }) =>
      or([
        eb("migration", ">", after.migration as LogId),
        and([eb("migration", "=", after.migration as LogId), eb("conversation", ">", after.conversation)]),
      ]),
    )
    .orderBy("migration")
    .orderBy("conversation")
    .limit(pageSize)
    .execute();
}

const columns = ["migration", "conversation", "day", "due", "at", "seq", "refusal"] as const;
