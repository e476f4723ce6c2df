import { migrationsOf } from "../../machines/house-part";
import type { Said } from "../../notices/notice";
import type { Speaker } from "../incoming";
import { type Memory, seeHouse } from "../memory/memory";
import type { Person } from "../ports";
import { firstOfAll, firstTries } from "../reading/order";
import type { PlaceEvent } from "./place-event";
import type { PlacePorts } from "./place-ports";

/** The introduction to a team or chat, with what whoever installed the bot could try; null where it was made before. */
export async function introduce(
  ports: PlacePorts,
  memory: Memory,
  { by, conversation }: PlaceEvent,
): Promise<Said | null> {
  const { store, clock } = ports;
  const { id, team, kind } = conversation;
  const person = by && (await personOf(ports, by, conversation.reference));
  const owner = kind === "personal" ? (person?.id ?? null) : null;
  await store.saveConversation({ ...conversation, person: owner, seenAt: clock() });
  for (const known of new Set([id, ...(team ? await store.channelsOf(team.id) : [])]))
    await store.revive(known);
  if (!(await store.introduceOnce(team?.id ?? id, clock()))) return null;

  await seeHouse(store, memory);
  const begins =
    isAdmin(ports, memory, by, person) && migrationsOf(memory.house, conversation.tenant).length === 0;
  return {
    notice: { kind: "introduced", tries: [...(begins ? firstOfAll : firstTries)] },
    label: "",
    clock: memory.house.clockShift > 0 ? clock() + memory.house.clockShift : null,
    mentions: [],
  };
}

/** Installations often do not tell a name; the roster knows it. */
async function personOf(
  { store, rosterMember }: PlacePorts,
  by: Speaker,
  reference: string,
): Promise<Person | null> {
  const name = by.name || (await rosterMember(reference, by.channelId))?.name;
  return name ? store.personOf({ ...by, name }) : null;
}

/** In local mode whoever speaks first becomes admin. */
function isAdmin(
  { admins, local }: PlacePorts,
  { house }: Memory,
  by: Speaker | null,
  person: Person | null,
): boolean {
  if (local && house.admins.length === 0) return true;
  return (by !== null && admins.includes(by.aad)) || (person !== null && house.admins.includes(person.id));
}
