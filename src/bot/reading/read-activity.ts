import { isLoopback } from "../../config";
import type { Incoming, Place, Refresh, Speaker } from "../../turns/incoming";
import type { PlaceEvent } from "../../turns/places/place-event";
import { fileDeclined, noIdentity, notOurButton, otherNameTyped } from "../answering/sayings";
import type { WireActivity } from "./activity";
import { placeOf } from "./place";
import { readPlaceEvent } from "./place-event";
import { withoutInvisible } from "./plain-text";
import { fileConsent, readConsent } from "./read-consent";
import { type Glance, type Pressed, readExecute, readSubmit } from "./read-press";
import { isToBot, readWords } from "./read-words";

/** What an activity is to the bot. `unclear` is answered in the conversation, `refused` by HTTP alone. */
export type Reading =
  | { readonly kind: "turn"; readonly incoming: Incoming }
  | { readonly kind: "place-event"; readonly event: PlaceEvent }
  /** A client wants to see a card as it stands; nothing is changed by it. */
  | { readonly kind: "refresh"; readonly refresh: Refresh }
  | { readonly kind: "unclear"; readonly say: string }
  | { readonly kind: "ignored"; readonly why: string }
  | { readonly kind: "refused"; readonly status: 400 | 403; readonly code: string; readonly message: string };

/** Whom the bot listens to. */
export type Trust = { readonly local: boolean; readonly allowedTenants: readonly string[] };

/** Reads who did what and where; identity comes from the channel's fields, never from text or button. */
export const readActivity = (activity: WireActivity, trust: Trust): Reading => {
  const stranger = strangerTo(trust, activity);
  if (stranger) return { kind: "refused", ...stranger };

  const conversation = placeOf(activity, tenantsOf(activity)[0] ?? "");
  const by = speakerOf(activity, conversation.tenant);
  if (activity.type === "message" || activity.type === "invoke") return readDeed(activity, by, conversation);

  const event = readPlaceEvent(activity);
  if (!event) return { kind: "ignored", why: `nothing to do for ${activity.type}` };

  return { kind: "place-event", event: { ...event, activity: activity.id ?? "", by, conversation } };
};

const strangerTo = ({ local, allowedTenants }: Trust, activity: WireActivity) => {
  const tenants = tenantsOf(activity);
  if (local && !isLoopback(new URL(activity.serviceUrl).hostname))
    return refusal(403, "foreign-service", "In local mode serviceUrl must be on this machine.");
  if (!local && activity.channelId !== "msteams")
    return refusal(403, "foreign-channel", "Only Microsoft Teams is served.");
  if (tenants.length === 0) return refusal(400, "no-tenant", "The activity names no tenant.");
  if (!local && !tenants.every((tenant) => allowedTenants.includes(tenant)))
    return refusal(403, "foreign-tenant", "This tenant is not served.");

  return null;
};

const refusal = (status: 400 | 403, code: string, message: string) => ({ status, code, message });

/** The channel says it in two places; both must be allowed, the first one counts. */
const tenantsOf = ({ channelData, conversation }: WireActivity): string[] =>
  [channelData?.tenant?.id, conversation.tenantId].flatMap((tenant) =>
    tenant ? [tenant.toLowerCase()] : [],
  );

const speakerOf = ({ from }: WireActivity, tenant: string): Speaker | null =>
  from?.aadObjectId
    ? {
        tenant,
        aad: from.aadObjectId.toLowerCase(),
        channelId: from.id,
        name: withoutInvisible(from.name ?? "").trim(),
      }
    : null;

const readDeed = (activity: WireActivity, by: Speaker | null, conversation: Place): Reading => {
  if (!activity.from) return { kind: "refused", ...refusal(400, "no-sender", "The activity has no from.") };
  if (!activity.id) return { kind: "refused", ...refusal(400, "no-id", "The activity has no id.") };
  if (activity.from.id.startsWith("28:")) return { kind: "ignored", why: "said by a bot" };

  const deed = activity.type === "invoke" ? readInvoke(activity) : readMessage(activity);
  if (deed === null) return { kind: "unclear", say: notOurButton };
  if ("misnamed" in deed) return { kind: "unclear", say: otherNameTyped(deed.misnamed) };
  if ("declined" in deed) return { kind: "unclear", say: fileDeclined };
  if ("code" in deed) return deed;
  if (deed.kind === "glance")
    return deed.card
      ? { kind: "refresh", refresh: { ...deed.card, by, conversation: conversation.id } }
      : { kind: "ignored", why: "a refresh changes nothing" };

  const isPress = deed.kind === "press" || deed.pressed !== undefined;
  const addressed = isPress || isToBot(activity);
  if (!by)
    return addressed ? { kind: "unclear", say: noIdentity } : { kind: "ignored", why: "said near the bot" };

  const alone = isAnsweredAlone(activity) ? { alone: true } : {};
  return {
    kind: "turn",
    incoming: { activity: activity.id, by, conversation, addressed, deed, ...alone },
  };
};

const readInvoke = ({ name, value, replyToId }: WireActivity) => {
  if (name === fileConsent) return readConsent(value);
  if (name !== "adaptiveCard/action")
    return {
      kind: "refused" as const,
      ...refusal(400, "unknown-invoke", "Only buttons of this bot's cards are understood."),
    };

  const press = readExecute(value);
  return withCard(press, replyToId);
};

/** A pressed button of a card is answered to its presser alone, with a card; all else by a message. */
export const isAnsweredAlone = ({ type, name }: Pick<WireActivity, "type" | "name">): boolean =>
  type === "invoke" && name !== fileConsent;

/** A pressed Action.Submit comes as a message with a value and without text. */
const readMessage = (activity: WireActivity) => {
  const isPress = typeof activity.value === "object" && activity.value !== null && !activity.text?.trim();
  if (!isPress) return readWords(activity);

  return withCard(readSubmit(activity.value), activity.replyToId);
};

/** A press with the message whose card was pressed. */
const withCard = <T extends Pressed | Glance>(pressed: T, card: string | null | undefined): T =>
  pressed && "kind" in pressed && pressed.kind === "press" ? { ...pressed, card: card ?? null } : pressed;
