import { type CloudAdapter, TurnContext } from "botbuilder";
import { z } from "zod";
import type { Rendered } from "../../cards/rendered";
import { failureFrom } from "../answering/failure";
import { asMessage } from "../answering/outgoing";
import { type Connector, connectorOf } from "./connector";
import { readReference } from "./reference";
import type { Posted } from "./responders";
import { idIn } from "./sent-id";

/** Says something in a known conversation, once; the caller decides what a failure means. */
export const poster =
  (adapter: CloudAdapter, appId: string) =>
  (reference: string, rendered: Rendered): Promise<Posted> =>
    spoken(adapter, appId, reference, ({ conversations }, place) =>
      conversations.sendToConversation(place.conversation.id, messageIn(place, rendered)),
    );

/** Puts something in the place of a message that was posted; done twice it is done once. */
export const changer =
  (adapter: CloudAdapter, appId: string) =>
  (reference: string, message: string, rendered: Rendered): Promise<Posted> =>
    spoken(adapter, appId, reference, async ({ conversations }, place) => {
      await conversations.updateActivity(place.conversation.id, message, {
        ...messageIn(place, rendered),
        id: message,
      });
      return { id: message };
    });

type Place = ReturnType<typeof readReference>;

const messageIn = (place: Place, rendered: Rendered) =>
  TurnContext.applyConversationReference(asMessage(rendered), place);

async function spoken(
  adapter: CloudAdapter,
  appId: string,
  reference: string,
  speak: (connector: Connector, place: Place) => Promise<{ id?: string } | undefined>,
): Promise<Posted> {
  let posted: Posted = { ok: false, arrived: "never", why: "The adapter never ran." };
  try {
    const place = readReference(reference);
    await adapter.continueConversationAsync(appId, place, async (context) => {
      const sent = await speak(connectorOf(adapter, context), place);
      posted = { ok: true, id: idIn(sent) };
    });
  } catch (error) {
    return failureFrom(error);
  }
  return posted;
}

const Member = z.object({
  aadObjectId: z.string().min(1),
  name: z.string().nullish(),
  tenantId: z.string().nullish(),
});

export type Member = { readonly aad: string; readonly name: string; readonly tenant: string };

/** Asks a conversation's roster who somebody is; undefined when it does not know or does not answer. */
export const rosterOf =
  (adapter: CloudAdapter, appId: string) =>
  async (reference: string, channelId: string): Promise<Member | undefined> => {
    let found: Member | undefined;
    try {
      const place = readReference(reference);
      await adapter.continueConversationAsync(appId, place, async (context) => {
        const { conversations } = connectorOf(adapter, context);
        const { objectId, ...answer } = (await conversations.getConversationMember(
          place.conversation.id,
          channelId,
        )) as { objectId?: string; aadObjectId?: string };
        const member = Member.parse({ ...answer, aadObjectId: answer.aadObjectId ?? objectId });
        found = {
          aad: member.aadObjectId.toLowerCase(),
          name: member.name ?? "",
          tenant: (member.tenantId ?? place.conversation.tenantId ?? "").toLowerCase(),
        };
      });
    } catch {
      return undefined;
    }
    return found;
  };
