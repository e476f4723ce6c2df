import { sql } from "kysely";
import type { Instant } from "../../facts/ids";
import { pageSize } from "../page";
import type { Db, OutboxState } from "../schema";
import type { Outgoing } from "./outbox";

/** A notice in the hands of one sender until its lease ends. `unsure` counts earlier attempts with no known end. */
export type Claimed = Required<Omit<Outgoing, "notBefore" | "at" | "unsure">> & {
  readonly id: number;
  readonly attempts: number;
  readonly unsure: number;
  readonly page: number;
  readonly queuedAt: Instant;
};

/**
 * Takes notices that are due, oldest first, and counts the attempt before it is made. Of the posts of a conversation
 * only the oldest waiting one is taken; a change of a message is taken whenever it is due. None of `except`.
 */
export async function claim(
  db: Db,
  limit: number,
  now: Instant,
  leaseMs: number,
  except: readonly string[] = [],
): Promise<readonly Claimed[]> {
  const due = db
    .selectFrom("outbox as row")
    .select("row.id")
    .where("row.state", "=", "waiting")
    .where("row.not_before", "<=", now)
    .where("row.lease_until", "<", now)
    .$if(except.length > 0, (query) => query.where("row.conversation", "not in", except))
    .where(({ not, exists, selectFrom, or, eb }) =>
      or([
        eb("row.op", "in", changing),
        not(
          exists(
            selectFrom("outbox as older")
              .select("older.id")
              .whereRef("older.conversation", "=", "row.conversation")
              .where("older.state", "=", "waiting")
              .where("older.op", "not in", changing)
              .whereRef("older.id", "<", "row.id"),
          ),
        ),
      ]),
    )
    .orderBy("row.id")
    .limit(Math.min(limit, pageSize));

  const claimed = await db
    .updateTable("outbox")
    .set(({ eb }) => ({
      lease_until: now + leaseMs,
      attempts: eb("attempts", "+", 1),
      unsure: eb("unsure", "+", 1),
    }))
    .where("id", "in", due)
    .where("lease_until", "<", now)
    .returning(columns)
    .execute();
  return claimed.map((row) => ({ ...row, unsure: row.unsure - 1 })).sort((a, b) => a.id - b.id);
}

/** Frees what a sender that is no more had claimed. Only where nobody else can be sending: one process has the store. */
export async function freeClaims(db: Db): Promise<void> {
  await db.updateTable("outbox").set({ lease_until: 0 }).where("state", "=", "waiting").execute();
}

/** Which claim of a row is spoken of: a row that another turn asked for meanwhile is not done by it. */
export type Hold = Pick<Claimed, "id" | "turn">;

/** Notes what became of a notice, and why where it was not posted. One that was asked for anew meanwhile waits again. */
export async function settle(
  db: Db,
  { id, turn }: Hold,
  state: Exclude<OutboxState, "waiting">,
  why: string | null = null,
): Promise<void> {
  await db
    .updateTable("outbox")
    .set({
      state: sql<OutboxState>`case when turn = ${turn} then ${state} else 'waiting' end`,
      why,
      lease_until: 0,
    })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** Notes that so many of a notice's messages were posted: what is unsure from here on is the next one, which has a lease of its own. */
export async function advancePage(db: Db, { id }: Hold, page: number, leaseUntil: Instant): Promise<void> {
  await db
    .updateTable("outbox")
    .set({ page, unsure: 1, lease_until: leaseUntil })
    .where("id", "=", id)
    .execute();
}

/** Gives a notice back until later. Say `unsure` when nobody knows whether the attempt reached the channel. */
export async function postpone(
  db: Db,
  { id }: Hold,
  notBefore: Instant,
  { unsure = false }: { readonly unsure?: boolean } = {},
): Promise<void> {
  await db
    .updateTable("outbox")
    .set(({ eb }) => ({
      not_before: notBefore,
      lease_until: 0,
      unsure: eb("unsure", "-", unsure ? 0 : 1),
    }))
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** What changes a message that is there; all else is posted. */
const changing = ["card", "late"] as const;

const columns = [
  "id",
  "dedupe_key as dedupeKey",
  "conversation",
  "notice",
  "attempts",
  "unsure",
  "op",
  "target",
  "turn",
  "page",
  "queued_at as queuedAt",
] as const;
