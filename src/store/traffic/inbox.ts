import type { Instant } from "../../facts/ids";
import type { Db } from "../schema";

/** An activity that was answered, with its answer: the notice as JSON text. */
export type Answered = {
  readonly conversation: string;
  readonly activity: string;
  readonly notice: string;
  readonly at: Instant;
};

/** The answer that an activity got. Undefined: it was not seen yet. */
export async function answerOf(db: Db, conversation: string, activity: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("inbox")
    .select("notice")
    .where("conversation", "=", conversation)
    .where("activity", "=", activity)
    .executeTakeFirst();
  return row?.notice;
}

/** Keeps the answer that an activity gets. Throws when it has one. */
export async function remember(trx: Db, answered: Answered): Promise<void> {
  await trx.insertInto("inbox").values(answered).execute();
}
