import type { MigrationRoom } from "../../commands/room";
import type { PersonId } from "../../facts/ids";
import { labelOf } from "../../machines/case/build-case";
import type { Posting, Said } from "../../notices/notice";
import { saying } from "../../notices/saying";
import type { TurnTx } from "../ports";

type Queued = {
  readonly rows: Parameters<TurnTx["enqueue"]>[0];
  /** Who gets a personal message; null where the home is a personal chat, in which nobody is mentioned. */
  readonly reached: ReadonlySet<PersonId> | null;
  readonly unreached: readonly PersonId[];
};

/** Where each posting goes: people to their personal chat where it is known, else mentioned at the migration's home. */
export async function addressed(
  tx: TurnTx,
  key: string,
  by: { readonly turn: string; readonly at: number },
  postings: readonly Omit<Posting, "key">[],
  room: MigrationRoom,
): Promise<Queued> {
  const { forest } = room;
  const home = await tx.conversation(forest.home);
  const thread = home?.kind === "channel" ? threadFor(room) : undefined;
  const rows: { dedupeKey: string; conversation: string; said: Said }[] = [];
  const unreached = new Set<PersonId>();
  const reached = new Set<PersonId>();
  for (const [index, { to, said }] of postings.entries()) {
    const personal = "person" in to ? (await tx.personalConversationOf(to.person))?.id : undefined;
    const conversation = "conversation" in to ? to.conversation : personal;
    if ("person" in to) (conversation ? reached : unreached).add(to.person);
    if (!conversation || ("person" in to && conversation === forest.home)) continue;
    const own = thread && conversation === forest.home ? { ...said, thread: thread.of } : said;
    rows.push({ dedupeKey: `${key}:${index}`, conversation, said: own });
  }
  if (thread && rows.some(({ said }) => said.thread)) rows.unshift(thread.opening);
  const inHome = home?.kind !== "personal";
  return {
    rows: rows.map(({ said, ...row }) => ({
      ...row,
      ...by,
      notBefore: 0,
      notice: JSON.stringify(mentioning(said, inHome ? reached : null)),
    })),
    reached: inHome ? reached : null,
    unreached: inHome ? [] : [...unreached],
  };
}

/** What is posted about a pool goes into its thread of the channel. The message that begins it is queued with each, and
 * by its key but once. */
function threadFor(room: MigrationRoom) {
  const { log, pool, forest } = room;
  if (!pool) return undefined;

  const of = { migration: log, pool: pool.name };
  const opened = saying(room, { kind: "thread-opened", pool: labelOf(forest, pool.name) });
  const dedupeKey = `thread:${log}:${pool.name}:${forest.home}`;
  return { of, opening: { dedupeKey, conversation: forest.home, said: { ...opened, thread: of } } };
}

/** Only those are mentioned who get no personal message; in a personal chat nobody is. */
const mentioning = (said: Said, reached: ReadonlySet<PersonId> | null): Said => ({
  ...said,
  mentions: reached ? said.mentions.filter((person) => !reached.has(person)) : [],
});
