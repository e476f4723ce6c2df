import type { Activity } from "./activities/activity";
import { type Button, isJson } from "./cards";

const fileCards = "application/vnd.microsoft.teams.card.file";

/**
 * The two buttons of the card that Teams shows where a bot offers a file.
 * Modelled on learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 (message requesting permission to upload)
 */
export const offerButtons = (activity: Activity): Button[] =>
  attached(activity, "consent").flatMap(({ name, content }) =>
    isJson(content)
      ? [
          consent("Accept", "accept", name, content.acceptContext),
          consent("Decline", "decline", name, content.declineContext),
        ]
      : [],
  );

/** What Teams calls the files that a message says to lie ready. */
export const readyFiles = (activity: Activity): string[] =>
  attached(activity, "info").flatMap(({ content }) => (isJson(content) ? [String(content.uniqueId)] : []));

const attached = ({ attachments = [] }: Activity, kind: string) =>
  (attachments as readonly Record<string, unknown>[]).filter(
    ({ contentType }) => contentType === `${fileCards}.${kind}`,
  );

const consent = (title: string, verb: string, name: unknown, context: unknown): Button => ({
  title: `${title} ${name}`,
  type: "FileConsent",
  id: String(name),
  verb,
  data: isJson(context) ? context : {},
  submitData: {},
  fields: [],
});
