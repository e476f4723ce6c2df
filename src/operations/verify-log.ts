import type { EventRow } from "../machines/stored-event";
import { digestOf } from "../store/log/bodies";
import { type ChainedRow, emptyHead, type Head, hashOf } from "../store/log/chain";
import type { StoreReader } from "../store/read-store";

/** What is wrong, and where: at an event, or, with null, outside the log. */
export type Fault = { readonly seq: number | null; readonly what: string };

/** What the check of a log found: how far it is whole, its first fault, and how many texts were erased. */
export type Verification = {
  readonly events: number;
  readonly head: Head;
  readonly broken?: Fault;
  readonly erased: number;
};

type Reader = Pick<StoreReader, "headOf" | "chainAfter" | "bodiesAfter">;

/** Checks a log from its first row to its head, and every kept text against its name. */
export async function verifyLog(reader: Reader, log: EventRow["migration"]): Promise<Verification> {
  const { broken: brokenLog, ...found } = await walkLog(reader, log);
  const { broken: brokenBody, erased } = await walkBodies(reader);
  const broken = brokenLog ?? brokenBody;
  return { ...found, erased, ...(broken && { broken }) };
}

/** So many of a log's last events are looked at where the whole of it would take too long. */
const tail = 1000;

/** Whether the end of a log is whole: its last events, one linked to the other, up to its head. */
export async function tailFault(
  reader: Pick<Reader, "headOf" | "chainAfter">,
  log: EventRow["migration"],
): Promise<{ readonly events: number; readonly broken?: Fault }> {
  const kept = await reader.headOf(log);
  const rows = await reader.chainAfter(log, Math.max(0, (kept?.seq ?? 0) - tail));
  const [first] = rows;
  let head: Head = first ? { seq: first.seq - 1, hash: first.previousHash } : emptyHead;
  for (const row of rows) {
    const what = faultOf(row, head);
    if (what) return { events: rows.length, broken: { seq: row.seq, what } };
    head = { seq: row.seq, hash: row.hash };
  }
  const what = kept && head.seq > kept.seq ? undefined : faultOfEnd(kept, head);
  return { events: rows.length, ...(what && { broken: { seq: head.seq, what } }) };
}

/** Checks a log alone, without the texts. */
export async function walkLog(
  reader: Reader,
  log: EventRow["migration"],
): Promise<Omit<Verification, "erased">> {
  let events = 0;
  let head = emptyHead;
  for (
    let page = await reader.chainAfter(log, 0);
    page.length > 0;
    page = await reader.chainAfter(log, head.seq)
  ) {
    for (const row of page) {
      const what = faultOf(row, head);
      if (what) return { events, head, broken: { seq: row.seq, what } };

      events += 1;
      head = { seq: row.seq, hash: row.hash };
    }
  }

  const what = faultOfEnd(await reader.headOf(log), head);
  return { events, head, ...(what && { broken: { seq: head.seq, what } }) };
}

function faultOf(row: ChainedRow, head: Head): string | undefined {
  if (row.seq !== head.seq + 1) return `event ${head.seq + 1} is missing`;
  if (row.previousHash !== head.hash) return "the event does not continue the one before it";
  if (row.hash !== hashOf(row, row.previousHash)) return "the event was changed after it was stored";

  return undefined;
}

function faultOfEnd(kept: Head | undefined, found: Head): string | undefined {
  if (!kept) return "the log is not known";
  if (kept.seq !== found.seq) return `the log ends at ${found.seq}, and ${kept.seq} was expected`;
  if (kept.hash !== found.hash) return "the last event is not the one that was stored last";

  return undefined;
}

/** Checks every kept text of the store against its name. */
export async function walkBodies(reader: Reader): Promise<Pick<Verification, "broken" | "erased">> {
  let erased = 0;
  let after = "";
  for (let page = await reader.bodiesAfter(after); page.length > 0; page = await reader.bodiesAfter(after)) {
    for (const { sha256, text, erased: isErased } of page) {
      after = sha256;
      if (isErased) erased += 1;
      else if (text === null || digestOf(text) !== sha256) {
        return { erased, broken: { seq: null, what: `text ${sha256} was changed after it was stored` } };
      }
    }
  }
  return { erased };
}
