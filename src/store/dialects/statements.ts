import type { SqliteDatabase, SqliteStatement } from "kysely";
import type Libsql from "libsql";
import { bindable } from "./bindable";

type Connection = InstanceType<typeof Libsql>;

/** Statements are kept prepared up to this number, then begun anew: piece sizes make many of them. */
const mostKept = 200;

/** A connection as Kysely wants it, which prepares each statement once and binds only what libsql takes. */
export function remembering(connection: Connection): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    prepare: (sql) => {
      const known = kept.get(sql);
      if (known) return known;

      if (kept.size === mostKept) kept.clear();
      const statement = careful(connection.prepare(sql));
      kept.set(sql, statement);
      return statement;
    },
    close: () => {
      kept.clear();
      connection.close();
    },
  };
}

const careful = (statement: ReturnType<Connection["prepare"]>): SqliteStatement => ({
  reader: statement.reader,
  all: (parameters) => statement.all(parameters.map(bindable)),
  run: (parameters) => statement.run(parameters.map(bindable)),
  iterate: (parameters) => statement.iterate(parameters.map(bindable)),
});
