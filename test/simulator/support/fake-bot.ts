import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Activity, exchange } from "../../../simulator/index";

/** What the bot does with an activity; what it gives back is the HTTP answer. */
export type Behaviour = (
  activity: Activity,
  bot: FakeBot,
) => Promise<{ status?: number; body?: unknown } | undefined>;
export type FakeBot = Awaited<ReturnType<typeof startFakeBot>>;

/** A bot of a few lines: it posts where it is told and counts what it still owes. */
export const startFakeBot = async (behaviour: Behaviour) => {
  const seen: { activity: Activity; authorization: string | undefined }[] = [];
  const owed: (() => Promise<unknown>)[] = [];

  const server = createServer(async (request, response) => {
    let text = "";
    for await (const part of request) text += part;
    response.setHeader("content-type", "application/json");
    if (request.url === "/readyz") {
      const pending = owed.length;
      await owed.shift()?.();
      return void response.end(JSON.stringify({ pending }));
    }

    const activity = JSON.parse(text) as Activity;
    seen.push({ activity, authorization: request.headers.authorization });
    const answer = await behaviour(activity, bot);
    response.statusCode = answer?.status ?? 200;
    response.end(answer?.body === undefined ? "" : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  const bot = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    /** Work for later: done one by one as somebody asks whether the bot is ready. */
    owed,
    call: (to: Activity, method: string, path: string, body?: unknown) =>
      exchange(
        method,
        new URL(path, to.serviceUrl),
        body === undefined ? {} : { body: JSON.stringify(body) },
      ),
    post: (to: Activity, conversation: string, activity: unknown) =>
      bot.call(to, "POST", `v3/conversations/${encodeURIComponent(conversation)}/activities`, activity),
    reply: (to: Activity, text: string, card?: unknown) =>
      bot.post(to, to.conversation?.id ?? "", { ...message(text, card), replyToId: to.id }),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return bot;
};

export const message = (text: string, card?: unknown) => ({
  type: "message",
  text,
  ...(card
    ? { attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }] }
    : {}),
});

export const gateCard = (round = 1) => ({
  type: "AdaptiveCard",
  version: "1.5",
  fallbackText: `Gate of round ${round}`,
  body: [{ type: "Container", items: [{ type: "Input.Text", id: "because", label: "Because" }] }],
  actions: ["Approve", "Reject"].map((title) => ({
    type: "Action.Execute",
    title,
    verb: title.toLowerCase(),
    data: { round },
    fallback: { type: "Action.Submit", title, data: { round, verb: title.toLowerCase() } },
  })),
});
