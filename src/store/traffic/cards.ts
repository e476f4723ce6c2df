import { pageSize } from "../page";
import type { Db } from "../schema";

/** Where a card about a subject was posted, so that it can be brought up to date. */
export type PostedCard = {
  readonly subject: string;
  readonly conversation: string;
  readonly activity: string;
};

/** Keeps where a card was posted; keeping it twice is keeping it once. */
export async function saveCard(db: Db, card: PostedCard): Promise<void> {
  await db
    .insertInto("cards")
    .values(card)
    .onConflict((conflict) => conflict.columns(["subject", "conversation", "activity"]).doNothing())
    .execute();
}

/** The posted cards about a subject. */
export async function cardsOf(db: Db, subject: string): Promise<readonly PostedCard[]> {
  return db
    .selectFrom("cards")
    .select(["subject", "conversation", "activity"])
    .where("subject", "=", subject)
    .orderBy("conversation")
    .orderBy("activity")
    .limit(pageSize)
    .execute();
}
