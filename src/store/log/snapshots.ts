import type { LogId } from "../../facts/ids";
import { pieces } from "../page";
import type { Db } from "../schema";

/** A part's state as of one row of its log: a cache, which may be deleted at any time. */
export type Snapshot = {
  readonly log: LogId;
  readonly part: string;
  readonly seq: number;
  readonly state: string;
};

/** The newest snapshot of one part of a log. */
export async function snapshot(
  db: Db,
  log: LogId,
  part: string,
): Promise<Pick<Snapshot, "seq" | "state"> | undefined> {
  return db
    .selectFrom("snapshots")
    .select(["seq", "state"])
    .where("migration", "=", log)
    .where("part", "=", part)
    .executeTakeFirst();
}

/** Keeps snapshots. One that is older than the one kept is dropped. */
export async function saveSnapshots(db: Db, snapshots: readonly Snapshot[]): Promise<void> {
  for (const piece of pieces(snapshots)) {
    await db
      .insertInto("snapshots")
      .values(piece.map(({ log, ...rest }) => ({ migration: log, ...rest })))
      .onConflict((conflict) =>
        conflict
          .columns(["migration", "part"])
          .doUpdateSet(({ ref }) => ({ seq: ref("excluded.seq"), state: ref("excluded.state") }))
          .whereRef("excluded.seq", ">=", "snapshots.seq"),
      )
      .execute();
  }
}
