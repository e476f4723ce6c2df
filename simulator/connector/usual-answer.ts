import type { Activity } from "../activities/activity";
import { nextMessageId } from "../ids";
import { channelIssuer, type Keys, keySet } from "../keys";
import { placeOf } from "../places";
import type { World } from "../world";
import { conversationCreated } from "./create-conversation";
import { memberJson, memberOf, memberPage, membersOf } from "./members";
import type { Operation } from "./operation";
import { problem, type Usual } from "./usual";

export type Question = {
  readonly world: World;
  readonly keys: Keys | undefined;
  readonly operation: Operation;
  readonly body: Record<string, unknown> | undefined;
  readonly query: URLSearchParams;
};

export const usualAnswer = ({ world, keys, operation, body, query }: Question): Usual => {
  switch (operation.kind) {
    case "create":
      return conversationCreated(world, body ?? {});
    case "post": {
      if (!placeOf(world, operation.conversation)) return noConversation;
      const id = nextMessageId();
      return { status: 201, body: { id }, activityId: id, activity: body as Activity };
    }
    case "update":
      return {
        status: 200,
        body: { id: operation.message },
        activityId: operation.message,
        activity: body as Activity,
      };
    case "delete":
      return { status: 200, activityId: operation.message };
    case "members":
    case "pagedMembers": {
      const members = membersOf(world, operation.conversation);
      if (!members) return noConversation;
      if (operation.kind === "pagedMembers") return { status: 200, body: memberPage(world, members, query) };
      return { status: 200, body: members.map((member) => memberJson(world, member)) };
    }
    case "member": {
      const member = memberOf(world, operation.conversation, operation.member);
      if (!member) return problem(404, "MemberNotFoundInConversation", "There is no such member here.");
      return { status: 200, body: memberJson(world, member) };
    }
    case "metadata":
      return { status: 200, body: metadata(world) };
    case "keys":
      return { status: 200, body: keys ? keySet(keys) : { keys: [] } };
    case "token":
      return { status: 200, body: { token_type: "Bearer", expires_in: 3600, access_token: "simulated" } };
    case "unknown":
      return problem(404, "NotFound", "The connector has no such route.");
  }
};

const noConversation = problem(404, "ConversationNotFound", "There is no such conversation.");

const metadata = ({ serviceUrl }: World) => ({
  issuer: channelIssuer,
  jwks_uri: `${serviceUrl}.well-known/keys`,
  token_endpoint: `${serviceUrl}oauth2/v2.0/token`,
  id_token_signing_alg_values_supported: ["RS256"],
});
