import {
  type Activity,
  channel,
  channelRenamed,
  deleted,
  edited,
  group,
  installation,
  makeWorld,
  membersAdded,
  message,
  nextMessageId,
  person,
  personal,
  placeOf,
} from "../../simulator/index";

const world = makeWorld("http://127.0.0.1:1/");
const ana = person(world, "Ana Ruiz");
const twin = ({ attachments }: Activity) => attachments?.[0]?.content;

test("a world made again has the same people and places, another tenant has others", () => {
  const again = makeWorld("http://127.0.0.1:2/");
  const other = makeWorld("http://127.0.0.1:3/", { tenant: "Fabrikam" });

  expect(person(again, "Ana Ruiz")).toEqual(ana);
  expect(placeOf(again, personal(world, ana).id)).toEqual(personal(again, ana));
  expect(person(other, "Ana Ruiz").id).not.toBe(ana.id);
  expect(person(other, "Ana Ruiz").aadObjectId).not.toBe(ana.aadObjectId);
  expect(placeOf(other, personal(world, ana).id)).toBeUndefined();
  expect(channel(other, "General").id).not.toBe(channel(world, "General").id);
});

test("message ids never come twice", () => {
  expect(new Set(Array.from({ length: 5000 }, nextMessageId)).size).toBe(5000);
});

test("a personal message is plain", () => {
  expect(message(world, personal(world, ana), ana, "status")).toMatchObject({
    type: "message",
    text: "status",
    channelId: "msteams",
    serviceUrl: "http://127.0.0.1:1/",
    from: { id: ana.id, name: "Ana Ruiz", aadObjectId: ana.aadObjectId },
    recipient: { id: "28:poolpilot" },
    conversation: { conversationType: "personal", tenantId: world.tenant },
    channelData: { tenant: { id: world.tenant } },
  });
});

test("in a channel the bot is mentioned in front, and a new post begins a thread", () => {
  const sent = message(world, channel(world, "General"), ana, "status");
  const next = message(world, channel(world, "General"), ana, "next", { thread: sent.conversation?.id });

  expect(sent.text).toBe("<at>Poolpilot</at> status");
  expect(sent.entities?.[0]).toEqual({
    type: "mention",
    mentioned: { id: "28:poolpilot", name: "Poolpilot" },
    text: "<at>Poolpilot</at>",
  });
  expect(sent.conversation?.id).toBe(`19:general@thread.tacv2;messageid=${sent.id}`);
  expect(sent.channelData).toMatchObject({
    channel: { id: "19:general@thread.tacv2" },
    team: { id: expect.any(String) },
  });
  expect(next.conversation).toEqual(sent.conversation);
  expect(message(world, group(world), ana, "status", { mention: false }).text).toBe("status");
});

test.each([
  ['grant engineer @"Bo Lind"', "grant engineer <at>Bo Lind</at>", ["Bo Lind"]],
  ["grant engineer @Ana, please", "grant engineer <at>Ana Ruiz</at>, please", ["Ana Ruiz"]],
  ["mail ana@contoso.com", "mail ana@contoso.com", []],
  ["line\n@Zoe", "line\n<at>Zoe</at>", ["Zoe"]],
])("%j is sent as %j", (typed, text, names) => {
  const sent = message(world, personal(world, ana), ana, typed);

  expect(sent.text).toBe(text);
  expect(
    sent.entities?.flatMap(({ mentioned }) => (mentioned as { name: string } | undefined)?.name ?? []),
  ).toEqual(names);
});

test("the Teams editor leaves its marks", () => {
  const sent = message(world, group(world), ana, `hold pool01.contoso.com because  "R&D" <isn't> ready`, {
    asTeams: true,
  });

  expect(sent.text).toBe(
    "<at>Poolpilot</at>&nbsp;hold pool01.contoso.com because &nbsp;“R&amp;D” &lt;isn’t&gt; ready",
  );
  expect(twin(sent)).toContain(
    '<a href="http://pool01.contoso.com" title="http://pool01.contoso.com">pool01.contoso.com</a>',
  );
  expect(twin(sent)).toContain(
    '<span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">Poolpilot</span>',
  );
});

test("events say what happened to whom", () => {
  const general = channel(world, "General");

  expect(installation(world, general, ana, "add")).toMatchObject({
    type: "installationUpdate",
    action: "add",
    conversation: { id: general.id },
  });
  expect(membersAdded(world, general, ana, [world.bot])).toMatchObject({
    type: "conversationUpdate",
    membersAdded: [{ id: "28:poolpilot" }],
    channelData: { eventType: "teamMemberAdded", team: { name: "Migrations" } },
  });
  expect(channelRenamed(world, general, ana, "Moves").channelData).toMatchObject({
    eventType: "channelRenamed",
    channel: { id: general.id, name: "Moves" },
  });
});

test("an edit keeps the id, and a deletion keeps no text", () => {
  const sent = message(world, personal(world, ana), ana, "status");

  expect(edited(sent, "help")).toMatchObject({ type: "messageUpdate", id: sent.id, text: "help" });
  expect(deleted(sent)).toMatchObject({ type: "messageDelete", id: sent.id });
  expect(deleted(sent).text).toBeUndefined();
});
