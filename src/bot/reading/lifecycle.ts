import type { Place, Speaker } from "../../turns/incoming";
import type { WireActivity } from "./activity";

/**
 * Something happened to a conversation rather than in it. An installation may be told twice, by two kinds of
 * activity; an edit or a deletion names the message by its activity's id.
 */
export type Lifecycle = {
  readonly kind: "installed" | "removed" | "members-added" | "members-removed" | "edited" | "deleted";
  readonly activity: string;
  readonly by: Speaker | null;
  readonly conversation: Place;
  readonly members: readonly { readonly channelId: string; readonly aad: string | null }[];
};

type Member = NonNullable<WireActivity["membersAdded"]>[number];

/** Which event of a conversation's life an activity tells of, if any. */
export const readLifecycle = (activity: WireActivity): Pick<Lifecycle, "kind" | "members"> | null => {
  const event = activity.channelData?.eventType;
  switch (activity.type) {
    case "installationUpdate":
      return { kind: activity.action?.startsWith("remove") ? "removed" : "installed", members: [] };
    case "conversationUpdate":
      return membership(activity);
    case "messageUpdate":
      return !event || event === "editMessage" ? { kind: "edited", members: [] } : null;
    case "messageDelete":
      return { kind: "deleted", members: [] };
    default:
      return null;
  }
};

const membership = ({ membersAdded, membersRemoved, recipient }: WireActivity) => {
  const isBot = ({ id }: Member) => id === recipient?.id;
  if (membersAdded?.some(isBot)) return { kind: "installed" as const, members: [] };
  if (membersRemoved?.some(isBot)) return { kind: "removed" as const, members: [] };
  if (membersAdded?.length) return { kind: "members-added" as const, members: membersAdded.map(asMember) };
  if (membersRemoved?.length)
    return { kind: "members-removed" as const, members: membersRemoved.map(asMember) };

  return null;
};

const asMember = ({ id, aadObjectId }: Member) => ({
  channelId: id,
  aad: aadObjectId?.toLowerCase() || null,
});
