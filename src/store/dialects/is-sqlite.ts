import { type Kysely, SqliteAdapter } from "kysely";

/** Which of the two databases it is; asked only where they word something differently. */
// biome-ignore lint/suspicious/noExplicitAny: the tables do not matter, and Kysely's type is invariant in them.
export const isSqlite = (db: Kysely<any>): boolean => db.getExecutor().adapter instanceof SqliteAdapter;
