import { chmodSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { copySqlite, storeFile } from "./dialects/sqlite";

/** Copies the embedded store into a new folder, which its owner alone may read and which a bot can start on. It is one moment's
 * store, whether a bot runs on it meanwhile or not. Throws where the folder is there already, and leaves none behind then
 * that it made. */
export function backUp(dataDir: string, to: string): void {
  const file = join(dataDir, storeFile);
  if (!existsSync(file)) throw new Error(`There is no store ${file}. Set DATA_DIR to the bot's directory.`);
  if (existsSync(to)) throw new Error(`${to} is there already. Name a folder that is to be made.`);

  mkdirSync(to, { mode: 0o700 });
  try {
    copySqlite(file, join(to, storeFile));
    chmodSync(join(to, storeFile), 0o600);
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    throw error;
  }
}
