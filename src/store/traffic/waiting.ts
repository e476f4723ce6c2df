import type { Instant } from "../../facts/ids";
import { pageSize } from "../page";
import type { ConversationKind, Db, OutboxState } from "../schema";

/** How many notices wait to be posted; from 1,000 on, 1,000. */
export async function pending(db: Db): Promise<number> {
  const { waiting } = await db
    .selectFrom(
      db.selectFrom("outbox").select("id").where("state", "=", "waiting").limit(pageSize).as("waiting"),
    )
    .select(({ fn }) => fn.countAll().as("waiting"))
    .executeTakeFirstOrThrow();
  return Number(waiting);
}

/** Since when the oldest notice waits that is due. Undefined: none is. */
export async function waitingSince(db: Db, now: Instant): Promise<Instant | undefined> {
  const row = await db
    .selectFrom("outbox")
    .select("queued_at")
    .where("state", "=", "waiting")
    .where("not_before", "<=", now)
    .where("queued_at", ">", 0)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.queued_at;
}

/** A notice that was set aside, or that was posted once more because nobody knew whether it had arrived. */
export type Aside = {
  readonly id: number;
  readonly conversation: string;
  readonly name: string | null;
  readonly kind: ConversationKind | null;
  readonly teamName: string | null;
  readonly tenant: string | null;
  readonly state: OutboxState;
  readonly why: string | null;
  readonly queuedAt: Instant;
};

/** The newest of what was set aside. */
export const setAside = (db: Db, limit: number): Promise<readonly Aside[]> =>
  asides(db)
    .where("row.state", "in", ["doubtful", "failed", "stranded"])
    .orderBy("row.id", "desc")
    .limit(limit)
    .execute();

/** How many were set aside of each kind; from 1,000 on, 1,000. */
export async function countAside(db: Db): Promise<Readonly<Record<string, number>>> {
  const rows = await db
    .selectFrom(
      db
        .selectFrom("outbox")
        .select("state")
        .where("state", "in", ["doubtful", "failed", "stranded"])
        .limit(pageSize)
        .as("aside"),
    )
    .select(({ fn }) => ["state", fn.countAll().as("count")])
    .groupBy("state")
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

const asides = (db: Db) =>
  db
    .selectFrom("outbox as row")
    .leftJoin("conversations as place", "place.id", "row.conversation")
    .select([
      "row.id",
      "row.conversation",
      "place.name",
      "place.kind",
      "place.team_name as teamName",
      "place.tenant",
      "row.state",
      "row.why",
      "row.queued_at as queuedAt",
    ]);
