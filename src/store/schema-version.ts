import { sql } from "kysely";
import { tableChanges } from "./migrations/catalogue";
import type { Db } from "./schema";

/** The last change of the tables that was made here, and the last one that this release knows. */
export async function tablesOf(db: Db): Promise<{ readonly made: string; readonly known: string }> {
  const { rows } = await sql<{
    name: string;
  }>`select name from kysely_migration order by name desc limit 1`.execute(db);
  return { made: rows[0]?.name ?? "none", known: Object.keys(tableChanges).sort().at(-1) ?? "none" };
}
