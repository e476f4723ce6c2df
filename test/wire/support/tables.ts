import { join } from "node:path";
import Libsql from "libsql";

/** How many rows each table has that a request could leave something in, read from the store's file while the bot runs. */
export function rowsIn(dataDir: string): Readonly<Record<string, number>> {
  const connection = new Libsql(join(dataDir, "poolpilot.sqlite"), { readonly: true, timeout: 2000 });
  try {
    return Object.fromEntries(
      tables.map((table) => {
        const { rows } = connection.prepare(`select count(*) as rows from ${table}`).get() as {
          rows: number;
        };
        return [table, rows];
      }),
    );
  } finally {
    connection.close();
  }
}

const tables = ["events", "refusals", "inbox", "outbox", "conversations", "people", "timers", "bodies"];
