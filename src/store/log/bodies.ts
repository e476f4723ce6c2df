import { createHash } from "node:crypto";
import { setImmediate as aroundTheLoop } from "node:timers/promises";
import { storable } from "../dialects/storable";
import type { Db } from "../schema";

/** A long text under the SHA-256 of its stored bytes. Erased ones keep their row and lose their text. */
export type Body = { readonly sha256: string; readonly text: string | null; readonly erased: boolean };

/** SHA-256, in hex, of a text's UTF-8 bytes. */
export const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Keeps a text and gives the name to find it by. What was erased stays erased. */
export async function putBody(db: Db, given: string): Promise<string> {
  const text = storable(given);
  const sha256 = digestOf(text);
  const isLong = text.length > longText;
  if (isLong) await aroundTheLoop();
  await db
    .insertInto("bodies")
    .values({ sha256, text })
    .onConflict((conflict) => conflict.column("sha256").doNothing())
    .execute();
  if (isLong) await aroundTheLoop();
  return sha256;
}

/** Hashing, writing and committing so many characters takes a while each: others get their turn in between. */
const longText = 500_000;

/** The text kept under this name. */
export async function getBody(db: Db, sha256: string): Promise<Body | undefined> {
  const row = await db.selectFrom("bodies").select(columns).where("sha256", "=", sha256).executeTakeFirst();
  return row && asBody(row);
}

/** Erases a text; that there was one stays known. */
export async function eraseBody(db: Db, sha256: string): Promise<void> {
  await db.updateTable("bodies").set({ text: null, erased: 1 }).where("sha256", "=", sha256).execute();
}

/** All texts in order of their names, a small page at a time: one may be long. */
export async function bodiesAfter(db: Db, sha256: string): Promise<readonly Body[]> {
  const rows = await db
    .selectFrom("bodies")
    .select(columns)
    .where("sha256", ">", sha256)
    .orderBy("sha256")
    .limit(50)
    .execute();
  return rows.map(asBody);
}

const columns = ["sha256", "text", "erased"] as const;

const asBody = (row: Omit<Body, "erased"> & { readonly erased: number }): Body => ({
  ...row,
  erased: row.erased === 1,
});
