import { z } from "zod";
import { Fqdn, LogId } from "../facts/ids";

/** The pool's thread that a notice belongs into, and whether it is the message that begins that thread. */
export type ThreadIn = {
  readonly thread: { readonly migration: LogId; readonly pool: Fqdn };
  readonly opens: boolean;
};

const Threaded = z.object({
  thread: z.object({ migration: LogId, pool: Fqdn }),
  notice: z.object({ kind: z.string() }),
});

/** Where in a channel a stored notice is to be posted; undefined where that is no thread of a pool. */
export function threadIn(notice: string): ThreadIn | undefined {
  if (!notice.includes('"thread":')) return undefined;

  const read = Threaded.safeParse(jsonIn(notice));
  return read.success
    ? { thread: read.data.thread, opens: read.data.notice.kind === "thread-opened" }
    : undefined;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
