import type { LogId } from "../../facts/ids";
import type { EventRow } from "../../machines/stored-event";
import { pageSize, pieces } from "../page";
import type { Db } from "../schema";
import { type ChainedRow, chained, type Head } from "./chain";

/** Which rows of a log: those of one pool, or, with null, those of the migration as a whole. */
export type Selection = { readonly pool?: string | null; readonly limit?: number };

/** The rows of a log after a sequence number, in order, a page of 1,000 at most. */
export async function rowsAfter(
  db: Db,
  log: LogId,
  seq: number,
  { pool, limit = pageSize }: Selection = {},
): Promise<readonly EventRow[]> {
  const rows = pageAfter(db, log, seq, Math.min(limit, pageSize));
  if (pool === undefined) return rows.execute();

  return rows.where("pool", pool === null ? "is" : "=", pool).execute();
}

/** The rows of several logs, each after a sequence number of its own and in order: so many of each at most. */
export async function rowsAfterEach(
  db: Db,
  points: readonly Point[],
  limit: number,
): Promise<readonly EventRow[]> {
  const ofEach = points.map(({ log, seq }) =>
    db.selectFrom(pageAfter(db, log, seq, Math.min(limit, pageSize)).as("page")).selectAll(),
  );
  const [first, ...others] = ofEach;
  const rows = await others.reduce((all, one) => all?.unionAll(one), first)?.execute();
  return (rows ?? []).sort((a, b) => a.seq - b.seq);
}

/** A place in a log. */
export type Point = { readonly log: LogId; readonly seq: number };

const pageAfter = (db: Db, log: LogId, seq: number, limit: number) =>
  db
    .selectFrom("events")
    .select(columns)
    .where("migration", "=", log)
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(limit);

/** The rows of a log with their links, a page at a time. */
export async function chainAfter(db: Db, log: LogId, seq: number): Promise<readonly ChainedRow[]> {
  return db
    .selectFrom("events")
    .select([...columns, "previous_hash as previousHash", "hash"])
    .where("migration", "=", log)
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(pageSize)
    .execute();
}

/** The head that a log had when it ended with this row; undefined where it has no such row. */
export async function headAt(db: Db, log: LogId, seq: number): Promise<Head | undefined> {
  return db
    .selectFrom("events")
    .select(["seq", "hash"])
    .where("migration", "=", log)
    .where("seq", "=", seq)
    .executeTakeFirst();
}

/** Puts rows at the end of a log and moves its head. Throws when they do not follow it. */
export async function insertRows(trx: Db, log: LogId, head: Head, rows: readonly EventRow[]): Promise<Head> {
  const stranger = rows.find(({ migration }) => migration !== log);
  if (stranger) throw new Error(`A row of ${stranger.migration} does not belong in log ${log}.`);

  const links = chained(head, rows);
  const last = links.at(-1);
  if (!last) return head;

  for (const piece of pieces(links)) {
    await trx.insertInto("events").values(piece.map(columnsOf)).execute();
  }
  await moveHead(trx, log, head, last);
  return { seq: last.seq, hash: last.hash };
}

async function moveHead(trx: Db, log: LogId, from: Head, to: Head) {
  const { numUpdatedRows } = await trx
    .updateTable("migrations")
    .set({ head_seq: to.seq, head_hash: to.hash })
    .where("id", "=", log)
    .where("head_seq", "=", from.seq)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n)
    throw new Error(`The head of log ${log} moved from ${from.seq} while it was held.`);
}

const columns = ["migration", "seq", "pool", "type", "version", "data", "actor", "at", "activity"] as const;

const columnsOf = ({ previousHash, ...row }: ChainedRow) => ({ ...row, previous_hash: previousHash });
