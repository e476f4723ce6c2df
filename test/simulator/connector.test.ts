import { request } from "node:http";
import { exchange, startTeams, type Teams } from "../../simulator/index";

let teams: Teams;
beforeEach(async () => {
  teams = await startTeams();
});
afterEach(() => teams.stop());

const call = (method: string, path: string, body?: unknown) =>
  exchange(method, new URL(path, teams.url), body === undefined ? {} : { body: JSON.stringify(body) });
const inConversation = (id: string, rest: string) => `v3/conversations/${encodeURIComponent(id)}/${rest}`;

test("the same person always gets the same personal chat, whether by this id or after a restart", async () => {
  const ana = teams.person("Ana Ruiz");
  const order = { members: [{ id: ana.id }], tenantId: teams.world.tenant };
  const { body } = await call("POST", "v3/conversations", order);
  await teams.stop();
  teams = await startTeams();
  const again = await call("POST", "v3/conversations", {
    ...order,
    tenantId: undefined,
    channelData: { tenant: { id: order.tenantId } },
  });

  expect(body).toEqual({ id: teams.personal(ana).id });
  expect(again).toMatchObject({ status: 201, body });
});

test("another tenant's people are not reached", async () => {
  const members = [{ id: teams.person("Ana Ruiz").id }];

  expect((await call("POST", "v3/conversations", { members, tenantId: "other" })).status).toBe(403);
});

test("a post in a channel begins a thread that can be answered, changed and deleted", async () => {
  const general = teams.channel("General");
  const opened = await call("POST", "v3/conversations", {
    isGroup: true,
    channelData: { channel: { id: general.id } },
    activity: { type: "message", text: "one" },
  });
  const { id, activityId } = opened.body as { id: string; activityId: string };
  const posted = await call("POST", inConversation(id, `activities/${activityId}`), {
    type: "message",
    text: "two",
  });
  await call("PUT", inConversation(id, `activities/${activityId}`), {
    type: "message",
    text: "one, changed",
  });
  await call("DELETE", inConversation(id, `activities/${(posted.body as { id: string }).id}`));

  expect(id).toBe(`19:general@thread.tacv2;messageid=${activityId}`);
  expect(teams.shown(general).map(({ text }) => text)).toEqual(["one, changed"]);
  expect(teams.received().map(({ kind, conversation }) => [kind, conversation])).toEqual(
    ["create", "post", "update", "delete"].map((kind) => [kind, id]),
  );
  expect(teams.received()[1]).toMatchObject({ replyTo: activityId, status: 201, authorized: false });
});

test("a roster comes in pages, and a member is found by either id", async () => {
  const people = ["Ana Ruiz", "Bo Lind", "Cy Wolf"].map(teams.person);
  const { id } = teams.channel("General");
  const first = (await call("GET", inConversation(id, "pagedmembers?pageSize=2"))).body as Page;
  const rest = await call(
    "GET",
    inConversation(id, `pagedmembers?pageSize=2&continuationToken=${first.continuationToken}`),
  );
  const all = (await call("GET", inConversation(id, "members"))).body;

  expect(first.members).toHaveLength(2);
  expect(rest.body).toEqual({
    members: [expect.objectContaining({ name: "Cy Wolf", tenantId: teams.world.tenant })],
  });
  expect(all).toHaveLength(3);
  for (const member of [people[1]?.id, people[1]?.aadObjectId])
    expect((await call("GET", inConversation(id, `members/${member}`))).body).toMatchObject({
      name: "Bo Lind",
      aadObjectId: people[1]?.aadObjectId,
      objectId: people[1]?.aadObjectId,
    });
});

type Page = { members: unknown[]; continuationToken: string };

test("a personal chat has one member, and strangers are not found", async () => {
  const [ana, bo] = ["Ana Ruiz", "Bo Lind"].map(teams.person);
  const { id } = teams.personal(teams.person("Ana Ruiz"));

  expect((await call("GET", inConversation(id, `members/${ana?.aadObjectId}`))).status).toBe(200);
  expect((await call("GET", inConversation(id, `members/${bo?.id}`))).status).toBe(404);
  expect((await call("GET", inConversation(id, "members/29:nobody"))).status).toBe(404);
});

test.each([
  ["POST", "v3/conversations", "{", 400],
  ["POST", "v3/conversations/19:general@thread.tacv2/activities", "[]", 400],
  ["POST", "v3/conversations/19:general@thread.tacv2/activities", "", 400],
  [
    "POST",
    "v3/conversations/19:general@thread.tacv2/activities",
    JSON.stringify({ text: "x".repeat(60_000) }),
    413,
  ],
  ["POST", "v3/conversations/nowhere/activities", "{}", 404],
  ["POST", "v3/conversations", '{"members":[null],"tenantId":5}', 403],
  ["GET", "v3/conversations/19:general@thread.tacv2/history", "", 404],
  ["GET", "v3/conversations/%E0%A4%A/members", "", 404],
  ["GET", "", "", 404],
])("%s %s with %.40s is answered with %i", async (method, path, body, status) => {
  expect((await exchange(method, new URL(path, teams.url), { body })).status).toBe(status);
  expect((await call("GET", ".well-known/keys")).status).toBe(200);
});

test("a request target that is no path harms nobody", async () => {
  const status = await new Promise((resolve) => {
    request(teams.url, { path: "//[", method: "GET" }, ({ statusCode }) => resolve(statusCode)).end();
  });

  expect([400, 404]).toContain(status);
});

test("next waits for what fits, hands each request out once, and gives up in time", async () => {
  const { id } = teams.channel("General");
  const post = (text: string) => call("POST", inConversation(id, "activities"), { type: "message", text });
  const later = teams.connector.next(({ activity }) => activity?.text === "b");
  await post("a");
  await post("b");

  expect((await later).activity?.text).toBe("b");
  expect((await teams.connector.next(({ kind }) => kind === "post")).activity?.text).toBe("a");
  await expect(teams.connector.next(() => true, { timeoutMs: 20 })).rejects.toThrow("20 ms; it sent 2");
});
