import { Migrator } from "kysely";
import { tableChanges } from "./migrations/catalogue";
import type { Db } from "./schema";

/** Brings the tables up to date, all changes in one transaction. Throws when that fails. */
export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => tableChanges } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
