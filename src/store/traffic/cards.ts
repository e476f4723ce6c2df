import { sql } from "kysely";
import type { Instant } from "../../facts/ids";
import { pageSize } from "../page";
import type { Db } from "../schema";

/** Where a card about a subject was posted, so that it can be brought up to date. */
export type PostedCard = {
  readonly subject: string;
  readonly conversation: string;
  readonly activity: string;
  /** A digest of what it shows. */
  readonly shown?: string;
};

/** Keeps where a card was posted and what it shows; of a card that is known already, what it shows now. */
export async function saveCard(db: Db, { shown = "", ...card }: PostedCard): Promise<void> {
  await db
    .insertInto("cards")
    .values({ ...card, shown })
    .onConflict((conflict) =>
      conflict.columns(["subject", "conversation", "activity"]).doUpdateSet({ shown }),
    )
    .execute();
}

/** Keeps that there is such a card, of which it is not known what it shows; a card that is known stays as it is. */
export async function noteCard(db: Db, card: Omit<PostedCard, "shown">): Promise<void> {
  await db
    .insertInto("cards")
    .values(card)
    .onConflict((conflict) => conflict.columns(["subject", "conversation", "activity"]).doNothing())
    .execute();
}

/** Forgets a card that is no more. */
export async function dropCard(
  db: Db,
  { conversation, activity }: Omit<PostedCard, "subject">,
): Promise<void> {
  await db
    .deleteFrom("cards")
    .where("conversation", "=", conversation)
    .where("activity", "=", activity)
    .execute();
}

/** The posted cards about a subject. */
export async function cardsOf(db: Db, subject: string): Promise<readonly Required<PostedCard>[]> {
  return db
    .selectFrom("cards")
    .select(["subject", "conversation", "activity", "shown"])
    .where("subject", "=", subject)
    .orderBy("conversation")
    .orderBy("activity")
    .limit(pageSize)
    .execute();
}

/**
 * Has every posted card about these subjects brought up to date. A card has one row in the outbox: what asks again while
 * it waits is the same row, and what asks while it is being sent has it sent once more.
 */
export async function renewCards(
  trx: Db,
  subjects: readonly string[],
  { turn, at }: { readonly turn: string; readonly at: Instant },
): Promise<void> {
  await trx
    .insertInto("outbox")
    .columns(["dedupe_key", "conversation", "notice", "not_before", "op", "target", "turn", "queued_at"])
    .expression((eb) =>
      eb
        .selectFrom("cards")
        .select([
          sql<string>`'card:' || conversation || ' ' || activity`.as("dedupe_key"),
          "conversation",
          sql<string>`min(subject)`.as("notice"),
          sql<number>`0`.as("not_before"),
          sql<"card">`'card'`.as("op"),
          "activity as target",
          sql<string>`cast(${turn} as text)`.as("turn"),
          sql<number>`cast(${at} as bigint)`.as("queued_at"),
        ])
        .where("subject", "in", subjects)
        .groupBy(["conversation", "activity"])
        .orderBy("conversation")
        .orderBy("activity")
        .limit(pageSize),
    )
    .onConflict((conflict) =>
      conflict.column("dedupe_key").doUpdateSet(({ ref }) => ({
        state: "waiting" as const,
        notice: ref("excluded.notice"),
        turn: ref("excluded.turn"),
        queued_at: ref("excluded.queued_at"),
        not_before: 0,
        attempts: 0,
        unsure: 0,
        why: null,
      })),
    )
    .execute();
}
