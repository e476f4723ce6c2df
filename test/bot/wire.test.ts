import { type Bot, type BotParts, startBot } from "../../src/bot/bot";
import type { Posted } from "../../src/bot/channel/responders";
import type { Rendered } from "../../src/cards/rendered";
import { type Config, readConfig } from "../../src/config";
import { startServer } from "../../src/http/server";
import type { Incoming } from "../../src/turns/incoming";
import { type Json, otherKey, type Reply, type Seen, startChannel } from "./fake-channel";

describe("over HTTP in local mode", () => {
  it("an answer is one plain reply to what was said, posted before the 200", async () => {
    const { post, message, channel, incoming } = await world({
      turn: async () => ({
        text: "Recorded: sql01\\rtc\nfor <at>Bo</at>",
        card: { type: "AdaptiveCard", version: "1.5", body: [] },
        mentions: [{ channelId: "29:bo", name: "Bo", text: "<at>Bo</at>" }],
      }),
    });
    const response = await post(message({ text: "<at>Poolpilot</at>&nbsp;status" }));

    expect(response.status).toBe(200);
    expect(incoming).toMatchObject([{ deed: { text: "status" }, by: { aad: "aad-ana" } }]);
    expect(channel.seen).toHaveLength(1);
    expect(channel.seen[0]).toMatchObject({
      path: "/v3/conversations/19%3Ag%40thread.tacv2%3Bmessageid%3D1/activities/m-1",
      body: {
        type: "message",
        text: "Recorded: sql01\\rtc\nfor <at>Bo</at>",
        textFormat: "plain",
        replyToId: "m-1",
        attachments: [
          { contentType: "application/vnd.microsoft.card.adaptive", content: { version: "1.5" } },
        ],
        entities: [{ type: "mention", text: "<at>Bo</at>", mentioned: { id: "29:bo", name: "Bo" } }],
      },
    });
  });

  const run = (text: string) => ({
    type: "RichTextBlock",
    inlines: [{ type: "TextRun", text }],
    spacing: "Small",
  });

  it("a pressed button is answered by a card that says everything", async () => {
    const { post, message, channel } = await world({
      turn: async () => ({
        text: "Recorded: *yes*\nTwo.",
        card: { body: [{ type: "Badge" }] },
        mentions: [],
      }),
    });
    const data = { migration: "m", pool: "p", subject: "phase", round: 1 };
    const response = await post(
      message({ type: "invoke", name: "adaptiveCard/action", value: { action: { verb: "approve", data } } }),
    );

    expect(await response.json()).toEqual({
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
      value: {
        type: "AdaptiveCard",
        version: "1.5",
        fallbackText: "Recorded: *yes*\nTwo.",
        body: [
          run("Recorded: *yes*"),
          { type: "Badge" },
          { type: "Container", id: "all", isVisible: false, items: [run("Recorded: *yes*"), run("Two.")] },
        ],
        actions: [{ type: "Action.ToggleVisibility", title: "All of it as text", targetElements: ["all"] }],
      },
    });
    expect(channel.seen).toEqual([]);
  });

  it("a button that is not ours is told so, and a refresh gets a 200 and nothing", async () => {
    const { post, message, incoming } = await world({});
    const invoke = (value: unknown) => post(message({ type: "invoke", name: "adaptiveCard/action", value }));

    expect(await (await invoke({ action: null })).json()).toMatchObject({
      value: { fallbackText: expect.stringMatching(/^Refused: .+\n\[not-understood\]/) },
    });
    const refreshed = await invoke({ action: { verb: "approve" }, trigger: "automatic" });
    expect([refreshed.status, await refreshed.text()]).toEqual([200, ""]);
    expect(incoming).toEqual([]);
  });

  it.each([
    ["by itself", "approve", "automatic"],
    ["because somebody wants to see it", "refresh", "manual"],
  ])("a card that is shown anew %s is answered as it stands, without a turn", async (_, verb, trigger) => {
    const { post, message, incoming } = await world({});
    const ask = async (subject: string) => {
      const data = { migration: "m", pool: "p", subject, round: 1 };
      const value = { action: { verb, data }, trigger };
      return (await post(message({ type: "invoke", name: "adaptiveCard/action", value }))).text();
    };

    expect(JSON.parse(await ask("phase"))).toMatchObject({ value: { fallbackText: "As it stands." } });
    expect(await ask("posted nowhere here")).toBe("");
    expect(incoming).toEqual([]);
  });

  it("a slow turn is told of at once, and its answer takes the place of that", async () => {
    const { post, message, channel, outcomes } = await world({
      answerWithin: 50,
      turn: () =>
        new Promise((resolve) => setTimeout(resolve, 300, { text: "Done.", card: null, mentions: [] })),
    });
    expect((await post(message())).status).toBe(200);

    expect(channel.seen.map(({ body }) => body.text)).toEqual(["Working on it …"]);
    while (outcomes.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(outcomes).toEqual([{ slow: "posted" }, { late: "posted" }]);
  });

  it("a slow press is answered by a card that says so", async () => {
    const { post, message, outcomes } = await world({
      answerWithin: 50,
      turn: () =>
        new Promise((resolve) => setTimeout(resolve, 300, { text: "Done.", card: null, mentions: [] })),
    });
    const data = { migration: "m", pool: "p", subject: "phase", round: 1 };
    const value = { action: { verb: "approve", data } };
    const response = await post(message({ type: "invoke", name: "adaptiveCard/action", value }));

    expect(await response.json()).toMatchObject({ value: { fallbackText: "Working on it …" } });
    while (outcomes.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(outcomes).toEqual([{ slow: null }, { late: null }]);
  });

  it("what breaks inside is hidden behind a reference that is in the log", async () => {
    const { post, message, channel, logged } = await world({
      turn: async () => Promise.reject(new Error("secret of line 7")),
    });
    expect((await post(message())).status).toBe(200);

    const text = String(channel.seen[0]?.body.text);
    expect(text).toMatch(/^Something went wrong here, not with you\. Reference [0-9a-f]{8}\.$/);
    expect(logged[0]).toMatchObject({ reference: /Reference (\w+)/.exec(text)?.[1] });
  });

  it("an answer is repeated after a 429, and after nothing else", async () => {
    const limited = await world({ reply: [{ status: 429, headers: { "retry-after": "0" } }] });
    expect((await limited.post(limited.message())).status).toBe(200);
    expect(limited.channel.seen).toHaveLength(2);

    const broken = await world({ reply: [{ status: 502 }] });
    expect((await broken.post(broken.message())).status).toBe(200);
    expect(broken.channel.seen).toHaveLength(1);
    expect(broken.logged[0]).toMatchObject({ status: 502 });
  });

  it.each<[string, unknown, number]>([
    ["a list", [], 400],
    ["a number", 3, 400],
    ["null", null, 400],
    ["an empty object", {}, 400],
    ["a number for text", { text: 3 }, 400],
    ["no conversation", { conversation: undefined }, 400],
    ["a conversation without id", { conversation: {} }, 400],
    ["an id too long for the store", { conversation: { id: "x".repeat(401) } }, 400],
    ["no service", { serviceUrl: undefined }, 400],
    ["a service that is no address", { serviceUrl: "::" }, 400],
    ["a service elsewhere", { serviceUrl: "http://10.0.0.1/" }, 403],
    ["a service nobody runs", { serviceUrl: "http://127.0.0.1:1/" }, 200],
    ["half a character in an id", { conversation: { id: "\ud800" } }, 400],
    ["nobody", { from: null }, 400],
    ["a wish for buffered replies", { deliveryMode: "expectReplies" }, 200],
    [
      "a bot as its receiver's role",
      { recipient: { id: "28:bot", role: "skill" }, channelId: "emulator" },
      200,
    ],
    ["a type nobody knows", { type: "x".repeat(50) }, 200],
    ["an unknown invoke", { type: "invoke", name: "signin/verifyState" }, 400],
    ["no text", { text: undefined }, 200],
    ["a date that is none", { timestamp: "yesterday", localTimestamp: {} }, 200],
  ])("an activity with %s gets an answer and no crash", async (_what, change, status) => {
    const { post, message } = await world({});
    const isChange =
      typeof change === "object" &&
      change !== null &&
      !Array.isArray(change) &&
      Object.keys(change).length > 0;
    const response = await post(isChange ? message(change as Json) : change);

    expect(response.status).toBe(status);
    if (status >= 400)
      expect(await response.json()).toEqual({
        code: expect.any(String),
        message: expect.stringMatching(/\.$/),
      });
  });

  it("an installation may be greeted", async () => {
    const { post, message, channel } = await world({
      placeEvent: async ({ kind }) => ({ text: `Hello: ${kind}`, card: null, mentions: [] }),
    });
    await post(message({ type: "installationUpdate", action: "add" }));

    expect(channel.seen[0]?.body).toMatchObject({ text: "Hello: installed" });
  });
});

describe("posts", () => {
  const said: Rendered = { text: "Held.", card: null, mentions: [] };

  it("begin a new thread in the place a message came from", async () => {
    const { bot, post, message, channel, incoming } = await world({ reply: [{ status: 200 }] });
    await post(message());
    const reference = incoming[0]?.conversation.reference ?? "";

    expect(await bot.post(reference, said)).toEqual({ ok: true, id: "posted" });
    expect(channel.seen[1]).toMatchObject({
      method: "POST",
      path: "/v3/conversations/19%3Ag%40thread.tacv2/activities",
      body: { text: "Held.", textFormat: "plain", from: { id: "28:bot" } },
    });
    expect(channel.seen[1]?.body).not.toHaveProperty("replyToId");
  });

  it.each<[string, Reply, object]>([
    ["429 with a wait", { status: 429, headers: { "retry-after": "3" } }, { status: 429, retryAfter: 3000 }],
    ["429 without", { status: 429 }, { status: 429 }],
    ["500", { status: 500 }, { status: 500 }],
    ["412", { status: 412 }, { status: 412 }],
    ["403", { status: 403, body: { error: { code: "x", message: "blocked" } } }, { status: 403 }],
  ])("report a %s after one attempt", async (_what, reply, expected) => {
    const { bot, channel } = await world({ reply: [reply] });

    expect(await bot.post(referenceTo(channel.url), said)).toMatchObject({
      ok: false,
      why: expect.any(String),
      ...expected,
    });
    expect(channel.seen).toHaveLength(1);
  });

  it.each(["", "{}", "null", '{"conversation":{}}'])(
    "to a damaged reference %j fail in words",
    async (reference) => {
      const { bot } = await world({});

      expect(await bot.post(reference, said)).toMatchObject({ ok: false, why: expect.any(String) });
    },
  );

  it("to a channel that hangs fail in time, and are not repeated", async () => {
    const { bot, channel } = await world({ patience: 100, hang: true });

    expect(await bot.post(referenceTo(channel.url), said)).toMatchObject({
      ok: false,
      why: expect.stringContaining("Abort"),
    });
    expect(channel.seen).toHaveLength(1);
  });

  it("to nobody who listens fail in words", async () => {
    const { bot } = await world({});

    expect(await bot.post(referenceTo("http://127.0.0.1:1"), said)).toMatchObject({ ok: false });
  });
});

describe("the roster", () => {
  it("knows a member, or does not", async () => {
    const member = { id: "29:bo", name: "Bo Lind", aadObjectId: "AAD-Bo", tenantId: "Tenant-1" };
    const { bot, channel } = await world({ reply: [{ status: 200, body: member }, { status: 404 }] });
    const reference = referenceTo(channel.url);

    expect(await bot.rosterMember(reference, "29:bo")).toEqual({
      aad: "aad-bo",
      name: "Bo Lind",
      tenant: "tenant-1",
    });
    expect(await bot.rosterMember(reference, "29:nobody")).toBeUndefined();
    expect(channel.seen[0]?.path).toBe("/v3/conversations/a%3A1/members/29%3Abo");
  });
});

describe("when keys are set", () => {
  it("a signed activity is heard, and the answer carries a token from the login service", async () => {
    const { post, message, channel, incoming } = await world({ keyed: true });
    const authorization = `Bearer ${channel.token()}`;
    expect((await post(message(), { authorization })).status).toBe(200);
    expect((await post(message({ id: "m-2" }), { authorization })).status).toBe(200);

    expect(incoming).toHaveLength(2);
    expect(channel.seen.map((seen) => seen.authorization)).toEqual(["Bearer bot-1", "Bearer bot-1"]);
    expect(channel.tokens()).toBe(1);
  });

  it.each<[string, (channel: Channel) => string | undefined]>([
    ["no token", () => undefined],
    ["no token at all in it", () => "Bearer"],
    ["noise", () => "Bearer x.y.z"],
    ["another scheme", ({ token }) => `Basic ${token()}`],
    ["a bad signature", ({ token }) => `Bearer ${token({}, otherKey())}`],
    ["a token for another bot", ({ token }) => `Bearer ${token({ aud: "app-2" })}`],
    ["a token of another issuer", ({ token }) => `Bearer ${token({ iss: "https://sts.windows.net/x/" })}`],
    ["a token for another service", ({ token }) => `Bearer ${token({ serviceurl: "http://127.0.0.1:1/" })}`],
    ["an old token", ({ token }) => `Bearer ${token({ exp: 1000 })}`],
    ["an unsigned token", ({ token }) => `Bearer ${token().replace(/\.[^.]*$/, ".")}`],
  ])("an activity with %s gets a 401 and changes nothing", async (_what, authorizationFrom) => {
    const { post, message, channel, incoming } = await world({ keyed: true });
    const authorization = authorizationFrom(channel);
    const response = await post(message(), authorization ? { authorization } : {});

    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      code: "not-authenticated",
      message: "A valid token of the channel is needed.",
    });
    expect(incoming).toEqual([]);
    expect(channel.seen).toEqual([]);
  });

  it("a login service that is down costs the answer and not the bot", async () => {
    const { post, message, channel, logged } = await world({ keyed: true, login: 503 });
    const authorization = `Bearer ${channel.token()}`;
    expect((await post(message(), { authorization })).status).toBe(200);
    expect((await post(message({ id: "m-2" }), { authorization })).status).toBe(200);

    expect(channel.tokens()).toBe(2);
    expect(logged).toMatchObject([{ ok: false }, { ok: false }]);
  });

  it("unsigned rubbish gets a 401, and signed rubbish a 400", async () => {
    const { post, channel } = await world({ keyed: true });

    expect((await post([])).status).toBe(401);
    expect(
      (
        await post(
          { channelId: "msteams", serviceUrl: `${channel.url}/` },
          { authorization: `Bearer ${channel.token()}` },
        )
      ).status,
    ).toBe(400);
  });

  it("a signed activity of a foreign tenant gets a 403 and changes nothing", async () => {
    const { post, message, channel, incoming } = await world({ keyed: true });
    const foreign = message({ channelData: { tenant: { id: "tenant-2" } } });

    expect((await post(foreign, { authorization: `Bearer ${channel.token()}` })).status).toBe(403);
    expect(incoming).toEqual([]);
  });
});

