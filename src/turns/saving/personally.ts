import type { Outcome } from "../../commands/outcome";
import type { MigrationRoom } from "../../commands/room";
import type { Notice, Said } from "../../notices/notice";
import { saying } from "../../notices/saying";
import type { TurnTx } from "../ports";

/** Whether what is told is about people, and so not for everybody to read. */
export const isOfPeople = (outcome: Outcome): boolean =>
  outcome.kind === "told" && (outcome.report.kind === "people" || outcome.report.kind === "mine");

/** What was asked for before others goes to the asker's personal chat, where that is known; the answer says so. */
export async function personally(
  tx: TurnTx,
  key: string,
  by: { readonly turn: string; readonly at: number },
  room: MigrationRoom,
  notice: Notice,
): Promise<{ readonly said: Said; readonly postings: number } | undefined> {
  if (room.conversation.kind === "personal" || notice.kind !== "told") return undefined;

  const { report } = notice;
  if (report.kind !== "people" && report.kind !== "mine") return undefined;
  const chat = await tx.personalConversationOf(room.by.person);
  if (!chat) return undefined;

  const text = JSON.stringify(saying(room, notice));
  await tx.enqueue([{ dedupeKey: `${key}:own`, conversation: chat.id, notice: text, notBefore: 0, ...by }]);
  const count = report.kind === "people" ? report.people.length : report.items.length;
  const pointer: Notice = { kind: "told", report: { kind: "told-personally", what: report.kind, count } };
  return { said: saying(room, pointer), postings: 1 };
}
