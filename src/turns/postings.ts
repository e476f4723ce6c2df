import type { PersonId } from "../facts/ids";
import type { ForestPart } from "../machines/forest/forest-part";
import type { Posting, Said } from "../notices/notice";
import type { TurnTx } from "./ports";

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
  forest: ForestPart,
): Promise<Queued> {
  const home = await tx.conversation(forest.home);
  const rows: { dedupeKey: string; conversation: string; said: Said }[] = [];
  const unreached = new Set<PersonId>();
  const reached = new Set<PersonId>();
  for (const [index, { to, said }] of postings.entries()) {
    const personal = "person" in to ? (await tx.personalConversationOf(to.person))?.id : undefined;
    const conversation = "conversation" in to ? to.conversation : personal;
    if ("person" in to) (conversation ? reached : unreached).add(to.person);
    if (!conversation || ("person" in to && conversation === forest.home)) continue;
    rows.push({ dedupeKey: `${key}:${index}`, conversation, said });
  }
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

/** Only those are mentioned who get no personal message; in a personal chat nobody is. */
const mentioning = (said: Said, reached: ReadonlySet<PersonId> | null): Said => ({
  ...said,
  mentions: reached ? said.mentions.filter((person) => !reached.has(person)) : [],
});
