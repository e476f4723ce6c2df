import { commands } from "../../commands/catalogue";
import { poolPlaceIn } from "../../commands/grammar/pool-place";
import { find } from "../../commands/names";
import { firstLabel, type LogId } from "../../facts/ids";
import { labelOf } from "../../machines/case/build-case";
import type { Incoming } from "../incoming";
import { type Memory, upToDate } from "../memory/memory";
import type { TurnStore } from "../ports";
import { type Understood, understand } from "./understand";

/** What was understood, and of which migration where the thread tells it. */
export type InThread = { readonly understood: Understood; readonly of: LogId | undefined };

/** In the thread of a pool its name may be left out of commands. Only where one is missing is the thread looked up. */
export async function inThread(store: TurnStore, memory: Memory, incoming: Incoming): Promise<InThread> {
  const understood = understand(incoming);
  const asTyped = { understood, of: undefined };
  const { conversation, deed, by } = incoming;
  if (conversation.thread === null || deed.kind !== "words" || !lacksPool(understood)) return asTyped;

  const place = poolPlaceIn(deed.text, commands);
  const thread =
    place && (await store.threadAt({ conversation: conversation.id, activity: conversation.thread }));
  const forest = thread && (await upToDate(store, memory, thread.migration))?.forest;
  if (!place || !forest || forest.tenant !== by.tenant) return asTyped;
  if (place.first !== undefined && find(forest, place.first, ["pool"]).length > 0) return asTyped;

  // A step that wants the full name typed is not given one.
  const pool = place.verb === "start" ? firstLabel(thread.pool) : labelOf(forest, thread.pool);
  const filled = { ...deed, text: place.filledWith(pool) };
  return { understood: understand({ ...incoming, deed: filled }), of: thread.migration };
}

/** Whether a word is missing, or a pool that may be left out was. */
function lacksPool(understood: Understood): boolean {
  if (understood.kind === "open")
    return understood.reading.kind === "malformed" && understood.reading.problem.code === "missing-word";

  const { command, typed } = understood.order;
  return command.words[0]?.name === "pool" && typed.words.pool === undefined;
}
