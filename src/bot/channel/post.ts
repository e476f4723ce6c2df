import { type CloudAdapter, TurnContext } from "botbuilder";
import { z } from "zod";
import type { Rendered } from "../../cards/rendered";
import { type Failure, failureFrom } from "../answering/failure";
import { asMessage } from "../answering/outgoing";
import { connectorOf } from "./connector";
import { readReference } from "./reference";

export type Posted = { readonly ok: true; readonly id: string } | Failure;

/** Says something in a known conversation, once; the caller decides what a failure means. */
export const poster =
  (adapter: CloudAdapter, appId: string) =>
  async (reference: string, rendered: Rendered): Promise<Posted> => {
    let posted: Posted = { ok: false, why: "The adapter never ran." };
    try {
      const place = readReference(reference);
      await adapter.continueConversationAsync(appId, place, async (context) => {
        const message = TurnContext.applyConversationReference(asMessage(rendered), place);
        const sent = await connectorOf(adapter, context).conversations.sendToConversation(
          place.conversation.id,
          message,
        );
        posted = { ok: true, id: sent.id ?? "" };
      });
    } catch (error) {
      return failureFrom(error);
    }
    return posted;
  };

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
