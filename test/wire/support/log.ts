import { join } from "node:path";
import Libsql from "libsql";

/** An event as it lies on disk, without time and hash. */
export type Logged = {
  readonly migration: string;
  readonly seq: number;
  readonly pool: string | null;
  readonly type: string;
  readonly version: number;
  readonly data: string;
  readonly actor: string | null;
  readonly activity: string | null;
};

/** What is to be said outside turns, as it lies on disk. */
export type Queued = { readonly conversation: string; readonly notice: string };

/** Every event of every log, in order, read from the store's file while the bot runs or after it. */
export const eventsIn = (dataDir: string): readonly Logged[] =>
  rows(
    dataDir,
    "select migration, seq, pool, type, version, data, actor, activity from events order by migration, seq",
  );

/** Everything that was ever queued to be said, in order. */
export const queuedIn = (dataDir: string): readonly Queued[] =>
  rows(dataDir, "select conversation, notice from outbox order by id");

/** The rows without the ids that the channel gives to messages and threads, and without moments, wherever in their JSON those are. */
export const comparable = (found: readonly object[]): readonly object[] =>
  found.map((row) => {
    const { activity: _, ...rest } = row as { readonly activity?: unknown };
    return Object.fromEntries(
      Object.entries(rest).map(([column, value]) => [
        column,
        isJson(value) ? withoutMoments(JSON.parse(value)) : value,
      ]),
    );
  });

function rows<T>(dataDir: string, query: string): readonly T[] {
  const connection = new Libsql(join(dataDir, "poolpilot.sqlite"), { readonly: true, timeout: 2000 });
  try {
    return connection.prepare(query).all() as T[];
  } finally {
    connection.close();
  }
}

const isJson = (value: unknown): value is string => typeof value === "string" && value.startsWith("{");

/** Numbers that can only be milliseconds since 1970 stand for “some time”. A digest over such a moment moves with it;
 * any other has to be the same. */
function withoutMoments(value: unknown): unknown {
  if (typeof value === "number" && value > 1e12) return "<time>";
  if (Array.isArray(value)) return value.map(withoutMoments);
  if (typeof value !== "object" || value === null) return value;

  const still = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key === "thread" ? "<thread>" : withoutMoments(part)]),
  );
  const hasMoment = JSON.stringify(still.material ?? null).includes("<time>");
  return hasMoment ? { ...still, digest: "<digest over a time>" } : still;
}
