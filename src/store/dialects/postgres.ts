import { Kysely, PostgresDialect, type PostgresPoolClient } from "kysely";
import { DatabaseError, Pool, type PoolClient, type PoolConfig, types } from "pg";
import type { Db, Tables } from "../schema";
import { bindable } from "./bindable";

/** Hears of a connection that was lost while nobody asked anything through it. The next question makes a new one. */
export type Lament = (error: Error) => void;

/** Opens a PostgreSQL database for the bot, whose statements either answer soon or fail. */
export const openPostgres = (url: string, lament: Lament): Db => openWith(url, inTime, bindable, lament);

/** Opens it to change its tables, which may take long, may wait for another instance that is at it, and binds what Kysely likes. */
export const openPostgresToMigrate = (url: string): Db => openWith(url, { max: 1 }, (value) => value);

/** Opens it beside the bot, to read only. */
export const openPostgresToRead = (url: string): Db => openWith(url, { ...inTime, max: 1 });

/** A database's address as it may be shown: without user and password. */
export function shownUrl(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** A turn does nothing but ask the database while it holds a head, so a silent holder is stuck: others may go on. */
const inTime: PoolConfig = {
  max: 10,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 10_000,
  query_timeout: 20_000,
};

const usual: PoolConfig = {
  application_name: "poolpilot",
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  types: {
    getTypeParser: (id, format) => (id === types.builtins.INT8 ? Number : types.getTypeParser(id, format)),
  },
};

type Bind = (value: unknown) => unknown;

function openWith(
  url: string,
  config: PoolConfig,
  bind: Bind = bindable,
  lament: Lament = () => undefined,
): Db {
  const pool = new Pool({ ...usual, ...config, connectionString: url });
  const lost = new WeakMap<object, unknown>();
  pool.on("error", lament);
  pool.on("connect", (client) => client.on("error", (error) => lost.set(client, error)));
  const connect = async () => careful(await pool.connect(), lost, bind);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: { connect, end: () => pool.end() } }) });
}

/** A connection as Kysely wants it, which binds only what both databases take, and is not used again once it was lost. */
function careful(client: PoolClient, lost: WeakMap<object, unknown>, bind: Bind): PostgresPoolClient {
  const query = async (sql: string, parameters: readonly unknown[]) => {
    if (lost.has(client)) throw lost.get(client);

    const values = parameters.map(bind);
    try {
      return await client.query(sql, values);
    } catch (error) {
      if (!isAnswer(error)) lost.set(client, error);
      throw error;
    }
  };
  return {
    query: query as unknown as PostgresPoolClient["query"],
    release: () => client.release(lost.has(client)),
  };
}

/** Whether the server answered with an error and goes on listening, which it does not as it shuts down or after a limit. */
const isAnswer = (error: unknown): boolean =>
  error instanceof DatabaseError && !/^(08|57P|25P03)/.test(error.code ?? "");
