import { join } from "node:path";
import { sql } from "kysely";
import { makeDataDir } from "./dialects/data-dir";
import { lockDataDir } from "./dialects/lock";
import { type Lament, openPostgres, openPostgresToMigrate, shownUrl } from "./dialects/postgres";
import { openSqlite, storeFile } from "./dialects/sqlite";
import { migrate } from "./migrate";
import type { StorePlace } from "./place";
import type { Db } from "./schema";
import { type Store, storeOver } from "./store";

/** Opens the store with its tables up to date: the embedded one for this process alone, PostgreSQL for as many as like. */
export const openStore = (
  { dataDir, databaseUrl }: StorePlace,
  lament: Lament = () => undefined,
  lostRace: () => void = () => undefined,
): Promise<Store> =>
  databaseUrl ? openServed(databaseUrl, lament, lostRace) : openEmbedded(dataDir, lostRace);

async function openEmbedded(dataDir: string, lostRace: () => void): Promise<Store> {
  makeDataDir(dataDir);
  const unlock = lockDataDir(dataDir);
  try {
    const db = await openDatabase(join(dataDir, storeFile));
    return storeOver(db, () => closeDatabase(db).finally(unlock), lostRace);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openDatabase(file: string): Promise<Db> {
  try {
    const db = openSqlite(file);
    await migrate(db);
    return db;
  } catch (error) {
    const { message } = error as Error;
    throw new Error(
      `The store ${file} cannot be opened: ${message}. Restore this file from a backup, or move it away to begin with an empty store.`,
      { cause: error },
    );
  }
}

/** Waits for the transaction under way, and leaves all data in the one file. */
async function closeDatabase(db: Db) {
  try {
    await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
  } finally {
    await db.destroy();
  }
}

async function openServed(url: string, lament: Lament, lostRace: () => void): Promise<Store> {
  const changing = openPostgresToMigrate(url);
  try {
    await wantUtf8(changing);
    await migrate(changing);
  } catch (error) {
    const { message, code } = error as Error & { readonly code?: string };
    throw new Error(
      `The database ${shownUrl(url)} cannot be used: ${(message || `${code}`).replace(/\.$/, "")}. Make sure that it runs and that DATABASE_URL is right, then start again.`,
      { cause: error },
    );
  } finally {
    await changing.destroy();
  }

  const db = openPostgres(url, lament);
  return storeOver(db, () => db.destroy(), lostRace);
}

/** In another encoding there are texts that it could not keep. */
async function wantUtf8(db: Db) {
  const { rows } = await sql<{ server_encoding: string }>`show server_encoding`.execute(db);
  const [encoding] = rows.map((row) => row.server_encoding);
  if (encoding !== "UTF8") throw new Error(`its encoding is ${encoding}, and UTF8 is needed`);
}
