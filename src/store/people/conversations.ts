import type { Instant, PersonId } from "../../facts/ids";
import type { ConversationKind, Db } from "../schema";

/** A place where the bot is spoken to. `reference` is the channel's own JSON text, never read here. */
export type Conversation = {
  readonly id: string;
  readonly tenant: string;
  readonly kind: ConversationKind;
  readonly name: string | null;
  readonly reference: string;
  readonly serviceUrl: string;
  /** Whose personal chat it is. */
  readonly person: PersonId | null;
  readonly seenAt: Instant;
  /** The bot was removed from it, or it is no more. */
  readonly gone: boolean;
};

/** Keeps a conversation as it was just seen; being seen, it is not gone. */
export async function saveConversation(
  db: Db,
  { serviceUrl, seenAt, ...rest }: Omit<Conversation, "gone">,
): Promise<void> {
  const { id, ...seen } = { ...rest, service_url: serviceUrl, seen_at: seenAt, gone: 0 as const };
  await db
    .insertInto("conversations")
    .values({ id, ...seen })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(seen))
    .execute();
}

/** The conversation with this id. */
export async function conversation(db: Db, id: string): Promise<Conversation | undefined> {
  const row = await db.selectFrom("conversations").select(columns).where("id", "=", id).executeTakeFirst();
  return row && { ...row, gone: row.gone === 1 };
}

/** The personal chat in which somebody can be reached, the one seen last. */
export async function personalConversationOf(db: Db, person: PersonId): Promise<Conversation | undefined> {
  const row = await db
    .selectFrom("conversations")
    .select(columns)
    .where("person", "=", person)
    .where("kind", "=", "personal")
    .where("gone", "=", 0)
    .orderBy("seen_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, gone: false };
}

/** Notes that a conversation can no longer be posted to. */
export async function markGone(db: Db, id: string): Promise<void> {
  await db.updateTable("conversations").set({ gone: 1 }).where("id", "=", id).execute();
}

/** Notes that a conversation can be posted to again. */
export async function revive(db: Db, id: string): Promise<void> {
  await db.updateTable("conversations").set({ gone: 0 }).where("id", "=", id).execute();
}

const columns = [
  "id",
  "tenant",
  "kind",
  "name",
  "reference",
  "service_url as serviceUrl",
  "person",
  "seen_at as seenAt",
  "gone",
] as const;
