import { sql } from "kysely";
import type { LogId } from "../../facts/ids";
import { isSqlite } from "../dialects/is-sqlite";
import { pageSize } from "../page";
import type { Db } from "../schema";
import { emptyHead, type Head } from "./chain";

/** The head of one log. Undefined: there is no such log. */
export const headOf = (db: Db, log: LogId): Promise<Head | undefined> =>
  headQuery(db, log).executeTakeFirst();

/** The heads of all logs in order of their id, a page at a time. */
export async function heads(db: Db, after = ""): Promise<readonly (Head & { readonly log: LogId })[]> {
  return db
    .selectFrom("migrations")
    .select(["id as log", "head_seq as seq", "head_hash as hash"])
    .where("id", ">", after as LogId)
    .orderBy("id")
    .limit(pageSize)
    .execute();
}

/**
 * Reads and holds the heads of logs, always in the same order, so that no two transactions wait for each other.
 * In SQLite whoever began a transaction holds everything.
 */
export async function heldHeads(trx: Db, logs: readonly LogId[]): Promise<Map<LogId, Head>> {
  const held = new Map<LogId, Head>();
  for (const log of [...new Set(logs)].sort((a, b) => numberOf(a) - numberOf(b))) {
    const head = await headQuery(trx, log)
      .$if(!isSqlite(trx), (query) => query.forUpdate())
      .executeTakeFirst();
    if (head) held.set(log, head);
  }
  return held;
}

/** Makes an empty log. */
export async function insertLog(trx: Db, log: LogId): Promise<Head> {
  await trx
    .insertInto("migrations")
    .values({ id: log, head_seq: emptyHead.seq, head_hash: emptyHead.hash })
    .execute();
  return emptyHead;
}

/** The largest n of the logs `m-n`; 0 while there is none. Hold `house` to make the next one. */
export async function newestLogNumber(db: Db): Promise<number> {
  const { newest } = await db
    .selectFrom("migrations")
    .select(sql<number | null>`max(cast(substr(id, 3) as integer))`.as("newest"))
    .where("id", "!=", "house" as LogId)
    .executeTakeFirstOrThrow();
  return newest ?? 0;
}

const headQuery = (db: Db, log: LogId) =>
  db.selectFrom("migrations").select(["head_seq as seq", "head_hash as hash"]).where("id", "=", log);

const numberOf = (log: LogId) => (log === "house" ? 0 : Number(log.slice(2)));
