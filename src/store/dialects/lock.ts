import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Libsql from "libsql";

const lockFile = "lock.sqlite";
const holderFile = "holder.pid";

/**
 * Makes this process the only bot on a data directory, until it calls what it gets back, or dies.
 * Nothing else in this process may open lock.sqlite: closing any handle of a file drops the process's locks on it.
 */
export function lockDataDir(dataDir: string): () => void {
  const holder = join(dataDir, holderFile);
  const connection = opened(dataDir, holder);
  writeFileSync(holder, `${process.pid}\n`);
  return () => {
    rmSync(holder, { force: true });
    connection.exec("ROLLBACK");
    connection.close();
  };
}

function opened(dataDir: string, holder: string) {
  const file = join(dataDir, lockFile);
  try {
    const connection = new Libsql(file, { timeout: 0 });
    connection.exec("BEGIN EXCLUSIVE");
    return connection;
  } catch (error) {
    throw new Error(whyNot(error, { dataDir, file, holder }), { cause: error });
  }
}

function whyNot(error: unknown, { dataDir, file, holder }: Record<"dataDir" | "file" | "holder", string>) {
  if ((error as { code?: unknown }).code === "SQLITE_BUSY") {
    return `Process ${pidIn(holder)} already runs a bot on DATA_DIR ${dataDir}. Stop it first, or set another DATA_DIR.`;
  }
  return `The lock file ${file} cannot be used: ${(error as Error).message}. It holds no data: delete it, and let this user write to the directory.`;
}

function pidIn(holder: string): string {
  try {
    return readFileSync(holder, "utf8").trim() || "(unknown)";
  } catch {
    return "(unknown)";
  }
}
