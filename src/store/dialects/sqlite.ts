import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from "kysely";
import Libsql from "libsql";
import type { Db, Tables } from "../schema";
import { remembering } from "./statements";

type Connection = InstanceType<typeof Libsql>;

/** The file that holds everything, in DATA_DIR. */
export const storeFile = "poolpilot.sqlite";

/** Opens the SQLite file for the bot: durable at each commit, and a transaction may write from its start. */
export function openSqlite(file: string): Db {
  const connection = connectionTo(file);
  connection.pragma("synchronous=FULL");
  return new Kysely<Tables>({ dialect: dialectOver(connection, "begin immediate") });
}

/** Opens the SQLite file beside the bot, to read only; a transaction sees the store as it stood at its first read. */
export function openSqliteToRead(file: string): Db {
  const connection = connectionTo(file);
  connection.pragma("query_only=ON");
  return new Kysely<Tables>({ dialect: dialectOver(connection, "begin") });
}

/** Writes the store as it stands at this moment into a new file, whoever else has it open. */
export function copySqlite(file: string, to: string): void {
  const connection = connectionTo(file);
  try {
    connection.prepare("VACUUM INTO ?").run(to);
  } finally {
    connection.close();
  }
}

function connectionTo(file: string): Connection {
  const connection = new Libsql(file, { timeout: 1000 });
  const [mode] = connection.pragma("journal_mode=WAL") as { journal_mode: string }[];
  if (mode?.journal_mode !== "wal") {
    throw new Error("it cannot have a write-ahead log, which only a local disk allows");
  }
  return connection;
}

function dialectOver(connection: Connection, begin: "begin" | "begin immediate"): Dialect {
  const config = { database: remembering(connection) };
  const kept = new SqliteDialect(config);
  return {
    createDriver: () => Object.assign(new SqliteDriver(config), transactionsOn(connection, begin)),
    createAdapter: transactionalAdapter,
    createQueryCompiler: () => kept.createQueryCompiler(),
    createIntrospector: (db) => kept.createIntrospector(db),
  };
}

const transactionsOn = (connection: Connection, begin: string) => ({
  beginTransaction: (on: DatabaseConnection) => run(on, begin),

  /** A full disk may have ended the transaction already; rolling back again would hide why. */
  rollbackTransaction: async (on: DatabaseConnection) => {
    if (connection.inTransaction) await run(on, "rollback");
  },
});

const run = async (on: DatabaseConnection, statement: string): Promise<void> => {
  await on.executeQuery(CompiledQuery.raw(statement));
};

/** Kysely thinks that SQLite cannot change tables in a transaction; it can, and a kill then leaves none half made. */
const transactionalAdapter = () =>
  Object.defineProperty(new SqliteAdapter(), "supportsTransactionalDdl", { value: true });
