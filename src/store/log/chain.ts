import { createHash } from "node:crypto";
import type { EventRow } from "../../machines/stored-event";
import { storable } from "../dialects/storable";

/** The end of a log: its last sequence number and that row's hash. */
export type Head = { readonly seq: number; readonly hash: string };

/** An event row with its links: the hash of the row before it, and its own. */
export type ChainedRow = EventRow & { readonly previousHash: string; readonly hash: string };

/** The head of a log that has no rows. The first row's previous hash is the empty text. */
export const emptyHead: Head = { seq: 0, hash: "" };

/** SHA-256, in hex, of one JSON array of every column of the row but its own hash, in this order. */
export const hashOf = (row: EventRow, previousHash: string): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        row.migration,
        row.seq,
        row.pool,
        row.type,
        row.version,
        row.data,
        row.actor,
        row.at,
        row.activity,
        previousHash,
      ]),
    )
    .digest("hex");

/** Links rows to the end of their log. Throws when one does not follow the row before it. */
export function chained(head: Head, rows: readonly EventRow[]): readonly ChainedRow[] {
  let { seq, hash } = head;
  return rows.map((given) => {
    const row = storableRow(given);
    if (row.seq !== seq + 1) {
      throw new Error(`Log ${row.migration} ends at ${seq}: a row with seq ${row.seq} cannot follow.`);
    }

    const previousHash = hash;
    hash = hashOf(row, previousHash);
    seq = row.seq;
    return { ...row, previousHash, hash };
  });
}

const storableRow = (row: EventRow): EventRow => ({
  ...row,
  pool: orNull(row.pool),
  type: storable(row.type),
  data: storable(row.data),
  actor: orNull(row.actor),
  activity: orNull(row.activity),
});

const orNull = (text: string | null) => (text === null ? null : storable(text));
