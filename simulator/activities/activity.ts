import { nextMessageId } from "../ids";
import { threadOf } from "../places";
import type { Person, Place, World } from "../world";

/** An activity of the Bot Framework protocol, as loose as the wire is. */
export type Activity = {
  type: string;
  id?: string;
  name?: string;
  text?: string;
  value?: unknown;
  replyToId?: string;
  serviceUrl?: string;
  from?: { id: string; name?: string; aadObjectId?: string };
  conversation?: { id: string; conversationType?: string; tenantId?: string; isGroup?: boolean };
  entities?: readonly Record<string, unknown>[];
  attachments?: readonly { contentType: string; content?: unknown }[];
  channelData?: Record<string, unknown>;
  [field: string]: unknown;
};

/** Where an activity happens: the conversation of a thread, if not the place itself. */
export type Whereabouts = { readonly thread?: string | undefined };

/**
 * What every activity from Teams carries.
 * Modelled on learn.microsoft.com/microsoftteams/platform/resources/bot-v3/bot-conversations/bots-conversations
 */
export const activity = (
  world: World,
  place: Place,
  person: Person,
  { thread }: Whereabouts,
  rest: Activity,
): Activity => {
  const id = rest.id ?? nextMessageId();
  const now = new Date();

  return {
    id,
    timestamp: now.toISOString(),
    localTimestamp: now.toISOString().replace("Z", "+00:00"),
    localTimezone: "UTC",
    locale: "en-US",
    channelId: "msteams",
    serviceUrl: world.serviceUrl,
    from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
    recipient: world.bot,
    conversation: {
      ...(place.kind === "personal" ? {} : { isGroup: true }),
      conversationType: place.kind,
      tenantId: world.tenant,
      id: thread ?? threadOf(place, id),
    },
    ...rest,
    channelData: { ...placeData(place), tenant: { id: world.tenant }, ...rest.channelData },
  };
};

/** Teams names neither team nor channel in a message; events about them do. */
const placeData = ({ id, team }: Place): Record<string, unknown> =>
  team ? { teamsChannelId: id, teamsTeamId: team.id, channel: { id }, team: { id: team.id } } : {};
