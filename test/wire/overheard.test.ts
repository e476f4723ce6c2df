import type { Answer, Place } from "../../simulator";
import { ana, bo, inPlace, taken, told } from "./support/lines";
import { eventsIn } from "./support/log";
import { deployed, registered } from "./support/scenes";
import { closeStage, openStage, play, type Stage, say, shownIn } from "./support/stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await play(stage, [...registered("contoso"), ...deployed]);
}, 60_000);
afterAll(() => closeStage(stage));

const events = () => eventsIn(stage.bot.dataDir);
/** Said without a mention of the bot, which hears it by the consent to read messages. */
const near = (who: string, text: string, thread?: string, place: Place = stage.home): Promise<Answer> =>
  stage.teams.say(stage.bot.url, stage.teams.person(who), place, text, { thread, mention: false });

/** Nothing is answered, nothing is stored. */
async function goesUnheard(saying: () => Promise<Answer>): Promise<void> {
  const before = events().length;
  const { status, replies } = await saying();
  expect({ status, replies, events: events().length }).toEqual({ status: 200, replies: [], events: before });
}

describe("a message that does not mention the bot", () => {
  let asked: Answer;
  beforeAll(async () => {
    asked = await say(stage, ana, "ask pool01");
    expect(asked.text).toContain("is checkpoint services-started met?");
  });

  test.each([
    ["a command", "status pool01"],
    ["a step", "confirm pool01 services-started"],
    ["a greeting", "hello"],
    ["talk", "yes I think we should wait for Bo"],
    ["a question", "later? or now?"],
    ["nothing", ""],
  ])("goes unheard in the thread of an open question: %s", async (_what, text) => {
    await goesUnheard(() => near(ana, text, asked.conversation));
  });

  test("goes unheard in another thread, and outside of any", async () => {
    await goesUnheard(() => near(ana, "yes"));
    await goesUnheard(() => near(ana, "yes", `${stage.home.id};messageid=1700000000000`));
  });

  test("goes unheard from others than it was put to, and from people whom the bot does not know", async () => {
    await goesUnheard(() => near(bo, "yes", asked.conversation));
    await goesUnheard(() => near("Ed Kay", "yes", asked.conversation));
    const people = (await say(stage, ana, "status")).text;
    expect(people).not.toContain("Ed Kay");
  });

  test("answers the open question in its thread", async () => {
    const answer = await near(ana, "yes note all green", asked.conversation);
    expect(answer.text).toMatch(/^Recorded: Checkpoint services-started confirmed for pool01/);
    expect(answer.text).toContain("is checkpoint sites-administrable");
    expect((await near(ana, "no", asked.conversation)).text).toContain("[not-understood]");
    await goesUnheard(() => near(ana, "the lab is warm today", asked.conversation));
    expect((await near(ana, "no because the shell does not start", asked.conversation)).text).toMatch(
      /^Recorded: Checkpoint sites-administrable failed/,
    );
  });

  test("is a value only where it is one", async () => {
    const add = await say(
      stage,
      ana,
      "pool add pool02.contoso.com site=munich version=lync2010 edition=ee users=10 sql=sql02\\rtc target=pool05.contoso.com",
    );
    expect(add.text).toContain("roles is not known yet");
    await goesUnheard(() => near(ana, "somewhat later", add.conversation));
    await goesUnheard(() => near(ana, "archivist", add.conversation));
    expect((await near(ana, "archiving", add.conversation)).text).toMatch(/^Recorded: .*roles=archiving/);
  });

  test("answers in a group chat, which has no threads", async () => {
    const chat = stage.teams.group();
    const inChat = (text: string, mention = true) =>
      stage.teams.say(stage.bot.url, stage.teams.person(ana), chat, text, { mention });
    await goesUnheard(() => inChat("yes", false));
    const again = await inChat("ask pool01");
    expect(again.text).toContain("is checkpoint");
    await goesUnheard(() => inChat("status pool01", false));
    expect((await inChat("yes", false)).text).toMatch(/^Recorded:/);
  });
});

test("what is about people goes to the personal chat of whoever asks, where that is known", async () => {
  expect((await say(stage, ana, "people")).text).toContain("Bo Lind: approver of uc");

  await play(stage, inPlace("personal", told("hello", "Hello", ana)));
  const [people, mine] = await play(stage, [
    told("people", "3 people have a role here", ana),
    told("mine", "", ana),
    taken("hold pool01 because freeze"),
  ]);
  expect(people?.text).not.toContain("Bo Lind");
  expect(mine?.text).toContain("in our personal chat");
  const own = stage.teams.personal(stage.teams.person(ana));
  expect((await shownIn(stage, own, "People and their roles")).text).toContain("Bo Lind: approver of uc");
  expect((await say(stage, ana, "people", "personal")).text).toContain("Bo Lind: approver of uc");
});
