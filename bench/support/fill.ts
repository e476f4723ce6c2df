import { closeSync, fsyncSync, openSync } from "node:fs";
import { join } from "node:path";
import Libsql from "libsql";
import { house, LogId, type PersonId } from "../../src/facts/ids";
import { type EventRow, toRow } from "../../src/machines/stored-event";
import { ruleBook } from "../../src/rules/rule";
import { storeFile } from "../../src/store/dialects/sqlite";
import { type ChainedRow, chained, emptyHead } from "../../src/store/log/chain";
import { openStore } from "../../src/store/open-store";
import type { StorePlace } from "../../src/store/place";
import { rowsOf, type Size, storyOf } from "./big-log";
import type { Talk } from "./talk";

/** So many rows are stored at a time. */
const pieceSize = 500;

/** Fills an empty store with migrations of this size, the others of another where that is said; each has a channel of its
 * own, and Ana leads them all. */
export async function fill(
  place: StorePlace,
  { teams, ana, home }: Pick<Talk, "teams" | "ana" | "home">,
  size: Size,
  migrations = 1,
  others = size,
): Promise<void> {
  const store = await openStore(place);
  const { tenant } = teams.world;
  const people: PersonId[] = [];
  for (const { aadObjectId: aad, id: channelId, name } of [
    ana,
    teams.person("Bo Lind"),
    teams.person("Cy Moe"),
  ])
    people.push((await store.personOf({ tenant, aad, channelId, name })).id);

  const [actor = null] = people;
  const circumstances = { actor, at: 1, activity: null, said: "", as: "admin", book: ruleBook };
  const rows: EventRow[] = [];
  const logs: (readonly [LogId, Iterable<EventRow>])[] = [];
  const inHouse = (event: Parameters<typeof toRow>[1]["event"]) =>
    rows.push(toRow(house, { ...circumstances, pool: null, seq: rows.length + 1, event }));
  if (actor) inHouse({ type: "adminNamed", person: actor });
  for (let number = 1; number <= migrations; number++) {
    const log = LogId.parse(`m-${number}`);
    const conversation = number === 1 ? home.id : teams.channel(`Channel ${number}`).id;
    inHouse({ type: "migrationOpened", migration: log, name: `contoso${number}`, tenant, forest: null });
    inHouse({ type: "migrationChosen", conversation, migration: log });
    await store.transact([house], (tx) => tx.createLog(log));
    const story = storyOf(number === 1 ? size : others, { tenant, home: conversation, people });
    logs.push([log, rowsOf(log, story, people)]);
  }
  logs.push([house, rows]);
  if (!place.databaseUrl) {
    await store.close();
    return appendToFile(join(place.dataDir, storeFile), logs);
  }

  for (const [log, story] of logs) await appendThrough(store, log, story);
  await store.close();
}

/** Writes chained rows straight into the file, many with each statement: what takes minutes through the store takes seconds
 * so. */
function appendToFile(file: string, logs: readonly (readonly [LogId, Iterable<EventRow>])[]): void {
  const db = new Libsql(file);
  db.exec("PRAGMA synchronous=OFF");
  const marks = `(${Array.from({ length: 11 }, () => "?").join(", ")})`;
  const insertOf = (rows: number) =>
    db.prepare(`insert into events values ${Array(rows).fill(marks).join(", ")}`);
  const insert = insertOf(pieceSize);
  const move = db.prepare("update migrations set head_seq = ?, head_hash = ? where id = ?");
  for (const [log, rows] of logs) {
    let head = emptyHead;
    db.exec("begin");
    for (const piece of inPieces(rows)) {
      const links = chained(head, piece);
      const fits = links.length === pieceSize ? insert : insertOf(links.length);
      fits.run(links.flatMap(valuesOf));
      head = links.at(-1) ?? head;
    }
    move.run([head.seq, head.hash, log]);
    db.exec("commit");
  }
  db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  db.close();
  onDisk(file);
}

/** Nothing was waited for while it was laid out: what the bot's own first commit would flush of it is flushed here. */
function onDisk(file: string): void {
  const opened = openSync(file, "r+");
  fsyncSync(opened);
  closeSync(opened);
}

/** The values of a row, in the order of the table's columns. */
const valuesOf = (row: ChainedRow) => {
  const { migration, seq, pool, type, version, data, actor, at, activity, previousHash, hash } = row;
  return [migration, seq, pool, type, version, data, actor, at, activity, previousHash, hash];
};

async function appendThrough(
  store: Awaited<ReturnType<typeof openStore>>,
  log: LogId,
  rows: Iterable<EventRow>,
): Promise<void> {
  for (const piece of inPieces(rows)) await store.transact([log], (tx) => tx.append(log, piece));
}

function* inPieces(rows: Iterable<EventRow>): Generator<readonly EventRow[]> {
  let piece: EventRow[] = [];
  for (const row of rows) {
    if (piece.push(row) < pieceSize) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
