import type { Instant, PersonId } from "../../facts/ids";
import { pageSize } from "../page";
import type { ConversationKind, Db, Flag } from "../schema";

/** A place where the bot is spoken to. `reference` is the channel's own JSON text, never read here. */
export type Conversation = {
  readonly id: string;
  readonly tenant: string;
  readonly kind: ConversationKind;
  readonly name: string | null;
  /** Of which team it is a channel. */
  readonly team: { readonly id: string; readonly name: string | null } | null;
  readonly reference: string;
  readonly serviceUrl: string;
  /** Whose personal chat it is. */
  readonly person: PersonId | null;
  readonly seenAt: Instant;
  /** The bot was removed from it, or it is no more. */
  readonly gone: boolean;
};

/** Keeps a conversation as it was just seen; being seen, it is not gone. Names that were not told this time stay. */
export async function saveConversation(
  db: Db,
  { id, tenant, kind, name, team, reference, serviceUrl, person, seenAt }: Omit<Conversation, "gone">,
): Promise<void> {
  const seen = {
    tenant,
    kind,
    reference,
    service_url: serviceUrl,
    person,
    seen_at: seenAt,
    gone: 0 as const,
  };
  const called = { name, team: team?.id ?? null, team_name: team?.name ?? null };
  await db
    .insertInto("conversations")
    .values({ id, ...seen, ...called })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet(({ fn, ref }) => ({
        ...seen,
        name: fn.coalesce(ref("excluded.name"), ref("conversations.name")),
        team: fn.coalesce(ref("excluded.team"), ref("conversations.team")),
        team_name: fn.coalesce(ref("excluded.team_name"), ref("conversations.team_name")),
      })),
    )
    .execute();
}

/** The conversation with this id. */
export async function conversation(db: Db, id: string): Promise<Conversation | undefined> {
  const row = await db.selectFrom("conversations").select(columns).where("id", "=", id).executeTakeFirst();
  return row && asConversation(row);
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
  return row && asConversation(row);
}

/** Notes that a conversation can no longer be posted to, and why it was at first; what waits for it is set aside with it. */
export async function markGone(db: Db, id: string, why = ""): Promise<void> {
  await db
    .updateTable("conversations")
    .set({ gone: 1, gone_why: why })
    .where("id", "=", id)
    .where("gone", "=", 0)
    .execute();
  await db
    .updateTable("outbox")
    .set({ state: "stranded", why, lease_until: 0 })
    .where("conversation", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** Sets aside what waits for a conversation, unless it can be posted to. */
export async function strand(db: Db, id: string, why: string): Promise<void> {
  await db
    .updateTable("outbox")
    .set({ state: "stranded", why, lease_until: 0 })
    .where("conversation", "=", id)
    .where("state", "=", "waiting")
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("conversations").select("id").where("id", "=", id).where("gone", "=", 0))),
    )
    .execute();
}

/** Notes that a conversation can be posted to again; what was set aside with it waits once more. */
export async function revive(db: Db, id: string): Promise<void> {
  await db.updateTable("conversations").set({ gone: 0 }).where("id", "=", id).execute();
  await db
    .updateTable("outbox")
    .set({ state: "waiting", why: null, not_before: 0, lease_until: 0, attempts: 0, unsure: 0 })
    .where("conversation", "=", id)
    .where("state", "=", "stranded")
    .execute();
}

/** A conversation that can no longer be posted to. */
export type Gone = Pick<Conversation, "id" | "tenant" | "kind" | "name"> & {
  readonly teamName: string | null;
  readonly why: string;
};

/** The conversations that can no longer be posted to, by id, a page at most. */
export async function goneConversations(db: Db): Promise<readonly Gone[]> {
  return db
    .selectFrom("conversations")
    .select(["id", "tenant", "kind", "name", "team_name as teamName", "gone_why as why"])
    .where("gone", "=", 1)
    .orderBy("id")
    .limit(pageSize)
    .execute();
}

const columns = [
  "id",
  "tenant",
  "kind",
  "name",
  "team",
  "team_name as teamName",
  "reference",
  "service_url as serviceUrl",
  "person",
  "seen_at as seenAt",
  "gone",
] as const;

type Row = Omit<Conversation, "team" | "gone"> & {
  readonly team: string | null;
  readonly teamName: string | null;
  readonly gone: Flag;
};

const asConversation = ({ team, teamName, gone, ...row }: Row): Conversation => ({
  ...row,
  team: team === null ? null : { id: team, name: teamName },
  gone: gone === 1,
});
