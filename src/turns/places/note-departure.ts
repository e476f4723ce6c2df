import type { LogId, PersonId } from "../../facts/ids";
import { migrationsOf } from "../../machines/house-part";
import { memberLeft } from "../../notices/member-left";
import type { Said } from "../../notices/notice";
import { type Memory, seeHouse, upToDate } from "../memory/memory";
import { turnOf } from "../turn-id";
import type { PlaceEvent } from "./place-event";
import type { PlacePorts } from "./place-ports";

type Left = Extract<PlaceEvent, { kind: "members-removed" }>;

/** Somebody left a conversation: each migration that is at home there is told which roles they keep, and which open gates
 * may count on them. Leaving a chat takes no role back; people do. */
export async function noteDeparture(ports: PlacePorts, memory: Memory, event: Left): Promise<void> {
  const { store, wake } = ports;
  const { tenant } = event.conversation;
  await seeHouse(store, memory);
  for (const channelId of event.members) {
    const person = await store.personByChannelId({ tenant, channelId });
    if (!person) continue;

    for (const { id } of migrationsOf(memory.house, tenant)) await tell(ports, memory, event, id, person.id);
  }
  wake();
}

async function tell(
  { store, clock }: PlacePorts,
  memory: Memory,
  { conversation, activity }: Left,
  log: LogId,
  person: PersonId,
): Promise<void> {
  const standing = await upToDate(store, memory, log);
  const notice = standing && memberLeft(standing.forest, person);
  if (!notice) return;

  const { home, name } = standing.forest;
  const { team } = conversation;
  const isHere = home === conversation.id || (team && (await store.conversation(home))?.team?.id === team.id);
  if (!isHere) return;

  const shift = memory.house.clockShift;
  const clockThere = shift > 0 ? clock() + shift : null;
  const said: Said = { notice, label: name, clock: clockThere, mentions: [] };
  const turn = turnOf({ activity, conversation });
  const dedupeKey = `left:${log}:${person}:${activity}`;
  await store.transact([], (tx) =>
    tx.enqueue([
      { dedupeKey, conversation: home, notice: JSON.stringify(said), notBefore: 0, turn, at: clock() },
    ]),
  );
}
