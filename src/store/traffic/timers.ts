import type { ExpressionBuilder } from "kysely";
import type { Instant } from "../../facts/ids";
import { pageSize, pieces } from "../page";
import type { Db, Tables } from "../schema";

/** Something to be done at a moment. `payload` is JSON text. */
export type Timer = {
  readonly key: string;
  readonly due: Instant;
  readonly kind: string;
  readonly payload: string;
};

/** Sets a timer; one with the same key is set anew. */
export const putTimer = (db: Db, timer: Timer, now: Instant = 0): Promise<void> =>
  putTimers(db, [timer], now);

/** Sets timers, each key once; those with keys that are known are set anew. */
export async function putTimers(db: Db, timers: readonly Timer[], now: Instant = 0): Promise<void> {
  for (const piece of pieces(timers)) {
    await db
      .insertInto("timers")
      .values(piece.map((timer) => ({ ...timer, set_at: now })))
      .onConflict((conflict) =>
        conflict.column("key").doUpdateSet(({ ref }) => ({
          due: ref("excluded.due"),
          kind: ref("excluded.kind"),
          payload: ref("excluded.payload"),
          set_at: ref("excluded.set_at"),
          lease_until: 0,
        })),
      )
      .execute();
  }
}

/** Ends a timer, unless it was set to another moment meanwhile. */
export async function dropTimer(db: Db, { key, due }: Pick<Timer, "key" | "due">): Promise<void> {
  await db.deleteFrom("timers").where("key", "=", key).where("due", "=", due).execute();
}

/**
 * Takes timers that are due, the earliest first. One that is not dropped comes back when its lease ends. One that was set
 * later than it is now is taken too: clocks were put back since, and what it waits for is worked out anew.
 */
export async function claimTimers(
  db: Db,
  limit: number,
  now: Instant,
  leaseMs: number,
): Promise<readonly Timer[]> {
  const isFree = ({ or, eb }: ExpressionBuilder<Tables, "timers">) =>
    or([eb("lease_until", "<", now), eb("lease_until", ">", now + leaseMs)]);
  const due = db
    .selectFrom("timers")
    .select("key")
    .where(({ or, eb }) => or([eb("due", "<=", now), eb("set_at", ">", now)]))
    .where(isFree)
    .orderBy("due")
    .orderBy("key")
    .limit(Math.min(limit, pageSize));

  const claimed = await db
    .updateTable("timers")
    .set({ lease_until: now + leaseMs })
    .where("key", "in", due)
    .where(isFree)
    .returning(["key", "due", "kind", "payload"])
    .execute();
  return claimed.sort((a, b) => a.due - b.due || (a.key < b.key ? -1 : 1));
}

/** When there is something to take at the earliest: the first moment that a timer is due; now, where one was set later
 * than that. Undefined: there is no timer. */
export async function nextTimer(db: Db, now: Instant): Promise<Instant | undefined> {
  const [first, latest] = [
    await db.selectFrom("timers").select("due").orderBy("due").limit(1).executeTakeFirst(),
    await db
      .selectFrom("timers")
      .select("set_at as setAt")
      .orderBy("set_at", "desc")
      .limit(1)
      .executeTakeFirst(),
  ];
  return latest && latest.setAt > now ? now : first?.due;
}
