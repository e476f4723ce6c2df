import type { Activity } from "./activity";

/**
 * A person changed a message that was already delivered; the id stays.
 * Modelled on learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages
 * (receive edit message activity)
 */
export const edited = (original: Activity, text: string): Activity => ({
  ...original,
  type: "messageUpdate",
  timestamp: new Date().toISOString(),
  text,
  attachments: [],
  channelData: { ...original.channelData, eventType: "editMessage" },
});

/** A person deleted a message. Modelled on the same page (receive soft delete message activity). */
export const deleted = (original: Activity): Activity => {
  const { text: _text, attachments: _attachments, entities: _entities, ...rest } = original;

  return {
    ...rest,
    type: "messageDelete",
    timestamp: new Date().toISOString(),
    channelData: { ...original.channelData, eventType: "softDeleteMessage" },
  };
};
