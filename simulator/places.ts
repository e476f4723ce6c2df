import { slug, uuidFrom } from "./ids";
import { type Person, type Place, packed, personFrom, type World } from "./world";

export const personal = (world: World, person: Person): Place =>
  remembered(world, { kind: "personal", name: person.name, id: `a:1${packed(world, person.name)}` });

export const group = (world: World, name = "Migration group"): Place =>
  remembered(world, { kind: "groupChat", name, id: `19:${slug(name)}${mark(world)}@thread.v2` });

export const channel = (world: World, name: string, team = usualTeam): Place =>
  remembered(world, {
    kind: "channel",
    name,
    id: `19:${slug(name)}${mark(world, team)}@thread.tacv2`,
    team: {
      id: `19:team-${slug(team)}${mark(world)}@thread.tacv2`,
      name: team,
      aadGroupId: uuidFrom(`${world.tenant}/${team}`),
    },
  });

/** The place a conversation id belongs to, also one from before a restart; undefined for what is no such id. */
export const placeOf = (world: World, conversation: string): Place | undefined => {
  const id = withoutThread(conversation);
  const known = world.places.get(id);
  if (known) return known;

  const owner = id.startsWith("a:1") ? personFrom(world, id.slice(3)) : undefined;
  if (owner) return personal(world, owner);

  const [, name, kind] = /^19:(.+)@thread\.(tacv2|v2)$/.exec(id) ?? [];
  if (!name) return undefined;

  const readable = name.charAt(0).toUpperCase() + name.slice(1).replace(/-/g, " ");
  return kind === "v2"
    ? { kind: "groupChat", name: readable, id }
    : { ...channel(world, readable), name: readable, id };
};

/** A post in a channel begins a thread, and the thread has a conversation id of its own. */
export const threadOf = (place: Place, message: string): string =>
  place.kind === "channel" ? `${place.id};messageid=${message}` : place.id;

export const withoutThread = (conversation: string): string => conversation.split(";", 1)[0] ?? conversation;

const remembered = (world: World, place: Place): Place => {
  world.places.set(place.id, place);
  return place;
};

/** Keeps ids of other tenants and teams apart while those of the usual ones stay readable. */
const mark = (world: World, team = usualTeam): string => {
  if (team === usualTeam && world.tenant === usualTenant) return "";

  return `-${uuidFrom(`${world.tenant}/${team}`).slice(0, 8)}`;
};

const usualTeam = "Migrations";
const usualTenant = uuidFrom("Contoso");
