import type { PersonId } from "../../facts/ids";
import type { Setting } from "../deciding/room";
import type { Incoming } from "../incoming";
import { lookAround } from "../memory/look-around";
import type { Memory } from "../memory/memory";
import type { TurnPorts } from "../ports";
import { namedBy } from "./aim";
import type { Understood } from "./understand";

/** Who speaks and who was mentioned. Asks the channel for people, so it comes before the transaction. */
export async function settingOf(
  ports: TurnPorts,
  memory: Memory,
  incoming: Incoming,
  understood: Understood,
): Promise<Omit<Setting, "now">> {
  const person = await ports.store.personOf(incoming.by);
  await lookAround(ports.store, memory, namedBy(incoming, memory));
  const admin =
    incoming.onServer !== undefined ||
    memory.house.admins.includes(person.id) ||
    ports.admins.includes(incoming.by.aad.toLowerCase());
  const mentions = incoming.deed.kind === "words" ? incoming.deed.mentions : [];
  const mentioned: (PersonId | null)[] = [];
  for (const { channelId } of mentions) mentioned.push(await personIn(ports, incoming, channelId));
  const named = await bearersOf(ports, person.tenant, understood);
  return { incoming, person, admin, mentioned, named, local: ports.local };
}

/** Those who left cannot be mentioned any more: a role is taken back by their name. */
async function bearersOf(
  { store }: TurnPorts,
  tenant: string,
  understood: Understood,
): Promise<readonly PersonId[]> {
  if (understood.kind !== "order" || understood.order.command.verb !== "revoke") return [];

  const name = understood.order.typed.words.person ?? "";
  return name.startsWith("@") ? [] : (await store.findPeople({ tenant, name })).map(({ id }) => id);
}

async function personIn(
  { store, rosterMember }: TurnPorts,
  { conversation, by }: Incoming,
  channelId: string,
): Promise<PersonId | null> {
  const member = await rosterMember(conversation.reference, channelId);
  if (!member || member.tenant !== by.tenant) return null;
  return (await store.personOf({ ...member, channelId })).id;
}
