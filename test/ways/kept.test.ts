import { ana, bo, refused, taken, told } from "../wire/support/lines";
import { closeStage, openStage, play, type Stage, say } from "../wire/support/stage";
import { follow, type Trail } from "./follow";

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

  const stuck = await whyStuck("pool01");
  expect(stuck).toContain("[removed-features-stay-behind] Users of pool01 need XMPP federation");
  expect(stuck).toContain("(R-59)");
  expect(stuck).toContain("Waiting: pool01 wants to be kept in coexistence from phase 7 on");
  await play(stage, [
    refused("advance pool01", ["pool-is-under-way"]),
    taken("approve pool01 gate=kept", bo),
    { ...told("status pool01", "pool01: kept in coexistence"), contains: ["it is so"] },
    { ...told("status", "Migration contoso"), contains: ["Kept in coexistence: 1 pool"] },
    refused("done pool01 7.1", ["pool-is-under-way"]),
  ]);

  const other = await follow(stage, "pool02", told2013);
  expect(other.at(-1)?.text).toContain("pool02 has gone through all its phases");
  expect(saidOf(other)).not.toMatch(/ 7\.7\b/);
  await play(stage, [
    {
      ...told("status", "Migration contoso"),
      contains: ["Completed: 1 pool", "Kept in coexistence: 1 pool", "pool01 (munich): kept in coexistence"],
    },
    { ...taken("restart pool01"), contains: ["is no longer kept in coexistence and goes on in phase 7"] },
    { ...told("status pool01", "pool01: Phase 7 of 8"), contains: ["[ ] 7.7 Remove legacy Archiving"] },
    taken("set pool01 xmpp=no"),
  ]);

  const first = await follow(stage, "pool01", told2013);
  expect(saidOf(first)).toMatch(/^(done|skip) pool01\S* 7\.7/m);
  expect((await say(stage, ana, "status")).text).toMatch(/Completed: 2 pools/);
  expect((await say(stage, ana, "verify")).text).toMatch(/^Log of contoso: whole/);
}, 300_000);

const saidOf = (trail: Trail): string => trail.map(({ says }) => says).join("\n");

/** What was said at last, where the bot's own advice leads no further. */
const whyStuck = (pool: string): Promise<string> =>
  follow(stage, pool, told2013).then(
    () => {
      throw new Error(`${pool} came to its end.`);
    },
    ({ message }: Error) => message,
  );
