import { join } from "node:path";
import Libsql from "libsql";
import { Client } from "pg";
import { asked, startPostgres } from "../../support/postgres";
import { comparable } from "./log";
import { openStage, type Stage } from "./stage";

type Row = Readonly<Record<string, unknown>>;

/** Where bots keep everything; each stage that is opened has an empty place of its own. */
export type Keeping = { readonly open: () => Promise<KeptStage>; readonly close: () => Promise<void> };

/** A stage whose store the test can look into, whether its bot lives or not. */
export type KeptStage = Stage & {
  readonly ask: (statement: string) => Promise<readonly Row[]>;
  /** Stops a turn within its transaction. */
  readonly trap: SetTrap;
};

/** Sets a trap for the turn that answers an activity. */
export type SetTrap = (at: TrapPlace, activity: string) => Promise<Trap>;
/** The table to which the turn is adding a row, or its commit, which SQLite has done before anybody could stop it; or the
 * claim of what the turn queued. */
export type TrapPlace = "events" | "outbox" | "inbox" | "commit" | "claim";
export type Trap = {
  /** Whether the turn is caught, which it then stays. */
  readonly isCaught: () => Promise<boolean>;
  /** Takes the trap away once the bot is dead, and waits until nothing of it is at work in the store. */
  readonly lift: () => Promise<void>;
};

/** The embedded store. */
export const inFiles = async (): Promise<Keeping> => ({
  open: async () => {
    const stage = await openStage();
    const file = join(stage.bot.dataDir, "poolpilot.sqlite");
    return {
      ...stage,
      ask: async (statement) => withFile(file, (on) => on.prepare(statement).all() as Row[]),
      trap: (at, activity) => trapInFile(file, at, activity),
    };
  },
  close: async () => undefined,
});

/** A PostgreSQL server, with a database for each stage. */
export async function inDatabases(): Promise<Keeping> {
  const postgres = await startPostgres();
  return {
    open: async () => {
      const url = await postgres.fresh();
      return {
        ...(await openStage("General", { DATABASE_URL: url })),
        ask: (statement) => asked(url, statement),
        trap: (at, activity) => trapInDatabase(url, at, activity),
      };
    },
    close: postgres.stop,
  };
}

/** All that turns leave behind: of each the rows, in order. Which posted cards are to be changed depends on what was posted. */
export async function leftIn({ ask }: KeptStage) {
  return {
    events: await ask(
      "select migration, seq, pool, type, version, data, actor, activity from events order by migration, seq",
    ),
    refusals: await ask("select migration, pool, actor, activity, said, findings from refusals order by id"),
    inbox: await ask("select conversation, activity, notice from inbox order by conversation, activity"),
    outbox: await ask("select dedupe_key, conversation, notice from outbox where op = '' order by id"),
  };
}

/** What is equal wherever and whenever the same was said: events, and what is said outside turns. */
export async function comparableIn(stage: KeptStage) {
  const { events, outbox } = await leftIn(stage);
  return {
    events: comparable(events.map((row) => ({ ...row, seq: Number(row.seq) }))),
    outbox: comparable(outbox.map(({ dedupe_key: _, ...row }) => row)),
  };
}

/** The row that a turn adds for its activity. */
const itsRow = (table: "events" | "outbox" | "inbox" | "claim", activity: string): string =>
  table === "outbox" || table === "claim"
    ? `new.dedupe_key like '%:${activity}%'`
    : `new.activity = '${activity}'`;

/** The turn counts for ever. It is caught when nobody else may write. */
async function trapInFile(file: string, at: TrapPlace, activity: string): Promise<Trap> {
  if (at === "commit") throw new Error("SQLite commits within the bot's own process.");

  withFile(file, (on) =>
    on.exec(`
      create view for_ever as with recursive n(i) as (select 1 union all select i + 1 from n) select i from n;
      create trigger trap after ${at === "claim" ? "update of attempts on outbox" : `insert on ${at}`} when ${itsRow(at, activity)}
        begin select count(*) from for_ever; end;`),
  );
  return {
    isCaught: async () => withFile(file, isHeld),
    lift: async () => {
      withFile(file, (on) => on.exec("drop trigger trap; drop view for_ever;"));
    },
  };
}

type Connection = InstanceType<typeof Libsql>;

/** Whether somebody writes and goes on writing for longer than any statement of the bot takes. */
function isHeld(connection: Connection): boolean {
  try {
    connection.exec("begin immediate");
    connection.exec("rollback");
    return false;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== "SQLITE_BUSY") throw error;
    return true;
  }
}

function withFile<T>(file: string, use: (connection: Connection) => T): T {
  const connection = new Libsql(file, { timeout: 500 });
  try {
    return use(connection);
  } finally {
    connection.close();
  }
}

/** The turn waits for a lock that the test holds; at its commit where the trigger is deferred. */
async function trapInDatabase(url: string, at: TrapPlace, activity: string): Promise<Trap> {
  const table = at === "commit" ? "inbox" : at === "claim" ? "outbox" : at;
  const [create, deferred] =
    at === "commit" ? ["create constraint trigger", "deferrable initially deferred"] : ["create trigger", ""];
  const holder = new Client(url);
  await holder.connect();
  await holder.query(`
    select pg_advisory_lock(1);
    create function wait_for_test() returns trigger language plpgsql
      as 'begin perform pg_advisory_xact_lock(1); return new; end';
    ${create} trap after ${at === "claim" ? "update of attempts" : "insert"} on ${table} ${deferred} for each row when (${itsRow(table, activity)})
      execute function wait_for_test();`);
  const some = async (query: string) => (await holder.query(query)).rows.length > 0;
  const botsHere =
    "select 1 from pg_stat_activity where datname = current_database() and application_name = 'poolpilot'";
  return {
    isCaught: () => some("select 1 from pg_locks where locktype = 'advisory' and not granted"),
    lift: async () => {
      await holder.query("select pg_advisory_unlock(1)");
      await until(async () => !(await some(botsHere)));
      await holder.query(`drop trigger trap on ${table}; drop function wait_for_test`);
      await holder.end();
    },
  };
}

/** Waits for what will come; how long is the matter of the test's own limit. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}
