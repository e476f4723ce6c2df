import { ana, bo, refused, taken, told } from "../wire/support/lines";
import { closeStage, openStage, play, type Stage, say } from "../wire/support/stage";
import { follow } from "./follow";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => closeStage(stage));

const told2010 = { version: "lync2010", target: "pool05.contoso.com", "target-edition": "se" };

test("Group Chat goes to Persistent Chat last, and the pool it is homed on waits for it", async () => {
  await play(stage, [
    taken("migration new contoso from lync2010 to lync2013 forest=contoso.com target-forest=contoso.com"),
    taken("site add munich"),
    taken("pool add pool01.contoso.com site=munich version=lync2010 edition=se users=20 roles=none"),
    taken("edge add edge02.contoso.com site=munich version=lync2013"),
    taken('grant approver @"Bo Lind"'),
    refused(
      "pool add chat01.contoso.com role=groupchat site=munich version=lync2010 home=pool01.contoso.com target=chat05.contoso.com,chat06.contoso.com",
      ["chat-goes-to-one-pool"],
    ),
    told("pool add chat01.contoso.com role=groupchat site=munich version=lync2010", ""),
    taken("pool01.contoso.com"),
    taken("set chat01 target=chat05.contoso.com"),
    refused("pool add chat02.contoso.com role=chat site=munich version=lync2010", ["not-understood"]),
    { who: ana, says: "can chat01 2", begins: "Refused:", rules: ["group-chat-goes-last", "tasks-are-done"] },
    { who: ana, says: "status", begins: "Migration contoso", contains: ["chat01"] },
  ]);

  await expect(follow(stage, "pool01", told2010)).rejects.toThrow(/group-chat-goes-last/);
  const chat = await follow(stage, "chat01", { "long-room-names": "0" });
  const home = await follow(stage, "pool01", told2010);

  expect(chat.filter(({ says }) => says.startsWith("approve"))).toHaveLength(6);
  expect(home.at(-1)?.text).toMatch(/Nothing to do/);
  await play(stage, [{ who: bo, says: "status chat01", begins: "chat01", contains: ["all 6 phases done"] }]);
  expect((await say(stage, ana, "verify")).text).toMatch(/whole|unbroken|intact/i);
}, 120_000);
