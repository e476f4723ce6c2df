import type { Instant } from "../../facts/ids";
import { pageSize, pieces } from "../page";
import type { Db } from "../schema";

/** A notice to be posted. One with a dedupe key that was used before is dropped. */
export type Outgoing = {
  readonly dedupeKey: string;
  readonly conversation: string;
  readonly notice: string;
  /** Later rows of the conversation wait for this one: what is due at a set time is a timer. */
  readonly notBefore: Instant;
};

/** A notice in the hands of one sender until its lease ends. `unsure` counts earlier attempts with no known end. */
export type Claimed = Omit<Outgoing, "notBefore"> & {
  readonly id: number;
  readonly attempts: number;
  readonly unsure: number;
};

/** Queues notices in their order. */
export async function enqueue(trx: Db, outgoing: readonly Outgoing[]): Promise<void> {
  for (const piece of pieces(outgoing)) {
    await trx
      .insertInto("outbox")
      .values(
        piece.map(({ dedupeKey, notBefore, ...rest }) => ({
          dedupe_key: dedupeKey,
          not_before: notBefore,
          ...rest,
        })),
      )
      .onConflict((conflict) => conflict.column("dedupe_key").doNothing())
      .execute();
  }
}

/** Takes notices that are due, oldest first, at most the oldest waiting one of each conversation, none of `except`. */
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
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("outbox as older")
            .select("older.id")
            .whereRef("older.conversation", "=", "row.conversation")
            .where("older.state", "=", "waiting")
            .whereRef("older.id", "<", "row.id"),
        ),
      ),
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
    .returning(["id", "dedupe_key as dedupeKey", "conversation", "notice", "attempts", "unsure"])
    .execute();
  return claimed.map((row) => ({ ...row, unsure: row.unsure - 1 })).sort((a, b) => a.id - b.id);
}

/** Frees what a sender that is no more had claimed. Only where nobody else can be sending: one process has the store. */
export async function freeClaims(db: Db): Promise<void> {
  await db.updateTable("outbox").set({ lease_until: 0 }).where("state", "=", "waiting").execute();
}

/** Notes that a notice was posted. */
export async function sent(db: Db, id: number): Promise<void> {
  await db
    .updateTable("outbox")
    .set({ state: "sent" })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** Gives a notice back until later. Say `unsure` when nobody knows whether the attempt reached the channel. */
export async function postpone(
  db: Db,
  id: number,
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

/** Gives a notice up, and keeps why. */
export async function giveUp(db: Db, id: number, why: string): Promise<void> {
  await db
    .updateTable("outbox")
    .set({ state: "failed", why })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

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
