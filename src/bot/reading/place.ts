import type { Place } from "../../turns/incoming";
import type { Reference } from "../channel/reference";
import type { WireActivity } from "./activity";
import { withoutInvisible } from "./plain-text";

/** Where an activity came from. All threads of a channel are one place: what is said later begins a new thread there. */
export const placeOf = (activity: WireActivity, tenant: string): Place => {
  const { conversation, channelData } = activity;
  const kind = kindOf(activity);
  const name = kind === "channel" ? (channelData?.channel?.name ?? conversation.name) : conversation.name;

  return {
    id: withoutThread(conversation.id),
    tenant,
    kind,
    name: called(name),
    team: teamOf(activity),
    thread: kind === "channel" ? threadOf(conversation.id) : null,
    reference: JSON.stringify(referenceOf(activity)),
    serviceUrl: activity.serviceUrl,
  };
};

const kindOf = ({ conversation: { conversationType, isGroup } }: WireActivity): Place["kind"] => {
  if (conversationType === "channel") return "channel";
  return conversationType === "groupChat" || (!conversationType && isGroup) ? "group" : "personal";
};

const called = (name: string | null | undefined): string | null =>
  (name && withoutInvisible(name).trim().slice(0, 200)) || null;

const teamOf = ({ channelData }: WireActivity): Place["team"] => {
  const id = channelData?.team?.id ?? channelData?.teamsTeamId;
  return id ? { id, name: called(channelData?.team?.name) } : null;
};

/** `19:…@thread.tacv2;messageid=1712345678901`: a thread is a conversation of its own, named after its first message. */
const threadOf = (conversation: string): string | null =>
  /;messageid=([^;]+)/i.exec(conversation)?.[1] ?? null;

export const withoutThread = (conversation: string): string => conversation.split(";", 1)[0] ?? conversation;

const referenceOf = ({ channelId, serviceUrl, conversation, recipient }: WireActivity): Reference => ({
  channelId,
  serviceUrl,
  bot: { id: recipient?.id ?? "", name: recipient?.name ?? "" },
  conversation: {
    id: withoutThread(conversation.id),
    ...(conversation.conversationType ? { conversationType: conversation.conversationType } : {}),
    ...(conversation.tenantId ? { tenantId: conversation.tenantId } : {}),
    isGroup: conversation.isGroup ?? false,
  },
});
