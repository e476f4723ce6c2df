import { placeOf } from "../places";
import { type Person, personById, type World } from "../world";

/** The roster of a conversation; the bot is not listed, and undefined means there is no such conversation. */
export const membersOf = (world: World, conversation: string): Person[] | undefined => {
  const place = placeOf(world, conversation);
  if (!place) return undefined;

  const everybody = [...world.people.values()];
  return place.kind === "personal" ? everybody.filter(({ name }) => name === place.name) : everybody;
};

export const memberOf = (world: World, conversation: string, id: string): Person | undefined => {
  const found = personById(world, id);
  return found && membersOf(world, conversation)?.includes(found) ? found : undefined;
};

/**
 * A member as Teams describes one.
 * Modelled on learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context
 */
export const memberJson = ({ tenant }: World, { id, name, aadObjectId, userPrincipalName }: Person) => ({
  id,
  name,
  objectId: aadObjectId,
  aadObjectId,
  givenName: name.split(" ")[0],
  surname: name.split(" ").slice(1).join(" "),
  email: userPrincipalName,
  userPrincipalName,
  tenantId: tenant,
  userRole: "user",
});

/** One page of the roster; the token of the next page is there as long as there is one. */
export const memberPage = (world: World, members: readonly Person[], query: URLSearchParams) => {
  const size = Math.min(Number(query.get("pageSize")) || 200, 500);
  const start = Number(Buffer.from(query.get("continuationToken") ?? "", "base64url").toString()) || 0;
  const end = start + size;

  return {
    members: members.slice(start, end).map((member) => memberJson(world, member)),
    ...(end < members.length ? { continuationToken: Buffer.from(String(end)).toString("base64url") } : {}),
  };
};
