import { ana, bo, refused, taken, told, waits } from "../wire/support/lines";
import { closeStage, openStage, play, type Stage, say } from "../wire/support/stage";
import { follow } from "./follow";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => closeStage(stage));

const told2013 = { version: "lync2013", target: "pool05.contoso.com", "target-edition": "se" };

test("a pool whose users need XMPP is kept in coexistence, another finishes what it can, and it goes on after all", async () => {
  await play(stage, [
    taken("migration new contoso from lync2013 to sfb2019 forest=contoso.com target-forest=contoso.com"),
    taken("site add munich"),
    taken("edge add edge02.contoso.com site=munich version=sfb2019"),
    taken("pool add pool01.contoso.com site=munich version=lync2013 edition=se users=20 roles=none"),
    taken("pool add pool02.contoso.com site=munich version=lync2013 edition=se users=10 roles=none"),
    taken('grant approver @"Bo Lind"'),
    taken("set pool01 xmpp=yes"),
  ]);

  const stuck: Error = await follow(stage, "pool01", told2013).then(
    () => {
      throw new Error("pool01 came to its end.");
    },
    (error) => error,
  );
  console.log(stuck.message);
}, 300_000);
