import { WireActivity } from "../../src/bot/reading/activity";
import { readActivity } from "../../src/bot/reading/read-activity";

/** Modelled on learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events. */
const update = {
  type: "conversationUpdate",
  id: "f:dd6ec311",
  channelId: "msteams",
  serviceUrl: "http://127.0.0.1:3979/",
  from: { id: "29:ana" },
  recipient: { id: "28:bot", name: "Poolpilot" },
  conversation: { isGroup: true, conversationType: "channel", id: "19:team@thread.skype" },
};
const team = { id: "19:team@thread.skype", name: "Migrations" };
const channel = { id: "19:general@thread.skype", name: "General" };
const tenant = { id: "tenant-1" };

const read = (change: object) =>
  readActivity(WireActivity.parse({ ...update, channelData: { tenant }, ...change }), {
    local: true,
    allowedTenants: [],
  });
const event = (eventType: string, of: object) => ({ channelData: { tenant, eventType, ...of } });

describe("what happens to a conversation", () => {
  const bot = { id: "28:bot" };
  const bo = { id: "29:bo", aadObjectId: "AAD-Bo" };
  const ofTeam = { team: team.id };
  const ofChannel = { conversation: channel.id };
  const ofAll = { conversation: "19:team@thread.skype" };

  it.each<[string, object, object]>([
    ["an installation", { type: "installationUpdate", action: "add" }, { kind: "installed" }],
    ["an upgrade", { type: "installationUpdate", action: "add-upgrade" }, { kind: "installed" }],
    [
      "its end",
      { type: "installationUpdate", action: "remove" },
      { kind: "gone", what: ofAll, why: "removed" },
    ],
    [
      "its end in a team",
      { type: "installationUpdate", action: "remove", channelData: { tenant, team } },
      { kind: "gone", what: ofTeam, why: "removed" },
    ],
    ["the bot as a new member", { membersAdded: [bot] }, { kind: "installed" }],
    ["the bot as a former member", { membersRemoved: [bot] }, { kind: "gone", why: "removed" }],
    ["a new member", { membersAdded: [bo] }, { kind: "members-added", members: ["29:bo"] }],
    [
      "a former member",
      { membersRemoved: [{ id: "29:bo" }] },
      { kind: "members-removed", members: ["29:bo"] },
    ],
    [
      "a channel's new name",
      event("channelRenamed", { team, channel }),
      { kind: "renamed", what: ofChannel, name: "General" },
    ],
    [
      "a team's new name",
      event("teamRenamed", { team }),
      { kind: "renamed", what: ofTeam, name: "Migrations" },
    ],
    ["a chat's new name", { topicName: "Wave \u200b1 " }, { kind: "renamed", what: ofAll, name: "Wave 1" }],
    [
      "a deleted channel",
      event("channelDeleted", { team, channel }),
      { kind: "gone", what: ofChannel, why: "deleted" },
    ],
    ["a restored channel", event("channelRestored", { team, channel }), { kind: "back", what: ofChannel }],
    ["a deleted team", event("teamDeleted", { team }), { kind: "gone", what: ofTeam, why: "deleted" }],
    [
      "a team deleted for good",
      event("teamHardDeleted", { team }),
      { kind: "gone", what: ofTeam, why: "deleted" },
    ],
    ["a restored team", event("teamRestored", { team }), { kind: "back", what: ofTeam }],
    ["an archived team", event("teamArchived", { team }), { kind: "gone", what: ofTeam, why: "archived" }],
    ["a team that is no longer archived", event("teamUnarchived", { team }), { kind: "back", what: ofTeam }],
    [
      "an edit",
      { type: "messageUpdate", text: "hold pool01&nbsp;because rain" },
      { kind: "edited", text: "hold pool01 because rain" },
    ],
    [
      "an edit by its name",
      { type: "messageUpdate", text: "x", ...event("editMessage", {}) },
      { kind: "edited" },
    ],
    ["a deletion", { type: "messageDelete" }, { kind: "deleted" }],
  ])("%s is read as such", (_what, change, happening) => {
    expect(read(change)).toMatchObject({ kind: "place-event", event: { activity: update.id, ...happening } });
  });

  it.each<[string, object]>([
    ["nothing in particular", {}],
    ["a new channel", event("channelCreated", { team, channel })],
    ["a new name that is none", event("channelRenamed", { team, channel: { id: "19:x" } })],
    ["a new name of nothing", event("teamRenamed", {})],
    ["a deleted channel without an id", event("channelDeleted", { team, channel: {} })],
    ["an event that is not known yet", event("channelShared", { team, channel })],
    ["a message that was brought back", { type: "messageUpdate", ...event("undeleteMessage", {}) }],
    ["a reaction", { type: "messageReaction" }],
    ["somebody typing", { type: "typing" }],
    ["something unheard of", { type: "xyz" }],
  ])("%s is passed over", (_what, change) => {
    expect(read(change)).toMatchObject({ kind: "ignored" });
  });

  it("is told with whoever did it, where the channel says who", () => {
    expect(read({ membersAdded: [bot] })).toMatchObject({
      event: { by: null, conversation: { team: null } },
    });
    expect(
      read({
        membersAdded: [bot],
        from: { id: "29:a", aadObjectId: "A" },
        ...event("teamMemberAdded", { team }),
      }),
    ).toMatchObject({
      event: { by: { aad: "a" }, conversation: { team, thread: null } },
    });
  });

  it("knows the thread of a message from its conversation", () => {
    const conversation = { ...update.conversation, id: "19:general@thread.skype;messageid=1712345678901" };
    expect(read({ type: "messageDelete", conversation })).toMatchObject({
      event: { conversation: { id: "19:general@thread.skype", thread: "1712345678901" } },
    });
  });
});
