import type { LogId } from "../../src/facts/ids";
import type { EventRow } from "../../src/machines/stored-event";

export const m1 = "m-1" as LogId;
export const m2 = "m-2" as LogId;
export const house = "house" as LogId;

/** An event row of `m-1`; a test says only what differs. */
export const row = (seq: number, differs: Partial<EventRow> = {}): EventRow => ({
  migration: m1,
  seq,
  pool: null,
  type: "poolHeld",
  version: 1,
  data: `{"because":"row ${seq}"}`,
  actor: "p-1",
  at: 1_795_000_000_000 + seq,
  activity: `a-${seq}`,
  ...differs,
});

/** The rows from one sequence number to another, both included. */
export const rows = (from: number, to: number, differs: Partial<EventRow> = {}): EventRow[] =>
  Array.from({ length: to - from + 1 }, (_, at) => row(from + at, differs));
