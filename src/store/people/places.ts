import type { Instant } from "../../facts/ids";
import { pageSize } from "../page";
import type { Db } from "../schema";

/** Whether the bot introduces itself now: to each team and each chat once, whoever asks first. */
export async function introduceOnce(db: Db, place: string, at: Instant): Promise<boolean> {
  const { numInsertedOrUpdatedRows: rows = 0n } = await db
    .insertInto("introductions")
    .values({ place, at })
    .onConflict((conflict) => conflict.column("place").doNothing())
    .executeTakeFirstOrThrow();
  return rows > 0n;
}

/** The channels of a team in which the bot was spoken to, a page at most. */
export async function channelsOf(db: Db, team: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("conversations")
    .select("id")
    .where("team", "=", team)
    .orderBy("id")
    .limit(pageSize)
    .execute();
  return rows.map(({ id }) => id);
}

/** Keeps the name that a channel or chat bears now. */
export async function rename(db: Db, id: string, name: string): Promise<void> {
  await db.updateTable("conversations").set({ name }).where("id", "=", id).execute();
}

/** Keeps the name that a team bears now. */
export async function renameTeam(db: Db, team: string, name: string): Promise<void> {
  await db.updateTable("conversations").set({ team_name: name }).where("team", "=", team).execute();
}
