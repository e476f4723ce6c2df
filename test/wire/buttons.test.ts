import { ana, bo, cy, type Line, refused, taken, told } from "./support/lines";
import { eventsIn } from "./support/log";
import { planned, registered } from "./support/scenes";
import { closeStage, openStage, play, type Stage, say, shownIn } from "./support/stage";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await play(stage, registered("contoso"));
}, 60_000);

afterAll(() => closeStage(stage));

type Answer = Awaited<ReturnType<typeof say>>;
type Pressed = Parameters<Stage["teams"]["press"]>;

const press = (
  who: string,
  on: Pressed[2] | undefined,
  title: string,
  inputs: Pressed[4] = {},
  options: Pressed[5] = {},
): Promise<Answer> => {
  if (!on) throw new Error("There is no message with buttons.");
  return stage.teams.press(stage.bot.url, stage.teams.person(who), on, title, inputs, options);
};
const typed = async (line: Line["says"], who = ana) => (await say(stage, who, line)).message;
const done = () => eventsIn(stage.bot.dataDir).filter(({ type }) => type === "taskDone");
/** Whose own view Teams asks for. */
const userIdsOf = ({ activity }: { readonly activity: object }): readonly string[] => {
  const { attachments = [] } = activity as { attachments?: readonly { content: Card }[] };
  return attachments[0]?.content.refresh?.userIds ?? [];
};
type Card = { readonly refresh?: { readonly userIds: readonly string[] } };
const titles = (answer: Answer) => answer.buttons.map(({ title }) => title);

test("a button of a channel says its line without a mention, and the others read what was recorded", async () => {
  const answer = await press(ana, await typed("next pool01"), "done pool01 1.1");
  expect(answer.text).toMatch(/^Recorded: Task 1\.1 done for pool01/);
  expect(titles(answer)).toContain("done pool01 1.2");

  const { text } = await shownIn(stage, stage.home, "Task 1.1 done for pool01");
  expect(text).toMatch(/^Task 1\.1 done for pool01 .*\nBy Ana Ruiz\.$/s);
  expect(done()).toHaveLength(1);
});

test("the same press again gets its answer again, and nothing is recorded twice", async () => {
  const on = await typed("next pool01");
  const first = await press(ana, on, "done pool01 1.2");
  const again = await stage.teams.send(stage.bot.url, first.sent);
  expect(again.text).toBe(first.text);
  expect(done()).toHaveLength(2);
});

test("a client that knows no Action.Execute says the same", async () => {
  const answer = await press(ana, await typed("next pool01"), "done pool01 1.3", {}, { asSubmit: true });
  expect(answer.text).toMatch(/^Recorded: Task 1\.3 done for pool01/);
});

test("whoever presses needs the role that the words need", async () => {
  const on = await typed("next pool01");
  expect((await press(bo, on, "done pool01 1.4")).text).toMatch(/^Refused: .*\n\[not-allowed\] “done”/);
  expect((await press("Eve Stranger", on, "done pool01 1.4")).text).toMatch(/^Refused: .*\n\[not-allowed\]/);
});

test("a button of one migration says its line there, whatever the place speaks of by now", async () => {
  const on = await typed("next pool01");
  await play(stage, [
    taken("migration new other from lync2010 to lync2013 forest=other.com target-forest=other.com"),
  ]);
  expect((await press(ana, on, "done pool01 1.4")).text).toMatch(/^Recorded: Task 1\.4 done for pool01/);
  await play(stage, [taken("migration use contoso")]);
});

test("a form fills in what is missing, and an empty field is refused like missing words", async () => {
  const status = await typed("status pool01");
  expect((await press(ana, status, "hold pool01")).text).toMatch(/^Refused: .*\n\[not-understood\]/);
  const held = await press(ana, status, "hold pool01", { w1: "the SQL Server\nis replaced" });
  expect(held.text).toMatch(/^Recorded: pool01 is held: .* Reason: the SQL Server is replaced\./);
  expect((await press(ana, held.message, "release pool01")).text).toMatch(/^Recorded: pool01 is released/);
});

