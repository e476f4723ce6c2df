import type { Fqdn, Instant, LogId, PersonId } from "../facts/ids";
import { MigrationEvent } from "./events/events";
import { HouseEvent } from "./events/house-event";

/** Who did it, when, by which words, in which role, and by which rule book: kept with every event. */
export type Circumstances = {
  readonly actor: PersonId | null;
  readonly at: Instant;
  readonly activity: string | null;
  readonly said: string;
  readonly as: string;
  readonly book: string;
};

/** An event about to be stored. `pool` names the pool whose part it belongs to; null for the migration as a whole. */
export type Happened<E> = { readonly pool: Fqdn | null; readonly event: E };

/** An event with its place in its log. */
export type Logged<E> = Happened<E> & Circumstances & { readonly seq: number };

/** An event as the store keeps it: `data` is the JSON text that the hash chain is over. */
export type EventRow = {
  readonly migration: LogId;
  readonly seq: number;
  readonly pool: string | null;
  readonly type: string;
  readonly version: number;
  readonly data: string;
  readonly actor: string | null;
  readonly at: number;
  readonly activity: string | null;
};

/** The version of the event schemas that is written now. */
const schemaVersion = 1;

/** Lays an event out for the store. The same event and circumstances always give the same bytes. */
export function toRow<E extends HouseEvent | MigrationEvent>(
  migration: LogId,
  { event, pool, seq, actor, at, activity, said, as, book }: Logged<E>,
): EventRow {
  const { type, ...fields } = event;
  const data = JSON.stringify({ ...fields, said, as, book });
  return { migration, seq, pool, type, version: schemaVersion, data, actor, at, activity };
}

/** Reads a row of a migration's log. Throws when the row is not what it claims to be. */
export const readMigrationRow = (row: EventRow): Logged<MigrationEvent> => readRow(row, MigrationEvent);

/** Reads a row of `house`. Throws when the row is not what it claims to be. */
export const readHouseRow = (row: EventRow): Logged<HouseEvent> => readRow(row, HouseEvent);

function readRow<E>(row: EventRow, schema: { parse: (value: unknown) => E }): Logged<E> {
  if (row.version !== schemaVersion) {
    throw new Error(
      `Event ${row.migration}/${row.seq} has schema version ${row.version}; ${schemaVersion} was expected.`,
    );
  }

  const { said, as, book, ...fields } = JSON.parse(row.data);
  return {
    event: schema.parse({ type: row.type, ...fields }),
    pool: row.pool as Fqdn | null,
    seq: row.seq,
    actor: row.actor as PersonId | null,
    at: row.at,
    activity: row.activity,
    said,
    as,
    book,
  };
}
