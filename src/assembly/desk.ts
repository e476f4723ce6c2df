import type { Rendered } from "../cards/rendered";
import type { Config } from "../config";
import type { Said } from "../notices/notice";
import { canHaveDesk, openDesk } from "../operations/desk";
import { limits } from "../readers/topology/limits";
import { deskAnswer } from "../turns/bringing/desk-answer";
import type { onServer } from "../turns/bringing/on-server";

/** Opens the desk for the embedded store alone: others may be opened beside the bot. Gives what closes it. */
export async function deskOf(
  { databaseUrl, dataDir }: Config,
  handIn: ReturnType<typeof onServer>,
  rendered: (said: Said) => Promise<Rendered>,
): Promise<() => Promise<void>> {
  if (databaseUrl !== null || !canHaveDesk(dataDir)) return async () => undefined;

  return openDesk(dataDir, limits.bytes, async ({ name, size: _, ...order }, bytes) => {
    const came = await handIn({ ...order, ...(name === undefined ? {} : { file: { name, bytes } }) });
    return deskAnswer(came, async (said) => (await rendered(said)).text);
  });
}
