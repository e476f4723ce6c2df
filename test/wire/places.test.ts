import {
  type Activity,
  channelChanged,
  channelRenamed,
  deleted,
  edited,
  installation,
  membersAdded,
  membersRemoved,
  message,
  teamChanged,
} from "../../simulator";
import { ana, bo, cy, inPlace, taken, told, waits } from "./support/lines";
import { eventsIn } from "./support/log";
import { planned, registered } from "./support/scenes";
import { closeStage, openStage, play, type Stage, say, shownIn } from "./support/stage";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => closeStage(stage));

const types = () => eventsIn(stage.bot.dataDir).map(({ type }) => type);
const send = (activity: Activity) => stage.teams.send(stage.bot.url, activity);
const person = (name: string) => stage.teams.person(name);
const hellos = () => stage.teams.shown().filter(({ text }) => text.startsWith("Hello, I am Poolpilot"));

describe("an introduction", () => {
  test("is made once to a team, whichever of its two events comes first and however often", async () => {
    const { world } = stage.teams;
    const installed = installation(world, stage.home, person(ana), "add");
    const joined = membersAdded(world, stage.home, person(ana), [world.bot]);
    const [first] = (await send(installed)).replies;
    expect(first?.text).toContain("migration new");
    expect(first?.text).toContain("@Poolpilot help");

    for (const again of [joined, installed, joined]) expect((await send(again)).replies).toEqual([]);
    await stage.bot.kill();
    await stage.bot.start();
    for (const again of [joined, installed]) expect((await send(again)).replies).toEqual([]);
    expect(hellos()).toHaveLength(1);
  });

  test("is made once where both events come in the same moment", async () => {
    const { world } = stage.teams;
    const chat = stage.teams.group();
    await Promise.all([
      send(installation(world, chat, person(ana), "add")),
      send(membersAdded(world, chat, person(ana), [world.bot, person(bo)])),
    ]);
    expect(hellos()).toHaveLength(1);
  });

  test("offers what fits whoever asks: beginning a migration only to who could, while there is none", async () => {
    const { world } = stage.teams;
    const install = async (who: string) => {
      const own = stage.teams.personal(person(who));
      const answer = await send(installation(world, own, person(who), "add"));
      return answer.text;
    };
    expect(await install(ana)).toContain("migration new");
    await play(stage, [told("hello", "Hello")]);
    const toBo = await install(bo);
    expect(toBo).not.toContain("migration new");
    expect(toBo).toContain("status");
    await play(stage, registered("contoso"));
    expect(await install(cy)).not.toContain("migration new");
  });

  test("makes a personal chat known, so that an approver who only installed the bot is asked there", async () => {
    await play(stage, [...registered("contoso"), ...planned]);
    const own = stage.teams.personal(person(bo));
    await send(installation(stage.teams.world, own, person(bo), "add"));
    await play(stage, [waits("advance pool01")]);
    expect((await shownIn(stage, own, "pool01 wants to leave phase 1")).buttons.length).toBeGreaterThan(1);
  });
});

