import type { Instant } from "../../facts/ids";
import { pageSize } from "../page";
import type { Db } from "../schema";

/** Something to be done at a moment. `payload` is JSON text. */
export type Timer = {
  readonly key: string;
  readonly due: Instant;
  readonly kind: string;
  readonly payload: string;
};

/** Sets a timer; one with the same key is set anew. */
export async function putTimer(db: Db, timer: Timer): Promise<void> {
  await db
    .insertInto("timers")
    .values(timer)
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet(({ ref }) => ({
        due: ref("excluded.due"),
        kind: ref("excluded.kind"),
        payload: ref("excluded.payload"),
        lease_until: 0,
      })),
    )
    .execute();
}

/** Ends a timer, unless it was set to another moment meanwhile. */
export async function dropTimer(db: Db, { key, due }: Pick<Timer, "key" | "due">): Promise<void> {
  await db.deleteFrom("timers").where("key", "=", key).where("due", "=", due).execute();
}

/** Takes timers that are due, the earliest first. One that is not dropped comes back when its lease ends. */
export async function claimTimers(
  db: Db,
  limit: number,
  now: Instant,
  leaseMs: number,
): Promise<readonly Timer[]> {
  const due = db
    .selectFrom("timers")
    .select("key")
    .where("due", "<=", now)
    .where("lease_until", "<", now)
    .orderBy("due")
    .orderBy("key")
    .limit(Math.min(limit, pageSize));

  const claimed = await db
    .updateTable("timers")
    .set({ lease_until: now + leaseMs })
    .where("key", "in", due)
    .where("lease_until", "<", now)
    .returning(["key", "due", "kind", "payload"])
    .execute();
  return claimed.sort((a, b) => a.due - b.due || (a.key < b.key ? -1 : 1));
}
