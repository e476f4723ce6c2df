import { existsSync } from "node:fs";
import { join } from "node:path";
import { bound } from "./bound";
import { openPostgresToRead } from "./dialects/postgres";
import { openSqliteToRead, storeFile } from "./dialects/sqlite";
import { bodiesAfter, getBody } from "./log/bodies";
import { chainAfter, rowsAfter } from "./log/events";
import { headOf, heads } from "./log/heads";
import { refusalsAfter } from "./log/refusals";
import { conversation, goneConversations } from "./people/conversations";
import { people } from "./people/people";
import type { StorePlace } from "./place";
import type { Db } from "./schema";
import { tablesOf } from "./schema-version";
import { lastSummaries } from "./traffic/summaries";
import { countAside, pending, setAside, waitingSince } from "./traffic/waiting";

/** What a worker may read, beside the bot. */
export type StoreReader = ReturnType<typeof readerOver>;

/** Reads the store through a connection of its own, which sees it as it stood at the first read. */
export async function readStore<T>(
  { dataDir, databaseUrl }: StorePlace,
  work: (reader: StoreReader) => Promise<T>,
): Promise<T> {
  const db = databaseUrl ? openPostgresToRead(databaseUrl) : openEmbeddedToRead(dataDir);
  try {
    return await db
      .transaction()
      .setIsolationLevel("repeatable read")
      .setAccessMode("read only")
      .execute((trx) => work(readerOver(trx)));
  } finally {
    await db.destroy();
  }
}

function openEmbeddedToRead(dataDir: string): Db {
  const file = join(dataDir, storeFile);
  if (!existsSync(file)) throw new Error(`There is no store ${file}. Set DATA_DIR to the bot's directory.`);

  return openSqliteToRead(file);
}

function readerOver(db: Db) {
  const on = bound(db);
  return {
    heads: on(heads),
    headOf: on(headOf),
    chainAfter: on(chainAfter),
    bodiesAfter: on(bodiesAfter),
    getBody: on(getBody),
    refusalsAfter: on(refusalsAfter),
    people: on(people),

    tablesOf: on(tablesOf),
    rowsAfter: on(rowsAfter),
    goneConversations: on(goneConversations),
    conversation: on(conversation),
    lastSummaries: on(lastSummaries),
    pending: on(pending),
    waitingSince: on(waitingSince),
    countAside: on(countAside),
    setAside: on(setAside),
  };
}