describe("a home", () => {
  const holdFromAfar = (because: string) =>
    play(stage, inPlace("personal", taken(`hold pool01 because ${because}`), taken("release pool01")));
  const toldAtHome = async (because: string) => {
    await shownIn(stage, stage.home, because);
    return true;
  };
  const silentAtHome = async (because: string) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return stage.teams.shown(stage.home).every(({ text }) => !text.includes(because));
  };

  test("from which the bot was removed hears nothing more, until it is installed again", async () => {
    const { world } = stage.teams;
    await play(stage, registered("contoso"));
    await holdFromAfar("heat");
    expect(await toldAtHome("heat")).toBe(true);

    await send(membersRemoved(world, stage.home, person(ana), [world.bot]));
    await holdFromAfar("frost");
    expect(await silentAtHome("frost")).toBe(true);

    await send(installation(world, stage.home, person(ana), "add"));
    await holdFromAfar("thaw");
    expect(await toldAtHome("thaw")).toBe(true);
  });

  test("in an archived team or a deleted channel hears nothing until it is back", async () => {
    const { world } = stage.teams;
    await play(stage, registered("contoso"));
    await send(teamChanged(world, stage.home, person(ana), "teamArchived"));
    await holdFromAfar("heat");
    expect(await silentAtHome("heat")).toBe(true);

    await send(teamChanged(world, stage.home, person(ana), "teamUnarchived"));
    await holdFromAfar("frost");
    expect(await toldAtHome("frost")).toBe(true);

    await send(channelChanged(world, stage.home, person(ana), "channelDeleted"));
    await holdFromAfar("thaw");
    expect(await silentAtHome("thaw")).toBe(true);

    await send(channelChanged(world, stage.home, person(ana), "channelRestored"));
    await holdFromAfar("storm");
    expect(await toldAtHome("storm")).toBe(true);
  });

  test("is called by the name that its channel and team bear now", async () => {
    const { world } = stage.teams;
    await play(stage, [...registered("contoso")]);
    await send(channelRenamed(world, stage.home, person(ana), "Wave 1"));
    await send(teamChanged(world, stage.home, person(ana), "teamRenamed", "Pool moves"));
    const [moved] = await play(stage, inPlace("Lobby", taken("migration home")));
    expect(moved?.text).toContain("appear in the conversation where this was said");
    await play(stage, [taken("migration home")]);
    expect((await say(stage, ana, "migration home")).text).toContain("Wave 1 of team Pool moves");
  });

  test("is told who left, the roles they keep and the gates that may count on them, once", async () => {
    const { world } = stage.teams;
    await play(stage, [...registered("contoso"), ...planned, waits("advance pool01")]);
    const left = membersRemoved(world, stage.home, person(ana), [{ id: person(cy).id }]);
    for (const _ of ["once", "again"]) await send(left);
    const { text } = await shownIn(stage, stage.home, "Cy Moe has left");
    expect(text).toContain("approver of security");
    expect(text).toContain("pool01, gate of phase 1");
    expect(stage.teams.shown(stage.home).filter((one) => one.text === text)).toHaveLength(1);

    const [taking] = await play(stage, [taken('revoke approver "Cy Moe" group=security')]);
    expect(taking?.text).toContain("Cy Moe is no longer approver");
  });

  test("hears nothing of people without a role who come and go", async () => {
    const { world } = stage.teams;
    await play(stage, registered("contoso"));
    const before = stage.teams.shown().length;
    await send(membersAdded(world, stage.home, person(ana), [{ id: person("Ed Kay").id }]));
    await send(
      membersRemoved(world, stage.home, person(ana), [{ id: person("Ed Kay").id }, { id: "29:nobody" }]),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(stage.teams.shown()).toHaveLength(before);
  });
});

test("an edit or a deletion of what was answered changes nothing and is on record, once each", async () => {
  const { world } = stage.teams;
  await play(stage, registered("contoso"));
  const said = message(world, stage.home, person(ana), "hold pool01 because freeze");
  expect((await send(said)).text).toMatch(/^Recorded:/);
  const chatter = message(world, stage.home, person(ana), "never sent");

  const before = types().length;
  for (const change of [
    edited(said, "release pool01"),
    edited(said, "release pool01"),
    edited(said, "hold pool01 because rain"),
    deleted(said),
    deleted(said),
    edited(chatter, "x"),
    deleted(chatter),
  ])
    expect(await send(change)).toMatchObject({ status: 200, replies: [] });
  expect(types().slice(before)).toEqual(["messageEdited", "messageEdited", "messageDeleted"]);
  expect((await say(stage, ana, "status pool01")).text).toContain("held by Ana Ruiz");
  expect((await say(stage, ana, "verify")).text).not.toContain("broken");
});
