import { noIdentity, notOurButton } from "../../src/bot/answering/sayings";
import { WireActivity } from "../../src/bot/reading/activity";
import { readActivity, type Trust } from "../../src/bot/reading/read-activity";

const local: Trust = { local: true, allowedTenants: [] };
const keyed: Trust = { local: false, allowedTenants: ["tenant-1"] };

/** Modelled on learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages. */
const message = {
  type: "message",
  id: "1485983408511",
  channelId: "msteams",
  serviceUrl: "http://127.0.0.1:3979/",
  from: { id: "29:ana", name: "Ana Ruiz", aadObjectId: "AAD-Ana" },
  recipient: { id: "28:bot", name: "Poolpilot" },
  conversation: { id: "a:1", conversationType: "personal", tenantId: "Tenant-1" },
  channelData: { tenant: { id: "Tenant-1" } },
  text: "help",
};
const read = (change: object = {}, trust = local) =>
  readActivity(WireActivity.parse({ ...message, ...change }), trust);

describe("a message", () => {
  it("says who, where and what", () => {
    expect(read()).toEqual({
      kind: "turn",
      incoming: {
        activity: "1485983408511",
        by: { tenant: "tenant-1", aad: "aad-ana", channelId: "29:ana", name: "Ana Ruiz" },
        conversation: {
          id: "a:1",
          tenant: "tenant-1",
          kind: "personal",
          name: null,
          team: null,
          thread: null,
          reference: expect.any(String),
          serviceUrl: message.serviceUrl,
        },
        addressed: true,
        deed: { kind: "words", text: "help", mentions: [] },
      },
    });
  });

  it("in any thread of a channel is said in that channel", () => {
    const reading = read({
      conversation: {
        id: "19:general@thread.tacv2;messageid=17",
        conversationType: "channel",
        isGroup: true,
        tenantId: "tenant-1",
      },
      channelData: {
        tenant: { id: "tenant-1" },
        channel: { id: "19:general@thread.tacv2", name: "General" },
      },
    });

    expect(reading).toMatchObject({
      incoming: { conversation: { id: "19:general@thread.tacv2", kind: "channel", name: "General" } },
    });
    expect(JSON.parse((reading as never as Turn).incoming.conversation.reference)).toEqual({
      channelId: "msteams",
      serviceUrl: message.serviceUrl,
      bot: message.recipient,
      conversation: {
        id: "19:general@thread.tacv2",
        conversationType: "channel",
        tenantId: "tenant-1",
        isGroup: true,
      },
    });
  });

  it.each([
    [{ conversationType: "groupChat" }, "group"],
    [{ isGroup: true }, "group"],
    [{}, "personal"],
  ])("in %j is said in a %s chat", (conversation, kind) => {
    expect(read({ conversation: { id: "x", tenantId: "t", ...conversation } })).toMatchObject({
      incoming: { conversation: { kind } },
    });
  });

  it.each([
    ["nobody", { from: undefined }, { kind: "refused", status: 400, code: "no-sender" }],
    ["somebody the directory does not know", { from: { id: "29:x" } }, { kind: "unclear", say: noIdentity }],
    ["a bot", { from: { id: "28:other", aadObjectId: "x" } }, { kind: "ignored" }],
    ["no id", { id: undefined }, { kind: "refused", status: 400, code: "no-id" }],
    [
      "no tenant",
      { channelData: undefined, conversation: { id: "a:1" } },
      { kind: "refused", status: 400, code: "no-tenant" },
    ],
    [
      "another machine",
      { serviceUrl: "https://evil.example" },
      { kind: "refused", status: 403, code: "foreign-service" },
    ],
    [
      "a name that begins like this machine",
      { serviceUrl: "http://127.0.0.1.evil.example" },
      { kind: "refused", status: 403, code: "foreign-service" },
    ],
  ])("from %s is answered as such", (_who, change, expected) => {
    expect(read(change)).toMatchObject(expected);
  });
});

describe("when keys are set", () => {
  it.each([
    ["the tenant served", {}, "turn"],
    ["another tenant", { channelData: { tenant: { id: "tenant-2" } } }, "refused"],
    ["two tenants", { conversation: { id: "a:1", tenantId: "tenant-2" } }, "refused"],
    ["another channel, where people name themselves", { channelId: "directline" }, "refused"],
  ])("a message from %s is heard or not", (_where, change, kind) => {
    expect(read(change, keyed)).toMatchObject(kind === "turn" ? { kind } : { kind, status: 403 });
  });
});

/** Modelled on learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model. */
describe("a button", () => {
  const data = {
    migration: "contoso",
    pool: "pool01",
    subject: "phase",
    round: 2,
    note: "ok",
    count: 3,
    tick: true,
  };
  const press = {
    kind: "press",
    verb: "approve",
    migration: "contoso",
    pool: "pool01",
    subject: "phase",
    round: 2,
    values: { note: "ok", count: "3", tick: "true" },
  };
  const execute = (action: unknown, trigger?: string) =>
    read({ type: "invoke", name: "adaptiveCard/action", text: undefined, value: { action, trigger } });

  it("pressed as Action.Execute says what was asked", () => {
    expect(execute({ type: "Action.Execute", verb: "approve", data }, "manual")).toMatchObject({
      incoming: { deed: press },
    });
  });

  it("pressed as Action.Submit says the same", () => {
    const value = { ...data, verb: "approve", round: "2", msteams: { type: "x" } };

    expect(read({ text: undefined, value })).toMatchObject({ incoming: { deed: press } });
  });

  it("that refreshes itself is shown as it stands, and is no deed", () => {
    const { migration, pool, subject } = data;
    const refresh = {
      migration,
      pool,
      subject,
      round: 2,
      conversation: expect.any(String),
      by: { aad: "aad-ana", channelId: "29:ana", name: "Ana Ruiz", tenant: "tenant-1" },
    };
    expect(execute({ verb: "approve", data }, "automatic")).toEqual({ kind: "refresh", refresh });
    expect(execute({ verb: "refresh", data })).toEqual({ kind: "refresh", refresh });
    expect(execute({ verb: "approve", data: 7 }, "automatic")).toMatchObject({ kind: "ignored" });
  });

  it.each([
    ["no action", undefined],
    ["an action that is text", "approve"],
    ["no verb", { data }],
    ["no migration", { verb: "approve", data: { ...data, migration: undefined } }],
    ["a round that is none", { verb: "approve", data: { ...data, round: "two" } }],
    ["a negative round", { verb: "approve", data: { ...data, round: -1 } }],
    ["an input that is an object", { verb: "approve", data: { ...data, note: { a: 1 } } }],
    ["data that is a list", { verb: "approve", data: [] }],
  ])("with %s is told so", (_what, action) => {
    expect(execute(action)).toEqual({ kind: "unclear", say: notOurButton });
  });

  it("says what is asked and never who asks", () => {
    const reading = execute({ verb: "approve", data: { ...data, from: "AAD-Bo", by: "AAD-Bo" } });

    expect(reading).toMatchObject({ incoming: { by: { aad: "aad-ana" } } });
  });

  it("of another kind of invoke is refused", () => {
    expect(read({ type: "invoke", name: "composeExtension/query", value: {} })).toMatchObject({
      status: 400,
      code: "unknown-invoke",
    });
  });
});

type Turn = { incoming: { conversation: { reference: string } } };
