import { createHash } from "node:crypto";
import { changed, ofAll } from "../../commands/outcome";
import type { LogId } from "../../facts/ids";
import { migrationsOf, nextLogOf } from "../../machines/house-part";
import { ruleBook } from "../../rules/rule";
import { freshStanding, type Memory, remember, seeHouse, upToDate } from "../memory/memory";
import type { TurnTx } from "../ports";
import { write } from "../saving/write";
import type { PlaceEvent } from "./place-event";
import type { PlacePorts } from "./place-ports";

type Remark = Extract<PlaceEvent, { kind: "edited" | "deleted" }>;

/** A message that was answered was edited or deleted by its writer. What came of it stands; that it now reads otherwise is
 * put on record, once, in the log of the migration that the conversation speaks of. */
export async function noteRemark(ports: PlacePorts, memory: Memory, event: Remark): Promise<void> {
  const { store, log } = ports;
  const { activity, by, conversation, kind } = event;
  if (!by || !(await store.answerOf(conversation.id, activity))) return;

  log.info(
    { kind, activity, conversation: conversation.id },
    "A message that was answered reads otherwise now.",
  );
  await seeHouse(store, memory);
  const { tenant, id } = conversation;
  const open = migrationsOf(memory.house, tenant).map((migration) => migration.id);
  const chosen = memory.house.chosen.get(id) ?? (open.length === 1 ? open[0] : undefined);
  if (!chosen || !open.includes(chosen)) return;

  const { id: actor } = await store.personOf(by);
  await upToDate(store, memory, chosen);
  const standing = await store.transact([chosen], async (tx) => {
    if (await seenBefore(tx, event, ports.clock())) return undefined;
    const known = await freshStanding(tx, chosen, memory.standings.get(chosen));
    const outcome = changed([ofAll(eventOf(event))]);
    const said = kind === "edited" ? event.text : "";
    const at = ports.clock() + memory.house.clockShift;
    const circumstances = { actor, at, activity, said, as: "all", book: ruleBook };
    const { house } = memory;
    const written = await write(
      tx,
      outcome,
      { house, log: chosen, standing: known },
      nextLogOf(house),
      [],
      circumstances,
    );
    return written.standing;
  });
  remember(memory, chosen as LogId, standing);
}

const eventOf = ({ kind, conversation, activity }: Remark) =>
  ({
    type: kind === "edited" ? "messageEdited" : "messageDeleted",
    conversation: conversation.id,
    message: activity,
  }) as const;

/** An edit keeps its message's id, so what it came to is part of the key by which it is known again. */
async function seenBefore(tx: TurnTx, event: Remark, at: number): Promise<boolean> {
  const text = event.kind === "edited" ? event.text : "";
  const digest = createHash("sha256")
    .update(JSON.stringify([event.activity, text]))
    .digest("hex");
  const key = { conversation: event.conversation.id, activity: `${event.kind}:${digest}` };
  if (await tx.answerOf(key.conversation, key.activity)) return true;

  await tx.remember({ ...key, notice: "{}", at });
  return false;
}
