import type { Said } from "../../notices/notice";
import type { NotMeant } from "./on-server";

/** What the server's shell prints, and whether that is no refusal. */
export async function deskAnswer(
  came: Said | NotMeant,
  textOf: (said: Said) => Promise<string>,
): Promise<{ readonly text: string; readonly ok: boolean }> {
  if ("migrations" in came) {
    const { migrations } = came;
    const known =
      migrations.length > 0 ? `These there are: ${migrations.join(", ")}.` : "None is registered.";
    return { text: `Refused: no single migration of that name is in the record. ${known}`, ok: false };
  }
  return { text: await textOf(came), ok: came.notice.kind !== "refused" };
}
