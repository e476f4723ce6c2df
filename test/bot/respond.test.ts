import { type Activity, TestAdapter, type TurnContext } from "botbuilder";
import { failureFrom } from "../../src/bot/answering/failure";
import { asInvokeAnswer } from "../../src/bot/answering/outgoing";
import { respond } from "../../src/bot/channel/respond";
import type { Responders } from "../../src/bot/channel/responders";
import type { Incoming } from "../../src/turns/incoming";

const incoming: Incoming = {
  activity: "m-1",
  by: { tenant: "t", aad: "ana", channelId: "29:ana", name: "Ana" },
  conversation: {
    id: "c",
    tenant: "t",
    kind: "personal",
    name: null,
    team: null,
    thread: null,
    reference: "{}",
    serviceUrl: "http://127.0.0.1/",
  },
  addressed: true,
  deed: { kind: "words", text: "status", mentions: [] },
};
const responders = (parts: Partial<Responders> = {}): Responders => ({
  turn: async ({ deed }) => ({
    pages: [{ text: `Heard ${deed.kind}.`, card: null, mentions: [] }],
    said: async () => undefined,
    late: async () => undefined,
  }),
  slow: async () => undefined,
  refresh: async () => null,
  patience: 5000,
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  sleep: async () => undefined,
  ...parts,
});

describe("a conversation through botbuilder", () => {
  it("is answered in it", async () => {
    const adapter = new TestAdapter(async (context: TurnContext) => {
      expect(await respond(context, { kind: "turn", incoming }, responders())).toEqual({ status: 200 });
    });

    await adapter.send("status").assertReply((reply: Partial<Activity>) => {
      expect(reply).toMatchObject({ type: "message", text: "Heard words.", textFormat: "plain" });
    });
  });

  it("hears a button's answer in the response and nowhere else", async () => {
    const adapter = new TestAdapter(async (context: TurnContext) => {
      const answer = await respond(context, { kind: "turn", incoming }, responders());
      expect(answer.body).toMatchObject({ statusCode: 200, value: { fallbackText: "Heard words." } });
    });
    await adapter.send({ type: "invoke", name: "adaptiveCard/action" }).startTest();

    expect(adapter.activeQueue).toEqual([]);
  });

  it("stays silent about an event that nobody wants to answer", async () => {
    const adapter = new TestAdapter(async (context: TurnContext) => {
      const event = {
        kind: "edited",
        activity: "m",
        by: null,
        conversation: incoming.conversation,
        text: "",
      } as const;
      await respond(context, { kind: "place-event", event }, responders());
    });
    await adapter.send({ type: "messageUpdate" }).startTest();

    expect(adapter.activeQueue).toEqual([]);
  });
});

describe("why a post failed", () => {
  const withHeader = (value: string) => ({ statusCode: 429, response: { headers: { get: () => value } } });

  it.each<[string, unknown, object]>([
    ["seconds", withHeader("12"), { status: 429, retryAfter: 12_000, arrived: "never" }],
    ["a date", withHeader("Thu, 01 Jan 1970 00:00:05 GMT"), { status: 429, retryAfter: 4000 }],
    ["a date gone by", withHeader("Thu, 01 Jan 1970 00:00:00 GMT"), { status: 429, retryAfter: 0 }],
    ["noise", withHeader("soon"), { status: 429 }],
    [
      "nothing",
      { name: "AbortError", message: "timed out\nAuthorization: x" },
      { why: "AbortError: timed out", arrived: "unknown" },
    ],
  ])("is read from %s", (_what, error, expected) => {
    const failure = failureFrom(error, 1000);

    expect(failure).toMatchObject(expected);
    if (!("retryAfter" in expected)) expect(failure).not.toHaveProperty("retryAfter");
  });
});

describe("whether a post may have arrived all the same", () => {
  it.each<[string, object, string]>([
    ["a 412", { statusCode: 412 }, "never"],
    ["a 404", { statusCode: 404 }, "never"],
    ["a 503", { statusCode: 503 }, "unknown"],
    ["a 200 that is a page", { statusCode: 200, code: "PARSE_ERROR" }, "unknown"],
    ["a reset", { code: "ECONNRESET" }, "unknown"],
    ["no connection", { code: "ECONNREFUSED" }, "never"],
    ["no such host", { code: "ENOTFOUND" }, "never"],
  ])("is told by %s", (_, error, arrived) => expect(failureFrom(error)).toMatchObject({ arrived }));
});

describe("a button's answer", () => {
  it("is a card even when there is nothing to press", () => {
    expect(asInvokeAnswer({ text: "Nothing to do:\n\nalready so.", card: null, mentions: [] })).toMatchObject(
      {
        value: { type: "AdaptiveCard", fallbackText: "Nothing to do:\n\nalready so.", body: [{}, {}] },
      },
    );
  });
});
