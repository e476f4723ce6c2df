import type { Person, Place, World } from "../world";
import { type Activity, activity } from "./activity";

/**
 * The app comes to a chat or team, or leaves it.
 * Modelled on learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
 * (installation update event)
 */
export const installation = (world: World, place: Place, by: Person, action: "add" | "remove"): Activity =>
  activity(
    world,
    place,
    by,
    { thread: place.id },
    {
      type: "installationUpdate",
      action,
      channelData: { ...named(place), settings: { selectedChannel: { id: place.id } } },
    },
  );

/** People, or the bot, join. Modelled on the same page (team members added). */
export const membersAdded = (
  world: World,
  place: Place,
  by: Person,
  who: readonly { id: string }[],
): Activity => update(world, place, by, "teamMemberAdded", { membersAdded: who });

/** People, or the bot, leave. Modelled on the same page (team members removed). */
export const membersRemoved = (
  world: World,
  place: Place,
  by: Person,
  who: readonly { id: string }[],
): Activity => update(world, place, by, "teamMemberRemoved", { membersRemoved: who });

/** A channel has a new name and keeps its id. Modelled on the same page (channel renamed). */
export const channelRenamed = (world: World, place: Place, by: Person, name: string): Activity =>
  update(world, { ...place, name }, by, "channelRenamed", {});

/** A channel is deleted or restored. Modelled on the same page (channel deleted, channel restored). */
export const channelChanged = (
  world: World,
  place: Place,
  by: Person,
  eventType: "channelDeleted" | "channelRestored",
): Activity => update(world, place, by, eventType, {});

/** A whole team has a new name, is archived, deleted, or back. Modelled on the same page (team renamed and others). */
export const teamChanged = (
  world: World,
  place: Place,
  by: Person,
  eventType: "teamRenamed" | "teamArchived" | "teamUnarchived" | "teamDeleted" | "teamRestored",
  name = place.team?.name ?? "",
): Activity => {
  const team = place.team && { ...place.team, name };
  return update(world, { ...place, ...(team ? { team } : {}) }, by, eventType, {}, { team });
};

/** A group chat has a new name: a field of its own tells it. Modelled on the Bot Framework's protocol (topicName). */
export const chatRenamed = (world: World, place: Place, by: Person, topicName: string): Activity =>
  activity(world, place, by, { thread: place.id }, { type: "conversationUpdate", topicName });

const update = (
  world: World,
  place: Place,
  by: Person,
  eventType: string,
  rest: Omit<Activity, "type">,
  about: Record<string, unknown> = named(place),
): Activity =>
  activity(
    world,
    place,
    by,
    { thread: place.team?.id ?? place.id },
    {
      type: "conversationUpdate",
      ...rest,
      channelData: { ...about, eventType },
    },
  );

const named = ({ id, name, team }: Place): Record<string, unknown> =>
  team ? { channel: { id, name }, team } : {};
