import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fqdn, LogId, PersonId } from "../../facts/ids";
import type { MigrationEvent } from "../../machines/events/events";
import { readMigrationRow } from "../../machines/stored-event";
import type { ChainedRow } from "../../store/log/chain";
import type { StoreReader } from "../../store/read-store";
import { columns, readMe, sayEntry, sayRefusal } from "../../words/record";
import { fromKept } from "../kept-text";
import { csvLine, csvMark } from "./csv";
import { type Entry, type Zipped, zipTo } from "./zip-file";

/** Whose record is wanted: a migration's, or what of it is about one pool and about all. */
export type RecordOf = { readonly log: LogId; readonly pool: Fqdn | null };

/** What was written, and up to which event, with the head that the log had there. */
export type Written = Zipped & { readonly upTo: number; readonly head: string };

type Reader = Pick<
  StoreReader,
  "headOf" | "chainAfter" | "rowsAfter" | "refusalsAfter" | "people" | "getBody"
>;

/** Writes a record as an archive that can be read without the bot, and checked without it: see docs/record.md. The reader
 * sees the store as it stood at its first read, so all files of the archive tell of the same moment. */
export async function writeRecord(reader: Reader, of: RecordOf, path: string): Promise<Written> {
  const head = await reader.headOf(of.log);
  const [first] = await reader.rowsAfter(of.log, 0, { limit: 1 });
  const registered = first && readMigrationRow(first).event;
  if (!head || registered?.type !== "migrationRegistered")
    throw new Error(`There is no log of a migration under ${of.log}.`);

  const { seq: upTo, hash } = head;
  const about = { migration: registered.name, pool: of.pool, upTo, head: hash };
  return { ...(await zipTo(path, entriesOf(reader, of, about))), upTo, head: hash };
}

type About = {
  readonly migration: string;
  readonly pool: Fqdn | null;
  readonly upTo: number;
  readonly head: string;
};

async function* entriesOf(reader: Reader, of: RecordOf, about: About): AsyncGenerator<Entry> {
  const known: Known = { people: new Map(), texts: new Set(), events: 0, refusals: 0, erased: [] };
  yield entry("README.txt", readMe(about));
  yield entry("check.cjs", readFileSync(join(__dirname, "check-record.js")));
  yield { name: "history.csv", parts: history(reader, of, about, known) };
  yield { name: "events.jsonl", parts: events(reader, of) };
  yield { name: "refusals.csv", parts: refusals(reader, of, about, known) };
  yield { name: "people.csv", parts: peopleTable(known) };

  const texts: string[] = [];
  for (const sha256 of known.texts) {
    const body = await reader.getBody(sha256);
    if (body?.erased) known.erased.push(sha256);
    if (typeof body?.text !== "string") continue;
    texts.push(sha256);
    yield entry(`texts/${sha256}.txt`, body.text);
    const unpacked = fromKept(body.text);
    if (unpacked !== undefined && unpacked !== body.text)
      yield entry(`texts/${sha256}.unpacked.txt`, unpacked);
  }
  const { events: counted, refusals: refused, erased } = known;
  const claims = { format: 1, ...about, log: of.log, events: counted, refusals: refused, texts, erased };
  yield entry("record.json", `${JSON.stringify(claims, null, 2)}\n`);
}

/** What is gathered while the history is written: whom it names, and which texts. */
type Known = {
  readonly people: Map<PersonId, Awaited<ReturnType<Reader["people"]>>[number]>;
  readonly texts: Set<string>;
  events: number;
  refusals: number;
  readonly erased: string[];
};

const entry = (name: string, content: string | Uint8Array): Entry => ({ name, parts: once(content) });

async function* once<T>(content: T): AsyncGenerator<T> {
  yield content;
}

/** The rows of the record, a page at a time. */
async function* pages(
  { chainAfter }: Reader,
  { log, pool }: RecordOf,
): AsyncGenerator<readonly ChainedRow[]> {
  let after = 0;
  for (;;) {
    const page = await chainAfter(log, after);
    const last = page.at(-1);
    if (!last) return;
    after = last.seq;
    yield page.filter((row) => pool === null || row.pool === null || row.pool === pool);
  }
}

async function* events(reader: Reader, of: RecordOf): AsyncGenerator<string> {
  for await (const page of pages(reader, of)) yield page.map((row) => `${JSON.stringify(row)}\n`).join("");
}

async function* history(
  reader: Reader,
  of: RecordOf,
  { migration }: About,
  known: Known,
): AsyncGenerator<string> {
  yield csvMark + csvLine(columns.history);
  for await (const page of pages(reader, of)) {
    for (const { data } of page)
      for (const [, sha256 = ""] of data.matchAll(/"sha256":"([0-9a-f]{64})"/g)) known.texts.add(sha256);
    known.events += page.length;
    const nameOf = await namesIn(reader, page, known);
    yield page
      .map((row) => {
        const { seq, at, actor, event, pool, said, as, book } = readMigrationRow(row);
        const happened = sayEntry({ event, pool }, { label: pool ?? askedOf(event) ?? migration, nameOf });
        const who = actor && nameOf(actor);
        return csvLine([
          seq,
          instant(at),
          pool,
          who,
          actor,
          as,
          happened,
          said,
          row.type,
          book,
          row.data,
          row.hash,
        ]);
      })
      .join("");
  }
}

/** A question is put to a conversation, and is of a pool all the same. */
const askedOf = (event: MigrationEvent): string | undefined =>
  event.type === "questionPut" && "pool" in event.question ? event.question.pool : undefined;

async function* refusals(
  reader: Reader,
  { log, pool: only }: RecordOf,
  { migration }: About,
  known: Known,
): AsyncGenerator<string> {
  yield csvMark + csvLine(columns.refusals);
  let after = 0;
  for (;;) {
    const page = await reader.refusalsAfter(log, after);
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
    const told = page.filter(({ pool }) => only === null || pool === only);
    known.refusals += told.length;
    const nameOf = await namesIn(reader, told, known);
    yield told
      .map(({ at, pool, actor, said, findings }) => {
        const violations: readonly { readonly rule: string }[] = JSON.parse(findings);
        const why = violations.map((one) => sayRefusal(one, { label: pool ?? migration, nameOf })).join("\n");
        const rules = [...new Set(violations.map(({ rule }) => rule))].join(", ");
        return csvLine([
          instant(at),
          pool,
          actor && nameOf(actor as PersonId),
          actor,
          said,
          rules,
          why,
          findings,
        ]);
      })
      .join("");
  }
}

async function* peopleTable({ people }: Known): AsyncGenerator<string> {
  yield csvMark + csvLine(columns.people);
  for (const { id, name, aad, tenant } of people.values()) yield csvLine([id, name, aad, tenant]);
}

/** Looks up those whom rows name and nobody named before; gives what everybody so far is called. */
async function namesIn(
  { people }: Reader,
  rows: readonly object[],
  known: Known,
): Promise<(id: PersonId) => string> {
  const named = new Set(JSON.stringify(rows).match(/\bp-\d+\b/g) as PersonId[] | null);
  const strangers = [...named].filter((id) => !known.people.has(id));
  for (const person of strangers.length > 0 ? await people(strangers) : [])
    known.people.set(person.id, person);
  return (id) => known.people.get(id)?.name ?? id;
}

const instant = (at: number): string => new Date(at).toISOString();
