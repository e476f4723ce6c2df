import type { Activity, CloudAdapter } from "botbuilder";
import { fieldProblem, WireActivity } from "../reading/activity";
import { isAnsweredAlone, readActivity, type Trust } from "../reading/read-activity";
import type { Authenticate } from "./authentication";
import { type HttpAnswer, respond } from "./respond";
import type { Responders } from "./responders";

export type Received = {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body?: unknown;
};

/** Takes one request from the channel: who sent it is judged first, then its shape, then what it asks. */
export const receiver =
  (adapter: CloudAdapter, authenticate: Authenticate, trust: Trust, responders: Responders) =>
  async ({ headers, body }: Received): Promise<HttpAnswer> => {
    const caller = await authenticate(headers.authorization, body);
    if ("why" in caller) {
      responders.log.warn({ why: caller.why }, "A request without a valid token was turned away.");
      return refused(401, "not-authenticated", "A valid token of the channel is needed.");
    }

    const activity = WireActivity.safeParse(body);
    if (!activity.success) return refused(400, "not-an-activity", fieldProblem(activity.error));

    const reading = readActivity(activity.data, trust);
    if (reading.kind === "refused") return refused(reading.status, reading.code, reading.message);
    if (reading.kind === "ignored") return { status: 200 };

    let answer: HttpAnswer = { status: 200 };
    await adapter.processActivityDirect(caller, forBotbuilder(activity.data), async (context) => {
      answer = await respond(context, reading, responders);
    });
    return answer;
  };

const refused = (status: number, code: string, message: string): HttpAnswer => ({
  status,
  body: { code, message },
});

/** What botbuilder needs for a reply, and nothing that a sender could steer it with. Whatever is answered by a message is one. */
const forBotbuilder = ({
  type,
  name,
  id,
  channelId,
  serviceUrl,
  conversation,
  from,
  recipient,
}: WireActivity) =>
  ({
    type: type === "invoke" && !isAnsweredAlone({ type, name }) ? "message" : type,
    id: id ?? undefined,
    channelId,
    serviceUrl,
    conversation,
    from: { id: from?.id ?? "", name: from?.name ?? "" },
    recipient: { id: recipient?.id ?? "", name: recipient?.name ?? "" },
  }) as Activity;