type Channel = Awaited<ReturnType<typeof startChannel>>;
type Setup = Partial<Pick<BotParts, "placeEvent" | "patience" | "answerWithin">> & {
  turn?: (incoming: Incoming) => Promise<Rendered>;
  reply?: Reply[];
  keyed?: boolean;
  hang?: boolean;
  login?: number;
};

const closing: (() => Promise<void>)[] = [];
beforeEach(() => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

const world = async ({
  turn,
  placeEvent,
  reply = [],
  keyed = false,
  patience,
  answerWithin,
  hang,
  login,
}: Setup) => {
  const outcomes: object[] = [];
  const usual: Reply = { status: 200, body: { id: "posted" } };
  const channel = await startChannel(
    (_seen: Seen) => (hang ? new Promise(() => undefined) : (reply.shift() ?? usual)),
    login,
  );
  const incoming: Incoming[] = [];
  const logged: object[] = [];
  const log = (fields: object) => void logged.push(fields);
  const bot: Bot = startBot({
    config: configFor(keyed, channel.url),
    turn: async (one) => {
      incoming.push(one);
      const rendered = await (turn ? turn(one) : { text: "Fine.", card: null, mentions: [] });
      const said = async (posted: Posted) => void outcomes.push(posted);
      return { pages: [rendered], said, late: async (message) => void outcomes.push({ late: message }) };
    },
    slow: async (_, message) => void outcomes.push({ slow: message }),
    refresh: async ({ subject }) =>
      subject === "phase" ? { text: "As it stands.", card: null, mentions: [] } : null,
    ...(answerWithin ? { answerWithin } : {}),
    ...(placeEvent ? { placeEvent } : {}),
    ...(patience ? { patience } : {}),
    log: { info: log, warn: log, error: log },
  });
  const server = await startServer({
    host: "127.0.0.1",
    port: 0,
    local: !keyed,
    messages: bot.process,
    ready: async () => ({ ready: true, pending: 0 }),
    metrics: async () => ({ contentType: "text/plain", text: "" }),
    unexpected: (reference, error) => void logged.push({ reference, error }),
  });
  closing.push(server.close, channel.close);

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${server.port}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  const message = (change: Json = {}): Json => ({
    ...usualMessage,
    serviceUrl: `${channel.url}/`,
    ...change,
  });
  return { channel, bot, incoming, logged, outcomes, post, message };
};

const configFor = (keyed: boolean, url: string): Config =>
  readConfig(
    keyed
      ? {
          MicrosoftAppId: "app-1",
          MicrosoftAppPassword: "secret",
          MicrosoftAppTenantId: "tenant-1",
          CHANNEL_METADATA_URL: `${url}/metadata`,
          LOGIN_URL: url,
        }
      : {},
  ) as Config;

/** Modelled on learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations. */
const usualMessage = {
  type: "message",
  id: "m-1",
  channelId: "msteams",
  from: { id: "29:ana", name: "Ana Ruiz", aadObjectId: "AAD-Ana" },
  recipient: { id: "28:bot", name: "Poolpilot" },
  conversation: {
    id: "19:g@thread.tacv2;messageid=1",
    conversationType: "channel",
    isGroup: true,
    tenantId: "tenant-1",
  },
  channelData: { tenant: { id: "tenant-1" } },
  text: "help",
};

const referenceTo = (url: string): string =>
  JSON.stringify({
    channelId: "msteams",
    serviceUrl: url,
    bot: { id: "28:bot", name: "Poolpilot" },
    conversation: { id: "a:1", conversationType: "personal", tenantId: "tenant-1", isGroup: false },
  });
