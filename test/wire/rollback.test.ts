import { message } from "../../simulator";
import { ana, bo, cy, done, type Line, refused, taken, told, waits } from "./support/lines";
import { eventsIn } from "./support/log";
import { inPhase4, ready4, registered, twoApprovals } from "./support/scenes";
import { closeStage, openStage, play, type Stage, say, shownIn } from "./support/stage";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => closeStage(stage));

const usersMoved: readonly Line[] = [
  ...ready4,
  taken("start pool01 4.3"),
  taken("moved pool01 5 wave=test"),
  taken("done pool01 4.3"),
];

const press = (who: string, on: Parameters<Stage["teams"]["press"]>[2], title: string, because?: string) =>
  stage.teams.press(
    stage.bot.url,
    stage.teams.person(who),
    on,
    title,
    because === undefined ? {} : { because },
  );

const gateCard = () => shownIn(stage, stage.home, "wants to go back from phase 4");
const subjectsOn = (card: Awaited<ReturnType<typeof gateCard>>) =>
  new Set(JSON.stringify(card).match(/gate:[a-z]+/g));

test("three people lead a pool back by words and buttons, over a kill, and begin again", async () => {
  await play(stage, [
    ...registered("contoso"),
    taken('grant engineer @"Cy Moe"'),
    ...inPhase4,
    ...usersMoved,
    twoApprovals,
    {
      ...taken("rollback pool01 because calls drop"),
      contains: ["5 users moved since", "3.1", "acknowledge pool01"],
    },
    { ...waits("acknowledge pool01"), contains: ["5 users moved", "approve pool01 gate=rollback"] },
  ]);
  const first = await gateCard();
  expect([...subjectsOn(first)]).toEqual(["gate:rollback"]);
  expect(first.buttons.map(({ title }) => title)).toEqual(["Approve", "Reject"]);
  expect((await press(bo, first, "Approve")).text).toMatch(/^Waiting: pool01 wants to go back/);
  expect((await press(cy, first, "Reject", "calls are fine")).text).toMatch(
    /^Recorded: pool01 may not go back/,
  );

  await play(stage, [
    { ...told("status pool01", "pool01: Phase 4"), contains: ["at work", "495 users left"] },
    taken("rollback pool01 because calls drop again"),
    waits("acknowledge pool01"),
  ]);
  const before = eventsIn(stage.bot.dataDir).length;
  expect((await press(bo, first, "Approve")).text).toMatch(/^(Nothing to do: |Refused: )/);
  expect(eventsIn(stage.bot.dataDir)).toHaveLength(before);
  const second = await gateCard();
  expect((await press(bo, second, "Approve")).text).toMatch(/^Waiting:/);

  await stage.bot.kill();
  await stage.bot.start();
  expect((await press(bo, second, "Approve")).text).toMatch(
    /^Nothing to do: pool01: you approved going back/,
  );
  expect((await press(cy, second, "Approve")).text).toMatch(/^Recorded: .*may go back all the way/s);
  expect((await press(bo, second, "Approve")).text).toMatch(
    /^Nothing to do: pool01: the gate to go back was passed/,
  );

  await play(stage, [
    refused("done pool01 4.3", ["rollback-goes-in-reverse"]),
    taken("moved pool01 5 wave=test back"),
    ...done("pool01", "4.3"),
  ]);
  const undo = message(stage.teams.world, stage.home, stage.teams.person(ana), "done pool01 3.5");
  const answered = await stage.teams.send(stage.bot.url, undo);
  await stage.bot.kill();
  await stage.bot.start();
  expect((await stage.teams.send(stage.bot.url, undo)).text).toBe(answered.text);
  await play(stage, [
    { ...told("next pool01", "pool01:"), contains: ["done pool01 3.3"] },
    ...done("pool01", "3.3"),
    { ...taken("done pool01 2.5"), contains: ["pool01 is back on the legacy pool"] },
    { ...taken("restart pool01"), contains: ["begins again in phase 1"] },
    waits("advance pool01"),
    waits("approve pool01", bo),
    { ...taken("approve pool01", cy), contains: ["pool01 has passed phase 1 and is in phase 2"] },
  ]);
  const types = eventsIn(stage.bot.dataDir).map(({ type }) => type);
  expect(types.filter((type) => type === "taskUndone")).toHaveLength(4);
  expect((await say(stage, ana, "verify")).text).toMatch(/^Log of contoso: whole, /);
}, 20_000);
