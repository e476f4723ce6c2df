import type { HandedOver } from "../../commands/bringing/handed-over";
import { find } from "../../commands/names";
import type { Fqdn, LogId } from "../../facts/ids";
import type { Setting } from "../deciding/room";
import type { Memory } from "../memory/memory";
import type { TurnPorts } from "../ports";
import { queues } from "../queue";
import type { Understood } from "../reading/understand";
import { isAllowed } from "./is-allowed";

/** Puts the record that an order asks for where the asker wants it. For those alone who may have it, once for an activity,
 * and before any transaction: it takes as long as a long log and a network take. */
export async function handOver(
  { handOver: hand, store }: TurnPorts,
  memory: Memory,
  setting: Omit<Setting, "now">,
  understood: Understood,
  log: LogId | undefined,
): Promise<HandedOver | undefined> {
  if (understood.kind !== "order" || understood.order.command.wants !== "record") return undefined;

  const { command, typed } = understood.order;
  const { incoming } = setting;
  const put = incoming.deed.kind === "words" ? incoming.deed.put : undefined;
  const forest = log && memory.standings.get(log)?.forest;
  if (!hand || !put || !forest || !isAllowed(command, memory, setting, log)) return undefined;
  if (await store.answerOf(incoming.conversation.id, incoming.activity)) return undefined;

  const name = typed.words.pool;
  const [found, second] = name === undefined ? [] : find(forest, name, ["pool"]);
  if (name !== undefined && (!found || second)) return undefined;
  const pool = (found?.name ?? null) as Fqdn | null;
  return inLine("records", () => hand({ log, pool }, put));
}

/** One at a time, so that several need no more of the machine than one. */
const inLine = queues();
