import { join } from "node:path";
import { sql } from "kysely";
import { makeDataDir } from "./data-dir";
import { lockDataDir } from "./lock";
import { migrate } from "./migrate";
import type { Db } from "./schema";
import { openSqlite, storeFile } from "./sqlite";
import { type Store, storeOver } from "./store";

/** Opens the embedded store in a data directory, for this process alone, with its tables up to date. */
export async function openStore({ dataDir }: { readonly dataDir: string }): Promise<Store> {
  makeDataDir(dataDir);
  const unlock = lockDataDir(dataDir);
  try {
    const db = await openDatabase(join(dataDir, storeFile));
    return storeOver(db, () => closeDatabase(db).finally(unlock));
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