test("a list of pools is confirmed by its own card and by no other", async () => {
  const first = await typed("done all 1.5");
  const second = await typed("done all 1.6");
  expect((await press(ana, first, "Yes, go on")).text).toMatch(/^Refused: .*\n\[stale\]/);
  expect((await press(bo, second, "Yes, go on")).text).toMatch(/^Refused: .*\n\[not-allowed\]/);
  expect((await press(ana, second, "Yes, go on")).text).toMatch(/^Recorded: /);
  expect((await press(ana, second, "Yes, go on")).text).toMatch(/^Refused: .*\n\[stale\]/);
  const third = await typed("done all 1.5");
  expect((await press(ana, third, "No, leave it")).text).toMatch(/^Recorded: /);
  await play(stage, [...planned.slice(4, 5), told("status pool01", "pool01: Phase 1")]);
});

test("a gate that a button asks for reaches everybody in the channel, and so does what comes of it", async () => {
  await press(ana, await typed("next pool01"), "advance pool01");
  const gate = await shownIn(stage, stage.home, "wants to leave phase 1");
  expect(gate.buttons.map(({ title }) => title)).toEqual(["Approve", "Reject"]);
  expect((await press(bo, gate, "Approve")).text).toMatch(/^Recorded: pool01 has passed phase 1/);
  expect((await shownIn(stage, stage.home, "has passed phase 1")).text).toMatch(/^pool01 has passed phase 1/);
});

test("each sees a gate in their own way when Teams asks for their view, and asking changes nothing", async () => {
  const lines = ["2.1", "2.2", "2.4", "2.5", "2.6"].map((task) => taken(`done pool01 ${task}`));
  await play(stage, [...lines, taken("skip pool01 2.3 because the analyser was run last month")]);
  await press(ana, await typed("next pool01"), "advance pool01");
  const gate = await shownIn(stage, stage.home, "wants to leave phase 2");
  const before = eventsIn(stage.bot.dataDir).length;

  const seenBy = async (who: string) =>
    titles(await press(who, gate, "Approve", {}, { trigger: "automatic" }));
  expect(await seenBy(cy)).toEqual(["Approve", "Reject"]);
  expect(await seenBy(ana)).toEqual(["Withdraw the request"]);
  expect(eventsIn(stage.bot.dataDir)).toHaveLength(before);
  expect(userIdsOf(gate)).toEqual(expect.arrayContaining([stage.teams.person(cy).id]));

  expect((await press(ana, gate, "Approve")).text).toMatch(/^Refused: .*\n\[not-allowed\]/);
});

test("a name of two things is told apart by a press, in a group chat too", async () => {
  const group = stage.teams.group();
  const asked = await stage.teams.say(stage.bot.url, stage.teams.person(ana), group, "status");
  expect(titles(asked)).toEqual(["migration use contoso", "migration use other"]);
  expect((await press(ana, asked.message, "migration use contoso")).text).toMatch(/^Recorded: /);
});

test("what cannot be undone wants the pool's name typed into the card", async () => {
  const status = await typed("status pool01");
  const [button] = status?.buttons ?? [];
  const data = { ...button?.data, pool: "pool01.contoso.com", subject: "say:start pool01.contoso.com 7.7" };
  const start = (name: string) => press(ana, status, button?.title ?? "", { name }, { data });
  for (const other of ["pool02.contoso.com", "pool01", ""])
    expect((await start(other)).text).toMatch(/^Refused: .*\n\[not-understood\] This step is for pool01/);
  expect((await start("POOL01.contoso.com")).text).toMatch(/^Refused: .*\n\[phases-in-order\]/);
});

test("a line that nobody could type is refused, and changes nothing", async () => {
  const status = await typed("status pool01");
  const [button] = status?.buttons ?? [];
  const forged = (subject: string) =>
    press(ana, status, button?.title ?? "", {}, { data: { ...button?.data, subject } });
  await play(stage, [refused("fly pool01", ["not-understood"])]);
  for (const subject of ["say:fly pool01", "say:", "say:<at>Bo</at>", `say:${"x".repeat(900)}`])
    expect((await forged(subject)).text).toMatch(/^(Refused: |Hello)/);
});
