import type { Happening, Which } from "../../turns/places/place-event";
import type { WireActivity } from "./activity";
import { withoutThread } from "./place";
import { withoutInvisible } from "./plain-text";
import { readWords } from "./read-words";

/**
 * What an activity tells of a conversation's life, if anything.
 * From learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events.
 */
export const readPlaceEvent = (activity: WireActivity): Happening | null => {
  const event = activity.channelData?.eventType;
  switch (activity.type) {
    case "installationUpdate":
      return activity.action?.startsWith("remove") ? gone(activity) : { kind: "installed" };
    case "conversationUpdate":
      return membership(activity) ?? changeOf(activity);
    case "messageUpdate":
      return !event || event === "editMessage" ? { kind: "edited", text: readWords(activity).text } : null;
    case "messageDelete":
      return { kind: "deleted" };
    default:
      return null;
  }
};

const membership = ({ membersAdded, membersRemoved, recipient, ...rest }: WireActivity): Happening | null => {
  const isBot = ({ id }: Member) => id === recipient?.id;
  if (membersAdded?.some(isBot)) return { kind: "installed" };
  if (membersRemoved?.some(isBot)) return gone(rest);
  if (membersAdded?.length) return { kind: "members-added", members: membersAdded.map(({ id }) => id) };
  if (membersRemoved?.length) return { kind: "members-removed", members: membersRemoved.map(({ id }) => id) };

  return null;
};

type Member = NonNullable<WireActivity["membersAdded"]>[number];

/** A channel, a team or a chat has a new name, is no more, or is there again. */
function changeOf(activity: WireActivity): Happening | null {
  const channel = channelOf(activity);
  const team = teamOf(activity);
  switch (activity.channelData?.eventType) {
    case "channelRenamed":
      return named(channel, activity.channelData.channel?.name);
    case "channelDeleted":
      return channel && { kind: "gone", what: channel, why: "deleted" };
    case "channelRestored":
      return channel && { kind: "back", what: channel };
    case "teamRenamed":
      return named(team, activity.channelData.team?.name);
    case "teamDeleted":
    case "teamHardDeleted":
      return team && { kind: "gone", what: team, why: "deleted" };
    case "teamArchived":
      return team && { kind: "gone", what: team, why: "archived" };
    case "teamRestored":
    case "teamUnarchived":
      return team && { kind: "back", what: team };
    default:
      return named(itself(activity), activity.topicName);
  }
}

/** Out of a team with all its channels, or out of one chat. */
const gone = (activity: Pick<WireActivity, "channelData" | "conversation">): Happening => ({
  kind: "gone",
  what: teamOf(activity) ?? itself(activity),
  why: "removed",
});

type Whereabouts = Pick<WireActivity, "channelData" | "conversation">;

const itself = ({ conversation }: Whereabouts): Which => ({ conversation: withoutThread(conversation.id) });

const channelOf = ({ channelData }: Whereabouts): Which | null =>
  channelData?.channel?.id ? { conversation: channelData.channel.id } : null;

const teamOf = ({ channelData }: Whereabouts): Which | null =>
  channelData?.team?.id ? { team: channelData.team.id } : null;

const named = (what: Which | null, name: string | null | undefined): Happening | null => {
  const text = withoutInvisible(name ?? "")
    .trim()
    .slice(0, 200);
  return what && text !== "" ? { kind: "renamed", what, name: text } : null;
};
