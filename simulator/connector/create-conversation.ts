import type { Activity } from "../activities/activity";
import { nextMessageId } from "../ids";
import { personal, placeOf, threadOf } from "../places";
import { personById, type World } from "../world";
import { problem, type Usual } from "./usual";

/** A bot may open a personal chat or a thread in a channel, and nothing else. */
export const conversationCreated = (world: World, body: Record<string, unknown>): Usual => {
  const { tenantId, members, channelData, activity } = body as Creation;
  const message = nextMessageId();
  const shown = activity ? { activityId: message, activity } : {};
  const channel = placeOf(world, String(channelData?.channel?.id ?? ""));
  if (channel?.kind === "channel")
    return opened(threadOf(channel, message), { activityId: message, ...shown });

  if ((tenantId ?? channelData?.tenant?.id) !== world.tenant)
    return problem(403, "ForbiddenOperationException", "The bot is not part of this tenant.");

  const member = personById(world, String(Array.isArray(members) ? members[0]?.id : ""));
  if (!member) return problem(400, "BadSyntax", "A conversation needs a known member.");
  return opened(personal(world, member).id, shown);
};

const opened = (id: string, shown: { activityId?: string; activity?: Activity }): Usual => ({
  status: 201,
  body: { id, ...(shown.activityId ? { activityId: shown.activityId } : {}) },
  conversation: id,
  ...shown,
});

type Creation = {
  tenantId?: string;
  members?: { id?: string }[];
  channelData?: { tenant?: { id?: string }; channel?: { id?: string } };
  activity?: Activity;
};
