import { nextMessageId } from "../ids";
import type { Person, Place, World } from "../world";
import { type Activity, activity, type Whereabouts } from "./activity";

export type Consent = Whereabouts & {
  /** The message with the offer. */
  readonly message: string;
  readonly action: "accept" | "decline";
  readonly context: Readonly<Record<string, unknown>>;
  /** The place that Teams made for the file, where it was accepted. */
  readonly uploadInfo?: Readonly<Record<string, unknown>> | undefined;
};

/**
 * The answer of a person whom a bot offers a file.
 * Modelled on learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 (invoke activity when the user accepts)
 */
export const fileConsent = (
  world: World,
  place: Place,
  person: Person,
  { message, thread, action, context, uploadInfo }: Consent,
): Activity =>
  activity(
    world,
    place,
    person,
    { thread },
    {
      type: "invoke",
      name: "fileConsent/invoke",
      id: `f:${nextMessageId()}`,
      replyToId: message,
      value: { type: "fileUpload", action, context, ...(uploadInfo ? { uploadInfo } : {}) },
    },
  );
